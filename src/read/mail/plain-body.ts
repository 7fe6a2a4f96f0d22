// The plain text of a mail as blocks: paragraphs between blank lines, and the tables typed in it.
import type { Flag } from '../../vocabulary/document.ts'
import type { Block, BlockTable } from '../letter/blocks.ts'
import { typedTables } from '../typed/find-typed.ts'
import type { TypedTable } from '../typed/table.ts'
import { type AroundLines, type LineIs, whoseLines } from './quoted-lines.ts'

const FLAGS: Record<LineIs, Flag[]> = {
  own: [],
  quoted: ['quoted'],
  signature: ['signature'],
}

export interface OwnBlocks {
  blocks: Block[]
  /** The first line of an old mail of the same sender that was left quoted. */
  left: string | null
}

export function plainBlocks(text: string, around: AroundLines): OwnBlocks {
  const written = text.split('\n')
  const { is, left } = whoseLines(written, around)
  // the sender's own words may be indented by ">", as an answer that is passed on
  const lines = written.map((line, i) =>
    is[i] === 'own' ? line.replace(/^\s*(?:>\s?)+/, '') : line,
  )
  const tables = tablesByLine(lines.join('\n'), lines)
  const blocks: Block[] = []
  let open: { text: string; is: LineIs } | null = null
  const close = () => {
    if (open) blocks.push({ kind: 'paragraph', inks: [{ text: open.text, flags: FLAGS[open.is] }] })
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]?.trimEnd() ?? ''
    const whose = is[i] ?? 'own'
    const table = tables.get(i)
    if (table && whose === 'own') {
      close()
      blocks.push(tableBlock(table.table))
      i = table.last
    } else if (line === '') close()
    else if (open && open.is === whose) open.text += `\n${line}`
    else {
      close()
      open = { text: line, is: whose }
    }
  }
  close()
  return { blocks, left }
}

/** Each typed table by the line it begins in, with the line it ends in. */
function tablesByLine(
  text: string,
  lines: string[],
): Map<number, { table: TypedTable; last: number }> {
  const found = new Map<number, { table: TypedTable; last: number }>()
  let line = 0
  let next = lineEnd(lines, 0, 0)
  const lineAt = (offset: number): number => {
    while (offset > next && line < lines.length - 1) next = lineEnd(lines, ++line, next + 1)
    return line
  }
  for (const table of typedTables(text)) {
    const cells = table.rows.flatMap((row) => row.cells).filter(({ end, start }) => end > start)
    const first = cells[0]
    const last = cells.at(-1)
    if (!first || !last) continue
    found.set(lineAt(first.start), { table, last: lineAt(last.start) })
  }
  return found
}

const lineEnd = (lines: string[], line: number, start: number): number =>
  start + (lines[line]?.length ?? 0)

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
