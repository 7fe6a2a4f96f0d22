// The plain text of a mail as blocks: paragraphs between blank lines, and the tables typed in it.
import type { Flag } from '../../vocabulary/document.ts'
import type { Block, BlockTable } from '../blocks.ts'
import { type TypedTable, typedTables } from '../typed-tables.ts'
import { type LineIs, whoseLines } from './quoted-lines.ts'

const FLAGS: Record<LineIs, Flag[]> = {
  own: [],
  quoted: ['quoted'],
  signature: ['signature'],
}

export function plainBlocks(text: string, subject: string | null): Block[] {
  const lines = text.split('\n')
  const is = whoseLines(lines, subject)
  const starts = startsOf(lines)
  const tables = typedTables(text).filter(({ rows }) => rows.some(({ cells }) => cells.length > 1))
  const blocks: Block[] = []
  let open: { text: string; is: LineIs } | null = null
  const close = () => {
    if (open) blocks.push({ kind: 'paragraph', inks: [{ text: open.text, flags: FLAGS[open.is] }] })
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]?.trimEnd() ?? ''
    const whose = is[i] ?? 'own'
    const table = tables.find(
      (one) =>
        startOf(one) >= (starts[i] ?? 0) && startOf(one) < (starts[i + 1] ?? text.length + 1),
    )
    if (table && whose === 'own') {
      close()
      blocks.push(tableBlock(table))
      while (i + 1 < lines.length && (starts[i + 1] ?? 0) < endOf(table)) i++
    } else if (line === '') close()
    else if (open && open.is === whose) open.text += `\n${line}`
    else {
      close()
      open = { text: line, is: whose }
    }
  }
  close()
  return blocks
}

function startsOf(lines: string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

const startOf = ({ rows }: TypedTable): number =>
  Math.min(...rows.flatMap(({ cells }) => cells.map(({ start }) => start)))

const endOf = ({ rows }: TypedTable): number =>
  Math.max(...rows.flatMap(({ cells }) => cells.map(({ end }) => end)))

function tableBlock({ rows }: TypedTable): BlockTable {
  return {
    kind: 'table',
    rows: rows.map(({ cells, isHead }) => ({
      cells: cells.map(({ c, cs, text }) => ({
        c,
        rs: 1,
        cs,
        isHead,
        blocks: [{ kind: 'paragraph', inks: text === '' ? [] : [{ text, flags: [] }] }],
      })),
    })),
  }
}
