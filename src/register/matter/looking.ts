// Who looks, and when: the first thing that every query of the register is given after the database.
import { may, type Viewer } from '../../people/viewer.ts'

export interface Looking {
  account: string
  /** Sees every ordinary matter. */
  oversees: boolean
  /** Works on matters of the anti-corruption unit. */
  seesRestricted: boolean
  at: Date
}

export const lookingAs = (viewer: Viewer, at: Date): Looking => ({
  account: viewer.account,
  oversees: may(viewer, 'oversee'),
  seesRestricted: may(viewer, 'see-restricted'),
  at,
})
