// Comments in the markup of a package's parts, and words to programs that are no part of the document.
import { counted, type Found, found } from '../report/found.ts'
import type { Package } from './package.ts'

/** What programs write of themselves. */
const OF_PROGRAMS = /^\s*(created|generated|generator|exported|saved|written)\b/i
const KNOWN = /^(xml|xml-stylesheet|mso-\w+)\b/i

export function markupComments(pack: Package): Found[] {
  return pack.paths(/\.(xml|rels|vml)$/i).flatMap((path) => {
    const xml = pack.xml(path)
    if (!xml.includes('<!--') && xml.indexOf('<?', 2) < 0) return []
    const said = [
      ...between(xml, '<!--', '-->').filter((words) => !OF_PROGRAMS.test(words)),
      ...between(xml, '<?', '?>').filter((words) => !KNOWN.test(words)),
    ].filter((words) => /[\p{L}\p{N}]/u.test(words))
    return said.length === 0
      ? []
      : [
          found(
            'markup-comment',
            path,
            counted(said.length, 'comment in the markup', 'comments in the markup'),
            {
              count: said.length,
              shows: said.join('; '),
            },
          ),
        ]
  })
}

/** What opens and is never closed ends the search: a file may hold any number of those. */
function between(xml: string, open: string, close: string): string[] {
  const said: string[] = []
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const end = xml.indexOf(close, at + open.length)
    if (end < 0) break
    said.push(xml.slice(at + open.length, end))
    at = end + close.length
  }
  return said
}
