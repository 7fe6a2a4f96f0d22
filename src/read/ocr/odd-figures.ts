// What is unlike the rest of its column of figures: a figure may have lost its point or comma, though every look agreed, and
// letters may be a figure that something lies over.

import type { FoundTable } from '../page/table-page.ts'
import type { Word } from '../page/words.ts'

/** A column tells how its figures are written when so many of them are written so, and so many there are. */
const MOST = 0.6
const LEAST_FIGURES = 3
const FIGURE = /^\D?\d[\d.,]*\D{0,2}$/

/** Ways of writing that a whole column shares, and what a figure looks like that could have lost it. */
const WAYS: { written: RegExp; lost: RegExp }[] = [
  { written: /\d\.\d/, lost: /^[^.]*\d{2}[^.]*$/ },
  { written: /\d,\d{3}/, lost: /^[^,]*\d{4}[^,]*$/ },
]

export function oddFigures({ cells, columns }: FoundTable): Word[] {
  return Array.from({ length: columns }, (_, c) => c).flatMap((c) => {
    const figures = cells
      .filter((cell) => cell.c === c && cell.cs === 1)
      .flatMap(({ words }) => words.filter(({ text }) => FIGURE.test(text)))
    return WAYS.flatMap(({ written, lost }) => {
      const alike = figures.filter(({ text }) => written.test(text))
      const tells = alike.length >= LEAST_FIGURES && alike.length >= MOST * figures.length
      return tells ? figures.filter(({ text }) => lost.test(text)) : []
    })
  })
}

/** Words without a digit in columns that otherwise hold figures: labels, "nil", or a figure under a stamp. */
export function lettersAmongFigures({ cells, columns }: FoundTable): Word[] {
  const isOfFigures = Array.from({ length: columns }, (_, c) => {
    const inked = cells.filter((cell) => cell.c === c && cell.words.length > 0)
    const figures = inked.filter(({ words }) => words.every(({ text }) => FIGURE.test(text)))
    return figures.length >= LEAST_FIGURES && figures.length >= MOST * inked.length
  })
  return cells
    .filter(({ c, cs }) => isOfFigures.slice(c, c + cs).includes(true))
    .flatMap(({ words }) => words.filter(({ text }) => !/\d/.test(text)))
}

/**
 * What hardly can be what it was read as, however surely: letters alone below the first of a column of figures, and a footnote
 * mark without anything that it marks.
 */
export function outOfPlace(table: FoundTable): Word[] {
  const letters = new Set(lettersAmongFigures(table))
  return table.cells.flatMap(({ r, c, cs, words }) => {
    const isMarked = words.some(({ raised, text }) => !raised && /[\p{L}\d]/u.test(text))
    if (!isMarked && words.some(({ raised }) => raised)) return words
    const isBelow = table.cells.some(
      (other) => other.c === c && other.r < r && other.words.some(({ text }) => FIGURE.test(text)),
    )
    return isBelow && cs === 1
      ? words.filter((word) => letters.has(word) && /\p{L}/u.test(word.text))
      : []
  })
}
