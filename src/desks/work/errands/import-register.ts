// A register kept elsewhere is taken in by a step: it may be long, and nobody waits for it.
import { dayHere } from '../../../calendar/day-here.ts'
import { accountById } from '../../../people/queries.ts'
import { rightsOf } from '../../../people/roles.ts'
import { legacyFile } from '../../../register/legacy/queries.ts'
import { takeInLegacy } from '../../../register/take-in-legacy.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { standingBy } from '../matter/course.ts'

export interface ImportRegister {
  file: string
}

/** In the name of whoever asked for it, as far as they still may. */
export async function importRegister(
  house: House,
  { by, file }: ImportRegister & { by: string },
): Promise<ImportRegister> {
  const [owner, kept] = [await accountById(house.db, by), await legacyFile(house.db, by, file)]
  const rights = rightsOf(owner && owner.endedAt === null ? owner.roles : [])
  if (!owner || !kept || !rights.has('import'))
    throw new CandourError('Whoever asked for it may not take a register in any more.', {
      status: 403,
    })
  const today = dayHere(house.now())
  const viewer = { account: owner.id, name: owner.name, rights }
  await takeInLegacy(house, kept, { viewer, today, standingOf: standingBy(today) })
  return { file }
}
