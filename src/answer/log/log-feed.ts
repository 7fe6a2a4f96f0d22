// The log for programs: Atom, and a list as JSON.
import type { LogEntry } from './log-entries.ts'

export interface LogHome {
  /** "Severnshire" */
  force: string
  /** Where the log is, without an ending slash. */
  address: string
}

export function logAtom(entries: readonly LogEntry[], { force, address }: LogHome): string {
  const updated =
    entries
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${xml(`${force}: disclosure log`)}</title>
<id>${xml(address)}</id>
<link rel="self" href="${xml(`${address}.atom`)}"/>
<updated>${updated}T00:00:00Z</updated>
<author><name>${xml(force)}</name></author>
${entries.map((entry) => atomEntry(entry, address)).join('\n')}
</feed>
`
}

const atomEntry = (
  { id, reference, subject, on, asked, answered, sections }: LogEntry,
  address: string,
): string => `<entry>
<title>${xml(`${subject} (${reference})`)}</title>
<id>${xml(`${address}/${id}`)}</id>
<link href="${xml(`${address}/${id}`)}"/>
<updated>${on}T00:00:00Z</updated>
<summary>${xml([asked, answered, sections.join(', ')].filter((text) => text !== '').join('\n\n'))}</summary>
</entry>`

export const logJson = (entries: readonly LogEntry[], { force }: LogHome): string =>
  `${JSON.stringify({ force, entries }, null, 1)}\n`

/** What XML may not hold at all is left out. */
const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
