// Whose words the blocks of a web-page mail are: parted where an earlier mail or a signature begins.

import type { Flag } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { addInk, type Block, type InkStretch, type Paragraph } from '../letter/blocks.ts'
import type { OwnBlocks } from './plain-body.ts'
import { type AroundLines, type LineIs, whoseLines } from './quoted-lines.ts'

/** Stands for a table or another piece that is no line. */
const A_PIECE = '(a table)'

export function whoseBlocks(blocks: Block[], around: AroundLines): OwnBlocks {
  const lines = blocks.flatMap((block, of) =>
    block.kind === 'paragraph'
      ? linesOf(block).map((inks) => ({ of, inks, text: inks.map(({ text }) => text).join('') }))
      : [{ of, inks: [], text: A_PIECE }],
  )
  const marked = lines.map(({ of, inks }) => isMarked(blocks[of], inks))
  const { is, left } = whoseLines(
    lines.map(({ text }) => text),
    around,
    marked,
  )
  const laid: Block[] = []
  for (const [i, { of, inks: written }] of lines.entries()) {
    const block = blocks[of]
    const whose = is[i] ?? 'own'
    const isPassedOn = whose === 'own' && marked[i] === true
    const inks = isPassedOn ? unquoted(written) : written
    const before = lines[i - 1]
    const last = laid.at(-1)
    if (!block) continue
    if (block.kind !== 'paragraph')
      laid.push(reflagged(block, isPassedOn ? unquoted : (own) => inksOf(own, whose)))
    else if (before?.of === of && is[i - 1] === whose && last?.kind === 'paragraph')
      addLine(last, inks, whose)
    else laid.push({ ...block, inks: inksOf(inks, whose) })
  }
  return { blocks: laid, left }
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

/** What was passed on as the answer is no quotation, though the page indents it. */
const unquoted = (inks: InkStretch[]): InkStretch[] =>
  inks.map(({ text, flags }) => ({ text, flags: flags.filter((flag) => flag !== 'quoted') }))

/** Does the page itself mark it as quoted, all of it? */
function isMarked(block: Block | undefined, inks: InkStretch[]): boolean {
  const all = block && block.kind !== 'paragraph' ? inksWithin(block) : inks
  const inked = all.filter(({ text }) => text.trim() !== '')
  return inked.length > 0 && inked.every(({ flags }) => flags.includes('quoted'))
}

function inksWithin(block: Block): InkStretch[] {
  const pile: Block[] = [block]
  const inks: InkStretch[] = []
  for (let one = pile.pop(); one; one = pile.pop()) {
    if (one.kind === 'paragraph') append(inks, one.inks)
    else if (one.kind === 'part') append(pile, one.blocks)
    else for (const row of one.rows) for (const cell of row.cells) append(pile, cell.blocks)
  }
  return inks
}

/** Everything inside; a pile in place of recursion, since pages nest as deep as they like. */
function reflagged(block: Block, change: (inks: InkStretch[]) => InkStretch[]): Block {
  const pile: Block[] = [block]
  for (let one = pile.pop(); one; one = pile.pop()) {
    if (one.kind === 'paragraph') one.inks = change(one.inks)
    else if (one.kind === 'part') append(pile, one.blocks)
    else for (const row of one.rows) for (const cell of row.cells) append(pile, cell.blocks)
  }
  return block
}
