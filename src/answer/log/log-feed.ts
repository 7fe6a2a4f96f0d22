// The log for programs: Atom, and a list as JSON.
import { createHash } from 'node:crypto'
import type { LogEntry } from './log-entries.ts'

export interface LogHome {
  /** "Severnshire" */
  force: string
  /** Of the feed itself, and of an entry: in a copy from where the feed lies. */
  feed: string
  entry(id: string): string
}

export function logAtom(entries: readonly LogEntry[], home: LogHome): string {
  const { force, feed } = home
  const updated =
    entries
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${xml(`${force}: disclosure log`)}</title>
<id>${nameOf(force, '')}</id>
<link rel="self" href="${xml(feed)}"/>
<updated>${updated}T00:00:00Z</updated>
<author><name>${xml(force)}</name></author>
${entries.map((entry) => atomEntry(entry, home)).join('\n')}
</feed>
`
}

const atomEntry = (
  { id, reference, subject, on, asked, answered, sections }: LogEntry,
  { force, entry }: LogHome,
): string => `<entry>
<title>${xml(`${subject} (${reference})`)}</title>
<id>${nameOf(force, id)}</id>
<link href="${xml(entry(id))}"/>
<updated>${on}T00:00:00Z</updated>
<summary>${xml([asked, answered, sections.join(', ')].filter((text) => text !== '').join('\n\n'))}</summary>
</entry>`

/** The same wherever the feed lies, on the desk or on the force’s own site: by no address of either. */
function nameOf(force: string, id: string): string {
  const hash = createHash('sha256').update(`disclosure log\0${force}\0${id}`).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return `urn:uuid:${[...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')}`
}

export const logJson = (entries: readonly LogEntry[], force: string): string =>
  `${JSON.stringify({ force, entries }, null, 1)}\n`

/** What XML may not hold at all is left out. */
const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
