// What the standards desk's pages work with.
import type { House } from '../../../../store/house.ts'

export interface StandardsDesk {
  house: House
  /** Has what waits taken up, after something was added. */
  work(): Promise<void>
}
