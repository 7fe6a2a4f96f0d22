// Where each of the 43 territorial forces of England and Wales stands on a map of equal tiles, and its three letters.

export interface Tile {
  slug: string
  /** Three letters, as references are printed: "WMC·1". */
  code: string
  /** From 1, west to east. */
  column: number
  /** From 1, north to south. */
  row: number
}

/** Row by row, north to south; each force once (tile-grid.test.ts). */
const GRID: [slug: string, code: string, column: number, row: number][] = [
  ['northumbria', 'NBR', 5, 1],
  ['cumbria', 'CUM', 4, 2],
  ['durham', 'DUR', 5, 2],
  ['cleveland', 'CLE', 6, 2],
  ['lancashire', 'LAN', 4, 3],
  ['north-yorkshire', 'NYK', 5, 3],
  ['humberside', 'HUM', 6, 3],
  ['merseyside', 'MER', 3, 4],
  ['greater-manchester', 'GMP', 4, 4],
  ['west-yorkshire', 'WYK', 5, 4],
  ['south-yorkshire', 'SYK', 6, 4],
  ['north-wales', 'NWL', 2, 5],
  ['cheshire', 'CHE', 3, 5],
  ['staffordshire', 'STA', 4, 5],
  ['derbyshire', 'DER', 5, 5],
  ['nottinghamshire', 'NOT', 6, 5],
  ['lincolnshire', 'LIN', 7, 5],
  ['dyfed-powys', 'DYP', 2, 6],
  ['west-mercia', 'WMC', 3, 6],
  ['west-midlands', 'WMD', 4, 6],
  ['leicestershire', 'LEI', 5, 6],
  ['northamptonshire', 'NTH', 6, 6],
  ['cambridgeshire', 'CAM', 7, 6],
  ['norfolk', 'NOR', 8, 6],
  ['south-wales', 'SWL', 1, 7],
  ['gwent', 'GWT', 2, 7],
  ['gloucestershire', 'GLO', 3, 7],
  ['warwickshire', 'WAR', 4, 7],
  ['thames-valley', 'TVP', 5, 7],
  ['bedfordshire', 'BED', 6, 7],
  ['hertfordshire', 'HER', 7, 7],
  ['suffolk', 'SUF', 8, 7],
  ['avon-and-somerset', 'A&S', 3, 8],
  ['wiltshire', 'WIL', 4, 8],
  ['surrey', 'SUR', 5, 8],
  ['metropolitan', 'MET', 6, 8],
  ['city-of-london', 'CTY', 7, 8],
  ['essex', 'ESX', 8, 8],
  ['devon-and-cornwall', 'D&C', 2, 9],
  ['dorset', 'DOR', 3, 9],
  ['hampshire', 'HAM', 4, 9],
  ['sussex', 'SUS', 5, 9],
  ['kent', 'KEN', 7, 9],
]

export const tileGrid: readonly Tile[] = GRID.map(([slug, code, column, row]) => ({
  slug,
  code,
  column,
  row,
}))

const codes = new Map(tileGrid.map(({ slug, code }) => [slug, code]))

/** "WMC"; for a body without a tile, the first letters of its name's words. */
export function bodyCode(slug: string): string {
  const words = slug.split('-').filter((word) => !['and', 'of', 'the'].includes(word))
  const made = words.length > 1 ? words.map((word) => word[0]).join('') : slug.slice(0, 3)
  return codes.get(slug) ?? made.toUpperCase()
}
