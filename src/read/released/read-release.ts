// A released table as JSON, laid out as its other files show it; its certificate as it stands. Any other JSON is plain text.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { headOf, layOutReleased } from '../../vocabulary/released/laid-out.ts'
import { heldOfRelease, type ReleaseHeld } from '../../vocabulary/released/release-held.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { laySheet } from '../sheet/lay-sheet.ts'
import type { SheetRow } from '../sheet/sheet.ts'
import { readText } from '../typed/read-text.ts'

export function readRelease(file: LeafFile): ReadOutcome {
  const held = heldIn(file.bytes)
  if (held?.what === 'released') return { status: 'read', document: laidOut(file, held) }
  const read = readText(file)
  if (!held || read.status === 'refused') return read
  const { document } = read
  // The numbers of a certificate are of no table that anybody published.
  if (held.what === 'certificate')
    return { status: 'read', document: { ...document, tables: [], held } }
  const note = `${file.name} says that it is a released table, and is none: ${held.fault}. Ask who sent it for the file as it was released.`
  const doubt = { code: 'released-no-table', ink: '', note, place: null }
  return {
    status: 'read',
    document: { ...document, tables: [], doubts: [doubt, ...document.doubts], held },
  }
}

function heldIn(bytes: Uint8Array): ReleaseHeld | null {
  try {
    return heldOfRelease(JSON.parse(decodeText(bytes).text))
  } catch {
    return null
  }
}

const SHEET = 'Released'

function laidOut(
  { name, sha256, mediaType }: LeafFile,
  held: { what: 'released'; released: Released },
) {
  const draft = draftDocument({ file: name, sha256, mediaType })
  laySheet(draft, { name: SHEET, rows: rowsOf(held.released) })
  return { ...draft.finish(), held }
}

/** As the sheet of the release is, under the table's title. */
function rowsOf(released: Released): SheetRow[] {
  const laid = layOutReleased(released)
  const lines = [
    [laid.title],
    [],
    headOf(released, laid),
    ...laid.rows,
    [],
    ['Key'],
    ...laid.key.map((line) => [line]),
  ]
  return lines.flatMap((line, r) => {
    const cells = line.flatMap((content, c) =>
      content === null || content === '' ? [] : [{ r, c, rs: 1, cs: 1, text: `${content}` }],
    )
    return cells.length > 0 ? [{ r, cells }] : []
  })
}
