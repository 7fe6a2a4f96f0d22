// A reply came from an address of a body: the directory says since when it is known to be good.
import type { House } from '../store/house.ts'
import { confirmAddress } from './directory/queries.ts'

/** `on`: the ISO day of the reply. An address that the directory does not hold is not added by this. */
export const addressConfirmed = (
  house: Pick<House, 'db'>,
  reply: { body: string; email: string; on: string; messageId: string | null },
): Promise<void> => confirmAddress(house.db, reply)
