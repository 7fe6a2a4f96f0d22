// Tables: numbers right-aligned, the row's name first; on a narrow screen each row stacks and says what its numbers are.
import { type Hole, type Html, html, raw } from './html.ts'

export interface Column {
  head: Hole
  /** num: right-aligned. unit: quieter words. wide: takes the whole width when rows stack. nowrap: never broken. */
  as?: 'num' | 'unit' | 'wide' | 'unit wide' | 'nowrap' | 'nowrap wide'
  /** What the number is, said in the stacked row ("workforce"). */
  narrow?: string
}

export interface Row {
  id?: string
  /** In the order of the columns; the first is the row's head. */
  cells: Hole[]
}

export interface TableShown {
  /** Says what the table holds; hidden from sight where the heading beside it does. */
  caption: string
  captionShown?: boolean
  columns: Column[]
  /** Groups of rows, parted by a rule. */
  bodies: { rows: Row[]; quoted?: boolean }[]
  foot?: Row
}

export function table({ caption, captionShown, columns, bodies, foot }: TableShown): Html {
  return html`
    <table class="tbl tbl--stack">
      <caption${!captionShown && raw(' class="vh"')}>${caption}</caption>
      <thead>
        <tr>
          ${columns.map(
            ({ head, as }) =>
              html`<th scope="col"${as === 'num' && raw(' class="n"')}>${head}</th>`,
          )}
        </tr>
      </thead>
      ${bodies.map(
        ({ rows, quoted }) =>
          html`
            <tbody${quoted && raw(' class="quoted"')}>
              ${rows.map((row) => tableRow(row, columns))}
            </tbody>
          `,
      )}
      ${foot && html`<tfoot>${tableRow(foot, columns)}</tfoot>`}
    </table>
  `
}

function tableRow({ id, cells }: Row, columns: Column[]): Html {
  return html`
    <tr${id && html` id="${id}"`}>
      ${cells.map((cell, i) => {
        const { as, narrow } = columns[i] ?? {}
        const names = as?.replace('num', 'n')
        const attributes = html`
          ${names && html` class="${names}"`}
          ${narrow && html` data-l="${narrow}"`}
        `
        return i === 0
          ? html`<th scope="row"${attributes}>${cell}</th>`
          : html`<td${attributes}>${cell}</td>`
      })}
    </tr>
`
}

/** A grid wider than the page scrolls inside this, with the keyboard too. */
export const scrolling = (label: string, content: Hole): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`
