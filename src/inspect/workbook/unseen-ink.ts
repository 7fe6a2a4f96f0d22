// Cells whose ink nobody sees: white on white, like its fill, too small, or shown as nothing by their format.

import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { treeOf } from '../xml/tree.ts'
import { areaOf, type CellIn, cellName, type SheetIn } from './cells.ts'
import { BLACK, isLike, type Palette, WHITE } from './colours.ts'
import {
  type Differential,
  differentialOf,
  type Styles,
  showsNothing,
  unseenBy,
  unseenInFormat,
} from './styles.ts'

export function unseenInk(
  sheet: Pick<SheetIn, 'name' | 'part' | 'cells'>,
  styles: Pick<Styles, 'looks'>,
): Found[] {
  const byLook = new Map<number, Carrier | null>()
  const gone = new Map<Carrier, CellIn[]>()
  const blankNoughts: CellIn[] = []
  for (const cell of sheet.cells) {
    if (cell.value === '') continue
    const look = styles.looks[cell.style]
    if (!look) continue
    const known = byLook.get(cell.style)
    let carrier = known === undefined ? unseenBy(look) : known
    if (known === undefined) byLook.set(cell.style, carrier)
    if (carrier === null && look.format !== null) {
      const nothing = showsNothing(look.format, cell.value, cell.type !== 'n' && cell.type !== 'd')
      carrier = unseenInFormat(look, cell.value)
      if (nothing === 'nothing') carrier = 'format-shows-nothing'
      else if (nothing === 'nought') blankNoughts.push(cell)
    }
    if (carrier === null) continue
    const before = gone.get(carrier)
    if (before) before.push(cell)
    else gone.set(carrier, [cell])
  }
  const told = [...gone].map(([carrier, cells]) =>
    inCells(sheet, carrier, cells, WHAT[carrier] ?? ''),
  )
  return blankNoughts.length === 0
    ? told
    : [
        ...told,
        {
          ...inCells(
            sheet,
            'format-shows-nothing',
            blankNoughts,
            'whose nought is shown as nothing',
          ),
          level: 'technical',
        },
      ]
}

const WHAT: Partial<Record<Carrier, string>> = {
  'white-text': 'in white on white',
  'text-like-its-fill': 'in the colour of their ground',
  'tiny-text': 'too small to be seen',
  'format-shows-nothing': 'whose format shows nothing',
}

function inCells(
  { name, part }: Pick<SheetIn, 'name' | 'part'>,
  carrier: Carrier,
  cells: CellIn[],
  what: string,
): Found {
  const [first] = cells
  return found(carrier, part, `${counted(cells.length, 'cell')} ${what}`, {
    at: `${name}!${first ? cellName(first) : ''}`,
    count: cells.length,
    shows: cells
      .slice(0, 20)
      .map(({ value }) => value)
      .join('; '),
  })
}

/** Conditions that paint a cell like its ground, or give it a format that shows nothing. */
export function conditionalInk(
  sheet: SheetIn,
  xml: string,
  styles: Styles & { theme: Palette },
): Found[] {
  const gone: string[] = instead(xml)
  for (const [, range = '', rules = ''] of xml.matchAll(
    /<(?:\w+:)?conditionalFormatting[^>]*\ssqref="([^"]*)"[^>]*>([\s\S]*?)<\/(?:\w+:)?conditionalFormatting>/g,
  )) {
    const looks = [...rules.matchAll(/\sdxfId="(\d+)"/g)].flatMap(
      ([, id]) => styles.differential[Number(id)] ?? [],
    )
    if (looks.some((look) => paintsOver(look, range, sheet, styles))) gone.push(range)
  }
  // Newer conditions carry their look with them.
  for (const [, inside = ''] of xml.matchAll(/<(?:\w+:)?dxf>([\s\S]*?)<\/(?:\w+:)?dxf>/g))
    if (isUnseen(differentialOf(treeOf(`<dxf>${inside}</dxf>`).root, styles.theme)))
      gone.push('ext')
  if (gone.length === 0) return []
  return [
    found(
      'conditional-white-text',
      sheet.part,
      'a condition that paints cells in the colour of their ground',
      { at: `${sheet.name}!${gone[0]}`, count: gone.length },
    ),
  ]
}

function isUnseen({ colour, ground, format }: Differential): boolean {
  const like = colour !== null && isLike(colour, ground ?? WHITE)
  return like || (format !== null && showsNothing(format, '2', false) === 'nothing')
}

/** Whether what a condition paints is like the rest of a cell's look; without cells, like a white ground. */
function paintsOver(
  look: Differential,
  range: string,
  { cells }: SheetIn,
  { looks }: Pick<Styles, 'looks'>,
): boolean {
  if (look.format !== null && showsNothing(look.format, '2', false) === 'nothing') return true
  if (look.colour === null && look.ground === null) return false
  const areas = range.split(' ').flatMap((one) => areaOf(one) ?? [])
  const within = cells.filter(({ row, column }) =>
    areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right),
  )
  const own = new Set(within.map(({ style }) => style))
  if (own.size === 0) return isUnseen(look)
  return [...own].some((style) => {
    const { colour, ground } = looks[style] ?? { colour: BLACK, ground: WHITE }
    return isLike(look.colour ?? colour, look.ground ?? ground)
  })
}

/** Bars and signs that stand in the place of their numbers. */
const instead = (xml: string): string[] =>
  /<(?:\w+:)?(dataBar|iconSet)\b[^>]*\sshowValue="(0|false)"/.test(xml) ? ['conditions'] : []
