// Figures that are unlike the rest of their column: a point or a comma may have been lost, though every look agreed.
import type { Word } from '../pdf/words.ts'
import type { FoundTable } from '../tables/table-page.ts'

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
