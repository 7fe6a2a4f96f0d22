// The versions as a feed (Atom, RFC 4287): whoever follows it hears of every correction.

import type { Correction } from '../../vocabulary/published/version.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'
import { escapeXml, XML_HEAD } from '../../write/office/xml.ts'
import { bodyPath, CORRECTIONS, FEED, INDEX } from '../pack/paths.ts'
import type { Edition } from './edition.ts'

interface Entry {
  id: string
  title: string
  updated: string
  opens: string
  summary: string
}

const entry = ({ id, title, updated, opens, summary }: Entry): string => `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${updated}</updated>
    <link href="${escapeXml(opens)}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>\n`

interface Of {
  site: string
  title: string
}

const versionEntry = ({ number, asOf, changed }: PublicationVersion, { site, title }: Of): string =>
  entry({
    id: `${site}${INDEX}#version-${number}`,
    title: `${title}: version ${number}`,
    updated: `${asOf}T00:00:00Z`,
    opens: `${site}${INDEX}`,
    summary: changed,
  })

/** Each correction by itself: who follows the feed need not open the log to hear what was wrong. */
const correctionEntry = (
  { number, asOf }: PublicationVersion,
  { body, question, said, says, why }: Correction,
  { site, nth, nameOf }: { site: string; nth: number; nameOf(slug: string): string },
): string =>
  entry({
    id: `${site}${CORRECTIONS}#version-${number}-${nth}`,
    title: ['Correction', body && nameOf(body), question && `question ${question}`]
      .filter(Boolean)
      .join(': '),
    updated: `${asOf}T00:00:00Z`,
    opens: `${site}${body ? bodyPath(body) : CORRECTIONS}`,
    summary: `It said: ${said} It says now: ${says} Why: ${why}`,
  })

function withdrawnEntry({ number, withdrawn }: PublicationVersion, { site, title }: Of): string[] {
  if (!withdrawn) return []
  return [
    entry({
      id: `${site}${INDEX}#version-${number}-withdrawn`,
      title: `${title}: version ${number} is withdrawn`,
      updated: withdrawn.at.replace(/\.\d+Z$/, 'Z'),
      opens: `${site}${INDEX}`,
      summary: withdrawn.why,
    }),
  ]
}

/** null where the pack has no address of the web, or nothing is published: an entry is known by its address. */
export function feed({ input }: Edition): string | null {
  const { survey, versions, draft } = input
  const { newsroom, title, notice } = survey
  const site = newsroom?.site
  const last = versions.at(-1)
  if (!site || !last || draft) return null
  const nameOf = (slug: string) => survey.bodies.find((one) => one.slug === slug)?.name ?? slug
  const entries = versions
    .toReversed()
    .flatMap((version) => [
      ...withdrawnEntry(version, { site, title }),
      ...(version.corrections ?? [])
        .map((one, i) => correctionEntry(version, one, { site, nth: i + 1, nameOf }))
        .toReversed(),
      versionEntry(version, { site, title }),
    ])
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
