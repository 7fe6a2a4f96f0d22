// A Word file, a web page or a mail as its paragraphs and tables, each with its number, and frames round the ink.
import type { Document, Flag, Run } from '../../vocabulary/document.ts'
import { withoutUnseen } from '../../vocabulary/inspected/without-unseen.ts'
import { type Hole, type Html, html, joined } from '../html/html.ts'
import type { SourceShown } from './frame.ts'
import { type Marked, markedText } from './marked-text.ts'
import { struckIn } from './struck.ts'
import { marksInText } from './text.ts'

/** "table 2 row 3 cell 1", also inside another block: "footnote 2 table 1 row 1 cell 1". */
const CELL = /^(.*\btable \d+) row (\d+) cell (\d+)/

interface Block {
  path: string
  runs: Run[]
}

export function sourceBlocks({ document: whole, marks }: SourceShown): Html {
  const document = withoutUnseen(whole)
  const marked = marksInText(whole, marks)
  const parts: Hole[] = []
  const blocks = blocksOf(document)
  for (let i = 0; i < blocks.length; ) {
    const table = CELL.exec(blocks[i]?.path ?? '')?.[1]
    const same = blocks.slice(i).findIndex(({ path }) => CELL.exec(path)?.[1] !== table)
    const end = table === undefined ? i + 1 : same < 0 ? blocks.length : i + same
    const group = blocks.slice(i, end)
    parts.push(
      table === undefined
        ? paragraph(document, group[0], marked)
        : blockTable(document, table, group, marked),
    )
    i = end
  }
  return html`<div class="wordsrc">${parts}</div>`
}

/** Runs of one path that follow one another are one block. */
function blocksOf({ runs }: Document): Block[] {
  const blocks: Block[] = []
  for (const run of runs) {
    if (run.place.kind !== 'block') continue
    const before = blocks.at(-1)
    if (before?.path === run.place.path) before.runs.push(run)
    else blocks.push({ path: run.place.path, runs: [run] })
  }
  return blocks
}

function paragraph(document: Document, block: Block | undefined, marked: Marked[]): Html | null {
  if (!block) return null
  const heading = block.runs.some(({ flags }) => flags?.includes('heading'))
  const ink = blockInk(document, block, marked)
  return html`
    <p data-p="${shortPath(block.path)}"><span>${heading ? html`<b>${ink}</b>` : ink}</span></p>
`
}

function blockTable(document: Document, path: string, blocks: Block[], marked: Marked[]): Html {
  const rows = new Map<string, Block[]>()
  for (const block of blocks) {
    const row = CELL.exec(block.path)?.[2] ?? ''
    rows.set(row, [...(rows.get(row) ?? []), block])
  }
  return html`
    <div class="blocktbl">
      <span class="hd">${shortPath(path)}</span>
      <div class="scroll" tabindex="0" role="region" aria-label="${path}">
        <table class="sheet">
          <tbody>
            ${[...rows].map(
              ([row, cells]) =>
                html`
                  <tr>
                    <th scope="row">${row}</th>
                    ${cellsOf(cells).map(
                      (paragraphs) =>
                        html`
                          <td>
                            ${joined(
                              paragraphs.map((block) => blockInk(document, block, marked)),
                              html`<br>`,
                            )}
                          </td>
                        `,
                    )}
                  </tr>
`,
            )}
          </tbody>
        </table>
      </div>
    </div>
  `
}

/** By cell number, with empty cells between; several paragraphs of one cell stay together. */
function cellsOf(blocks: Block[]): Block[][] {
  const cells: Block[][] = []
  for (const block of blocks) {
    const at = Number(CELL.exec(block.path)?.[3] ?? 1) - 1
    while (cells.length <= at) cells.push([])
    cells[at]?.push(block)
  }
  return cells
}

/** The block's ink; runs that the file does not show, or strikes through, say so. */
function blockInk(document: Document, { runs }: Block, marked: Marked[]): Html {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return html``
  const unseen = new Set(runs.flatMap(({ flags = [] }) => flags.filter((flag) => flag in UNSEEN)))
  return html`
    ${markedText(document.text, { start: first.start, end: last.end }, marked, struckIn({ runs }))}
    ${[...unseen].map((flag) => html` <span class="tag">${UNSEEN[flag]}</span>`)}
  `
}

const UNSEEN: Partial<Record<Flag, string>> = {
  hidden: 'hidden in the file',
  deleted: 'deleted in tracked changes',
  struck: 'struck through in the file',
  inserted: 'inserted in tracked changes',
  covered: 'covered in the file',
  quoted: 'quoted',
}

/** "paragraph 14" is "14", "table 2" is "T2", "header 1" is "H1": what fits in the margin. */
function shortPath(path: string): string {
  const [noun = '', n = ''] = path.split(' ')
  return noun === 'paragraph' ? n : `${noun.slice(0, 1).toUpperCase()}${n}`
}
