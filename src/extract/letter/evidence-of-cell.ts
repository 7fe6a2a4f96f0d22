// A table's cell as evidence: its own place, and the text round it where the document has it.
import type { Cell } from '../../vocabulary/document.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Letter } from './letter.ts'

const AROUND = 32

export function evidenceOfCell({ document }: Letter, { place, text, start, end }: Cell): Evidence {
  const own = { sha256: document.sha256, place, ink: text }
  if (start === undefined || end === undefined || document.text.slice(start, end) !== text)
    return own
  return {
    ...own,
    prefix: document.text.slice(Math.max(0, start - AROUND), start),
    suffix: document.text.slice(end, end + AROUND),
  }
}
