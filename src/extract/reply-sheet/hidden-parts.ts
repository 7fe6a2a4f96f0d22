// What a body hid in its reply sheet: said, and never read as an answer, for nobody who opens the file sees it.
import type { Doubt } from '../../vocabulary/reading.ts'
import { evidenceAt, type Square, type Squares } from './squares.ts'

/** A row is hidden where all of it is; of the rest, a column where its head is; else single squares. heads: the row with the heads. */
export function hiddenParts(squares: Squares, heads: Square[]): Doubt[] {
  const whole = squares.rows.filter((row) => row.every(({ unseen }) => unseen))
  const rest = squares.rows.filter((row) => !whole.includes(row))
  const columns = Map.groupBy(
    rest.flat().filter(({ unseen }) => unseen),
    ({ column }) => column,
  )
  return [
    ...whole.map((row) => hidden(squares, row, nameOf(row))),
    ...[...columns].map(([column, inside]) => {
      const head = heads.find((square) => square.column === column)
      const below = inside.filter((square) => square !== head)
      return hidden(
        squares,
        head?.unseen ? below : inside,
        head?.unseen ? `the column “${head.text.trim()}”` : 'a square',
      )
    }),
  ]
}

const nameOf = (row: Square[]): string =>
  `the row “${row
    .slice(0, 2)
    .map(({ text }) => text.trim())
    .join(' ')}”`

function hidden(squares: Squares, inside: Square[], name: string): Doubt {
  const held = inside.map(({ text }) => text.trim()).join(', ')
  const holds = held ? `it holds ${held}` : 'nothing stands in it'
  const [first] = inside
  return {
    code: 'unseen-ink',
    ink: held,
    note: `In tab ${squares.sheet} ${name} is hidden; ${holds}. What nobody sees is not taken for an answer: ask the body whether it is part of it.`,
    place: first ? evidenceAt(squares, first).place : null,
  }
}
