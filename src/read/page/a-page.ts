// Pages for tests, drawn in characters: one character is six points wide, one line twelve high.
import type { Rule } from './ink.ts'
import type { FoundTable, TablePage } from './table-page.ts'
import { type Line, lineOf, type Word } from './words.ts'

const WIDE = 6
const HIGH = 12
const SIZE = 10

/** Words as they stand; a line of ─ is a rule across, │ a piece of a rule down. */
export function aPage(picture: string): TablePage {
  const rows = picture.replace(/^\n/, '').split('\n')
  const rules: Rule[] = []
  const lines: Line[] = []
  for (const [i, row] of rows.entries()) {
    const top = i * HIGH
    const words: Word[] = []
    for (const { 0: text, index } of row.matchAll(/─+|│|[^\s│─]+/g)) {
      const [x0, x1] = [index * WIDE, (index + text.length) * WIDE]
      const middle = top + HIGH / 2
      if (text.startsWith('─')) rules.push({ across: true, at: middle, from: x0, to: x1, thick: 1 })
      else if (text === '│')
        rules.push({
          across: false,
          at: x0 + WIDE / 2,
          from: top - HIGH / 2,
          to: top + HIGH * 1.5,
          thick: 1,
        })
      else words.push(aWord(text, x0, x1, top))
    }
    if (words.length > 0) lines.push(lineOf(words))
  }
  const nothing = { sideways: [], fills: [], drawings: [] }
  return { page: 1, width: 600, height: 800, lines, rules, ...nothing }
}

function aWord(text: string, x0: number, x1: number, top: number): Word {
  return {
    text,
    box: [x0, top + 1, x1, top + SIZE + 1],
    baseline: top + 9,
    size: SIZE,
    bold: false,
    turn: 0,
    flags: [],
    raised: false,
  }
}

/** The table row by row: "a | b", with spans after the text. */
export function inRows(table: FoundTable | undefined): string[] {
  const cells = (table?.cells ?? []).filter(({ words }) => words.length > 0)
  const rows = Map.groupBy(
    [...cells].sort((a, b) => a.r - b.r || a.c - b.c),
    ({ r }) => r,
  )
  return [...rows.values()].map((row) =>
    row
      .map(({ words, rs, cs }) => {
        const text = words.map((word) => word.text).join(' ')
        return rs > 1 || cs > 1 ? `${text} (${rs} × ${cs})` : text
      })
      .join(' | '),
  )
}
