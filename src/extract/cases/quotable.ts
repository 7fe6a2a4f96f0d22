// Acts that a reply describes, to be quoted in a story: each with the place where it stands.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { weighsHarm } from '../figures/no-count.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import { gridsOf, type Letter } from '../letter/letter.ts'
import { sentencesOf } from '../letter/sentences.ts'
import { columnNamed } from '../tables/column-named.ts'
import { gridOf, headsAbove } from '../tables/grid.ts'
import { supposes } from './fields/may-not-be.ts'

const ACTS = anyOf(plainLists('examples', ['acts']).acts)
const FEWEST_WORDS = 4
const LONGEST = 400
const MOST = 100

/** Cells that describe an allegation, and sentences in which somebody did something. */
export function quotable(words: Words, letters: Letter[]): Evidence[] {
  return letters
    .flatMap((letter) => [...fromTables(words, letter), ...fromSentences(words, letter)])
    .slice(0, MOST)
}

function fromTables(words: Words, letter: Letter): Evidence[] {
  return gridsOf(letter.document).flatMap((table) => {
    const grid = gridOf(table)
    const width = grid.rows[0]?.length ?? 0
    const columns = Array.from({ length: width }, (_, c) =>
      columnNamed(words, headsAbove(grid, c).at(-1) ?? ''),
    )
    return grid.rows
      .slice(grid.headerRows)
      .flatMap((row) =>
        row.flatMap((cell, c) =>
          cell && cell.c === c && columns[c] === 'breach' && describes(words, cell.text)
            ? [evidenceOfCell(letter, cell)]
            : [],
        ),
      )
  })
}

const describes = (words: Words, text: string): boolean =>
  text.trim().split(/\s+/).length >= FEWEST_WORDS &&
  text.length <= LONGEST &&
  (ACTS.test(text) || words.platformsIn(text).length > 0 || words.breachesIn(text).length > 0)

function fromSentences(words: Words, letter: Letter): Evidence[] {
  const lines = letter.lines.filter(({ part, table }) => part === 'answer' && !table)
  return sentencesOf(letter.document.text, lines).flatMap(({ text, start, end }) =>
    ACTS.test(text) &&
    words.populationsIn(text).length > 0 &&
    text.length <= LONGEST &&
    !supposes(text) &&
    !weighsHarm(text)
      ? [evidenceOf(letter.document, start, end)]
      : [],
  )
}
