// What the desk's routes work with.
import type { House } from '../../store/house.ts'

export interface Desk {
  house: House
  /** Runs what waits, after something was added or decided; answers when it is done. */
  work(): Promise<void>
}
