// The table that an officer brought, read in a child, and kept as its rows until they say what its columns are.
import { type Grid, gridOf } from '../../../disclose/given/grid.ts'
import { gridOfTable } from '../../../disclose/given/grid-of-table.ts'
import { readTrueTable } from '../../../disclose/table/read-true-table.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Heading } from '../../../vocabulary/released/true-table.ts'
import { openJson, sealJson } from './sealed-json.ts'

/** `file` is sealed; pasted words are a file too. */
export interface ReadTable {
  file: { name: string; sha256: string }
}

export interface TableRead {
  /** The sealed rows. */
  grid: string
  /** What a true table that the register made says of itself already. */
  heading: Heading
  typed: Record<string, string>
}

export async function readTable(house: House, { file }: ReadTable): Promise<TableRead> {
  if (!file.name.toLowerCase().endsWith('.json'))
    return { grid: await sealJson(house, await gridIn(house, file)), heading: {}, typed: {} }
  const text = new TextDecoder().decode(await house.blobs.open(file.sha256))
  const { grid, ...brought } = gridOfTable(readTrueTable(text, file.name))
  return { grid: await sealJson(house, grid), ...brought }
}

export const gridKept = (house: House, { grid }: Pick<TableRead, 'grid'>): Promise<Grid> =>
  openJson(house, grid)

/** The largest table of a file. Throws what the file was refused with. */
export async function gridIn(house: House, { name, sha256 }: ReadTable['file']): Promise<Grid> {
  const outcome = await house.parsers.read({ name, bytes: await house.blobs.open(sha256) })
  if (outcome.status === 'refused') throw new CandourError(outcome.reason.message, { status: 422 })
  const grid = gridOf(outcome.document)
  if (!grid)
    throw new CandourError(
      `${name} holds no table: no two lines of it have the same columns. Save the table as CSV, heads in its first line, and send that.`,
      { status: 422 },
    )
  return grid
}
