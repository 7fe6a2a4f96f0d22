// The versions as a feed (Atom, RFC 4287): whoever follows it hears of every correction.
import { escapeXml, XML_HEAD } from '../../write/office/xml.ts'
import { FEED, INDEX } from '../pack/paths.ts'
import type { Edition } from './edition.ts'

/** null where the pack has no address of the web, or nothing is published: an entry is known by its address. */
export function feed({ input }: Edition): string | null {
  const { survey, versions, draft } = input
  const { newsroom, title, notice } = survey
  const site = newsroom?.site
  const last = versions.at(-1)
  if (!site || !last || draft) return null
  const entries = versions.toReversed().map(
    ({ number, asOf, changed }) =>
      `  <entry>
    <id>${escapeXml(`${site}${INDEX}#version-${number}`)}</id>
    <title>${escapeXml(`${title}: version ${number}`)}</title>
    <updated>${asOf}T00:00:00Z</updated>
    <link href="${escapeXml(`${site}${INDEX}`)}"/>
    <summary>${escapeXml(changed)}</summary>
  </entry>\n`,
  )
  return `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(site)}</id>
  <title>${escapeXml(title)}</title>
${notice ? `  <subtitle>${escapeXml(notice)}</subtitle>\n` : ''}  <updated>${last.asOf}T00:00:00Z</updated>
  <author><name>${escapeXml(newsroom.name)}</name></author>
  <link rel="self" href="${escapeXml(`${site}${FEED}`)}"/>
  <link href="${escapeXml(`${site}${INDEX}`)}"/>
${entries.join('')}</feed>
`
}
