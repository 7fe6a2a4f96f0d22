// A table whose columns were lost on the way to text: heads, names and numbers stand under one another, and nobody can tell which belongs to which.

import { placeOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { cellSaid } from './cell-value.ts'
import { columnNamed } from './column-named.ts'

const say = plainLists('cells', ['wholeTotals'])

const FEWEST = 8
const SHORT = 60
const HEADS = 3
const YEAR = worded`^(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$|^${say.wholeTotals}$`

export function lostColumnDoubts(words: Words, letter: Letter): Doubt[] {
  return runsOf(letter.lines).flatMap((run) => {
    const heads = run.filter(({ text }) => YEAR.test(text) || columnNamed(words, text) !== null)
    const numbers = run.filter(({ text }) => cellSaid(text) !== null && !YEAR.test(text))
    const [first] = run
    const last = run.at(-1)
    if (!first || !last || heads.length < HEADS || numbers.length === 0) return []
    return [
      {
        code: 'table-columns-lost',
        ink: first.text,
        note: `A table seems to have lost its columns from “${first.text}” to “${last.text}”: which number stands under which head?`,
        place: placeOf(letter.document, first.start, last.end),
      },
    ]
  })
}

/** Short lines one after another that no table was made of. */
function runsOf(lines: Line[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  for (const line of [...lines, null]) {
    const stands =
      line &&
      !line.table &&
      (line.part === 'answer' || line.part === 'head') &&
      line.text.length <= SHORT &&
      !/[:?]$|[a-z]{3}\.$|\s[–=:-]\s?\d/.test(line.text)
    if (stands) run.push(line)
    else {
      if (run.length >= FEWEST) runs.push(run)
      run = []
    }
  }
  return runs
}
