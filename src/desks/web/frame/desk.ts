// What the desk's routes work with.
import type { Vouching } from '../../../people/sign-in/sign-in-vouched.ts'
import type { House } from '../../../store/house.ts'
import type { KeepsFetching } from '../../work/mail/keep-fetching.ts'
import type { Model } from '../../work/model-setting.ts'

export interface Desk {
  house: House
  /** Has what waits taken up, after something was added or decided. A desk that is served answers at once and works behind its pages. */
  work(): Promise<void>
  /** Looks into the newsroom's mailbox behind the pages; absent where nothing does. */
  fetching?: Pick<KeepsFetching, 'wake' | 'now'>
  /** What a browser must bring to be answered. Every desk that is served has one; one that is only asked in memory needs none. */
  key?: string
  /** Its people sign in: it is reached from other machines, or shares its database with them. Else the reader is the machine's user. */
  accounts?: boolean
  /** Names under which it is reached besides this machine's own. */
  hosts?: readonly string[]
  /** Who vouches for them; absent or null where nobody does. */
  vouching?: Vouching | null
  /** The data folder: where the mail setting lies. */
  data?: string
  /** What a person may ask for proposals; absent where none is set: then nothing of it is shown. */
  model?: Model | null
}
