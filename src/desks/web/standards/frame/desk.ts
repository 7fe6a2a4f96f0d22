// What the standards desk's pages work with.
import type { Vouching } from '../../../../people/sign-in/sign-in-vouched.ts'
import type { House } from '../../../../store/house.ts'

export interface StandardsDesk {
  house: House
  /** Has what waits taken up, after something was added. */
  work(): Promise<void>
  /** Names under which it is reached besides this machine's own. */
  hosts?: readonly string[]
  /** Who vouches for its people; absent or null where nobody does. */
  vouching?: Vouching | null
}
