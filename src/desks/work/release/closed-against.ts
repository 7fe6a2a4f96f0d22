// Is this file ours, and nothing else? Our writers make the same bytes of the same table: what they would not make is a stranger.
import { releasedHtml, releasedPaper, releasedSheet } from '../../../disclose/released/lay-out.ts'
import { wordsInBytes } from '../../../inspect/closure/words-in-bytes.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { writeCsv } from '../../../write/write-csv.ts'
import { writeOds } from '../../../write/write-ods.ts'
import { writePdf } from '../../../write/write-pdf.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'

export interface Stranger {
  part: string
  text: string
}

/**
 * Closed: the bytes are those that the released table alone makes in this format. Else each part that differs, with its words
 * that neither the table nor our writers put there; a part that differs without a word of its own is one too.
 */
export function closedAgainst(
  bytes: Uint8Array,
  mediaType: string,
  released: Released,
): { closed: boolean; strangers: Stranger[] } {
  const own = madeOf(released, mediaType)
  if (own && Buffer.compare(own, bytes) === 0) return { closed: true, strangers: [] }
  const parts = wordsInBytes(bytes)
  const ours = new Map(
    (own ? wordsInBytes(own) : []).map(({ part, bytes: inner }) => [part, inner]),
  )
  const known = new Set([
    ...(own ? wordsInBytes(own).flatMap(({ words }) => words) : []),
    ...wordsInBytes(Buffer.from(JSON.stringify(released))).flatMap(({ words }) => words),
  ])
  const strangers = parts.flatMap(({ part, words, bytes: inner }): Stranger[] => {
    const same = ours.get(part)
    if (same && Buffer.compare(same, inner) === 0) return []
    const odd = [...new Set(words.filter((word) => !known.has(word)))]
    return odd.length > 0
      ? odd.map((text) => ({ part, text }))
      : [{ part, text: 'made otherwise than our writers make it' }]
  })
  return {
    closed: false,
    strangers:
      strangers.length > 0 ? strangers : [{ part: 'file', text: 'put together otherwise' }],
  }
}

function madeOf(released: Released, mediaType: string): Uint8Array | null {
  const sheet = () => releasedSheet(released)
  switch (mediaType) {
    case 'text/csv':
      return writeCsv(sheet().rows)
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return writeOds({ sheets: [sheet()] })
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return writeXlsx({ sheets: [sheet()] })
    case 'application/pdf':
      return writePdf(releasedPaper(released))
    case 'text/html':
      return Buffer.from(releasedHtml(released))
    case 'application/json':
      return Buffer.from(`${JSON.stringify(released, null, 1)}\n`)
    default:
      return null
  }
}
