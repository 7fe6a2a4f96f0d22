// Whose words the blocks of a web-page mail are: parted where an earlier mail or a signature begins.
import type { Flag } from '../../vocabulary/document.ts'
import { addInk, type Block, type InkStretch, type Paragraph } from '../letter/blocks.ts'
import { type LineIs, whoseLines } from './quoted-lines.ts'

/** Stands for a table or another piece that is no line. */
const A_PIECE = '(a table)'

export function whoseBlocks(blocks: Block[], subject: string | null): Block[] {
  const lines = blocks.flatMap((block, of) =>
    block.kind === 'paragraph'
      ? linesOf(block).map((inks) => ({ of, inks, text: inks.map(({ text }) => text).join('') }))
      : [{ of, inks: [], text: A_PIECE }],
  )
  const is = whoseLines(
    lines.map(({ text }) => text),
    subject,
  )
  const marked: Block[] = []
  for (const [i, { of, inks }] of lines.entries()) {
    const block = blocks[of]
    const whose = is[i] ?? 'own'
    const before = lines[i - 1]
    const last = marked.at(-1)
    if (!block) continue
    if (block.kind !== 'paragraph') marked.push(flagged(block, whose))
    else if (before?.of === of && is[i - 1] === whose && last?.kind === 'paragraph')
      addLine(last, inks, whose)
    else marked.push({ ...block, inks: inksOf(inks, whose) })
  }
  return marked
}

function linesOf({ inks }: Paragraph): InkStretch[][] {
  const lines: InkStretch[][] = [[]]
  for (const { text, flags } of inks) {
    for (const [i, piece] of text.split('\n').entries()) {
      if (i > 0) lines.push([])
      lines.at(-1)?.push({ text: piece, flags })
    }
  }
  return lines
}

function addLine(paragraph: Paragraph, inks: InkStretch[], whose: LineIs): void {
  addInk(paragraph.inks, '\n', paragraph.inks.at(-1)?.flags ?? [])
  for (const { text, flags } of inksOf(inks, whose)) addInk(paragraph.inks, text, flags)
}

const inksOf = (inks: InkStretch[], whose: LineIs): InkStretch[] =>
  inks.map(({ text, flags }) => ({ text, flags: withWhose(flags, whose) }))

const withWhose = (flags: Flag[], whose: LineIs): Flag[] =>
  whose === 'own' || flags.includes(whose) ? flags : [...flags, whose]

/** Everything inside is marked; a pile in place of recursion, since pages nest as deep as they like. */
function flagged(block: Block, whose: LineIs): Block {
  if (whose === 'own') return block
  const pile: Block[] = [block]
  for (let one = pile.pop(); one; one = pile.pop()) {
    if (one.kind === 'paragraph') one.inks = inksOf(one.inks, whose)
    else if (one.kind === 'part') pile.push(...one.blocks)
    else for (const row of one.rows) for (const cell of row.cells) pile.push(...cell.blocks)
  }
  return block
}
