// What an errand needs and nothing may keep: held in the memory of the process that was asked.
import type { Errand } from '../../../store/errands.ts'
import type { Held, House } from '../../../store/house.ts'
import { NotNow } from '../../../store/not-now.ts'

/** What another process may hold is left to it for so long. */
const LEFT_TO_OTHERS_MS = 30_000

/** null: nobody holds it any more, and a person has to bring it again. */
export function heldOf({ held, now }: House, { id, at }: Pick<Errand, 'id' | 'at'>): Held | null {
  const here = held.get(id)
  if (here || now().getTime() - Date.parse(at) > LEFT_TO_OTHERS_MS) return here ?? null
  throw new NotNow('What this step needs is not held here; another Candour may hold it.')
}
