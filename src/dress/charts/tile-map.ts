// The map of equal tiles: one tile, one force; its number, its shade, or why there is none.
import { isMissing, type Value } from '../../vocabulary/reply.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'
import { inPrint } from '../number/number.ts'
import { tileGrid } from './tile-grid.ts'

export interface TileShown {
  slug: string
  name: string
  value: Value
  /** Matters per 1,000; null where there is no rate: then no shade. */
  rate: number | null
  /** Opens the body's page. */
  href: string
  /** Read out: "Cumbria: 7 officers or staff, 3.53 per 1,000". */
  says: string
}

/** Rates per 1,000 at which the shade changes. */
const STEPS = [2, 4, 6, 9] as const

export function tileMap(tiles: readonly TileShown[]): Html {
  const bySlug = new Map(tiles.map((tile) => [tile.slug, tile]))
  return html`
    <ol class="tilemap">
      ${tileGrid.flatMap(({ slug, code, column, row }) => {
        const tile = bySlug.get(slug)
        return tile ? [html`<li class="c${column} r${row}">${tileOf(tile, code)}</li>`] : []
      })}
    </ol>
${tileKey(tiles)}
  `
}

function tileOf({ value, rate, href, says }: TileShown, code: string): Html {
  if (isMissing(value)) {
    const { mark: name } = MISSING_WORDS[value.none]
    return html`
      <a class="${SHAPES[name] ?? 'is-notseen'}" href="${href}">
        <abbr>${code}</abbr>${mark(name)}<span class="vh">${says}</span>
      </a>
    `
  }
  const floor = value.high === null ? ' is-floor' : ''
  const shade = rate === null ? 'f0' : `f${stepOf(rate) + 1}`
  return html`
    <a class="${shade}${floor}" href="${href}">
      <abbr>${code}</abbr><b>${inPrint(value)}</b><span class="vh">${says}</span>
    </a>
  `
}

/** Filled: they spoke and shut the door. Dotted: it is not here. */
const SHAPES: Partial<Record<string, string>> = {
  refused: 'is-refused',
  cost: 'is-refused',
  ncnd: 'is-refused',
  withheld: 'is-refused',
  suppressed: 'is-refused',
}

const stepOf = (rate: number): number => STEPS.filter((step) => rate >= step).length

function tileKey(tiles: readonly TileShown[]): Html {
  const reasons = new Set(tiles.flatMap(({ value }) => (isMissing(value) ? [value.none] : [])))
  const shades = tiles.some(({ rate }) => rate !== null)
  return html`
    <div class="key">
      ${shades && SHADES.map((says, i) => html`<span><i class="f${i + 1}"></i>${says}</span>`)}
      ${[...reasons].map(
        (why) =>
          html`
            <span>${mark(MISSING_WORDS[why].mark)} ${MISSING_WORDS[why].short.toLowerCase()}</span>
          `,
      )}
    </div>
  `
}

const SHADES = [
  `under ${STEPS[0]}`,
  ...STEPS.slice(1).map((step, i) => `${STEPS[i]} to ${step}`),
  `${STEPS[3]} and over`,
]
