// A plain text: signs that no program shows, text behind a run of blanks; an address card is people.
import { decodeText } from '../../open/text/decode-text.ts'
import { type Found, found, type Looked, looked } from '../report/found.ts'
import { holdsUnshown } from './unshown-signs.ts'

const PADDED = /\S[ \u00a0]{60,}\S/
/** It begins at a line's end alone: looked for from each letter on, a long line costs its square. */
const EMPTY_LINES = /(?:\n[ \t\r]*){40,}/

export function inspectText(bytes: Uint8Array, type: string): Looked {
  const { text } = decodeText(bytes)
  const all: Found[] = []
  if (holdsUnshown(text))
    all.push(found('control-characters', 'text', 'signs that no program shows'))
  if (PADDED.test(text) && type === 'text/plain')
    all.push(found('padded-field', 'text', 'text behind a run of blanks'))
  if (EMPTY_LINES.test(text.trim()))
    all.push(found('far-row', 'text', 'text after many empty lines'))
  if (type === 'text/vcard') all.push(found('person', 'text', 'an address card', { shows: text }))
  return looked(all)
}
