// A page with what the reader made of it drawn over: its tables, cells, heads, and what it is unsure of.
import type { Box } from '../../vocabulary/place.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { tenth } from './tenth.ts'

export type Drawn = 'apart' | 'head' | 'unsure' | 'cell' | 'table' | 'doubt'

export interface ReadPicture {
  page: number
  width: number
  height: number
  /** Where the picture of the page lies. */
  src: string
  marks: { kind: Drawn; box: Box; says: string }[]
}

const KINDS: Record<Drawn, [says: string, air: number]> = {
  table: ['a table', 3],
  head: ['its heads', 0],
  cell: ['a cell', 0],
  unsure: ['a cell read with less than full sureness', 0],
  apart: ['ink the page hides, or read from a picture', 0],
  doubt: ['a doubt', 2],
}

export function readPicture({ page, width, height, src, marks }: ReadPicture): Html {
  const many = (kind: Drawn) => marks.filter((mark) => mark.kind === kind).length
  const name = `Page ${page} with ${many('table')} tables, ${many('cell')} cells and ${many('doubt')} doubts drawn over it; what was read stands beside it`
  return html`
    <svg class="page-img read-img" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
      <image href="${src}" width="${width}" height="${height}" preserveAspectRatio="none"/>
      ${marks.map(drawn)}
    </svg>
  `
}

function drawn({ kind, box: [x0, top, x1, bottom], says }: ReadPicture['marks'][number]): Html {
  const air = KINDS[kind][1]
  const at = [x0 - air, top - air, x1 - x0 + 2 * air, bottom - top + 2 * air].map(tenth)
  return html`
    <rect class="rd rd--${kind}" x="${at[0]}" y="${at[1]}" width="${at[2]}" height="${at[3]}">
    <title>${says}</title></rect>
  `
}

/** Only the signs that this page uses. */
export function readLegend(marks: ReadPicture['marks']): Hole {
  const used = Object.entries(KINDS).filter(([kind]) => marks.some((mark) => mark.kind === kind))
  return (
    used.length > 0 &&
    html`
      <ul class="rdlegend">
        ${used.map(
          ([kind, [says]]) => html`
            <li>
              <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
                <rect class="rd rd--${kind}" x="2" y="2" width="20" height="10"/>
              </svg>
              ${says}
            </li>
          `,
        )}
      </ul>
    `
  )
}
