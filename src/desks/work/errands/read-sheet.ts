// A reply sheet that the force was sent, read in a child, and kept with what its words seem to mean.
import { dayHere } from '../../../calendar/day-here.ts'
import { policies } from '../../../policy/queries.ts'
import { keepSheet } from '../../../register/counted/answer/queries.ts'
import { type GridSheet, gridOfDocument } from '../../../register/counted/answer/sheet-grid.ts'
import { defaultMap } from '../../../register/counted/answer/sheet-map.ts'
import { sheetAskedIn } from '../../../register/counted/answer/tabs-asked.ts'
import { inventedForce } from '../../../register/invented/queries.ts'
import type { House } from '../../../store/house.ts'
import { bodies } from '../../../vocabulary/bodies.ts'
import { CandourError } from '../../../vocabulary/errors.ts'

export interface ReadSheet {
  file: { name: string; sha256: string }
}

export interface SheetRead {
  sheet: string
}

export async function readSheet(
  house: House,
  { id, by, file: { name, sha256 } }: ReadSheet & { id: string; by: string },
): Promise<SheetRead> {
  const outcome = await house.parsers.read({ name, bytes: await house.blobs.open(sha256) })
  if (outcome.status === 'refused') throw new CandourError(outcome.reason.message, { status: 422 })
  return keepAsked(house, { id, by, name, sha256, grid: gridOfDocument(outcome.document) })
}

interface ToKeep {
  id: string
  by: string
  name: string
  sha256: string | null
  grid: GridSheet[]
}

export async function keepAsked(house: House, kept: ToKeep): Promise<SheetRead> {
  const asked = sheetAskedIn(kept.grid)
  if (!asked)
    throw new CandourError(
      `${kept.name} is no reply sheet: no tab of it begins with the mark candour-sheet/1. Send it as it came.`,
      { status: 422 },
    )
  const force = await inventedForce(house.db)
  const real = bodies.find(({ slug }) => slug === asked.mark.body)
  if (force && real)
    throw new CandourError(
      `This sheet was made for ${real.officialName}. This desk holds ${force.name}, which does not exist: nothing of it goes out under a real name. Make the sheet without --body.`,
      { status: 409 },
    )
  const today = dayHere(house.now())
  const span = asked.span ?? { from: `${today.slice(0, 4)}-01-01`, to: today }
  const own = (await policies(house.db)).filter(({ kind }) => kind === 'policy')
  // Which of several is meant a person says.
  const policy = own.length === 1 ? (own[0]?.slug ?? null) : null
  const meant = { span, map: defaultMap(asked), policy }
  await keepSheet(house.db, { ...kept, at: house.now(), meant })
  return { sheet: kept.id }
}
