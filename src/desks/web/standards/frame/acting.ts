// The house as whoever looks acts in it: the history keeps the account, never a name that may be erased one day.
import type { Viewer } from '../../../../people/viewer.ts'
import type { House } from '../../../../store/house.ts'

export const acting = (house: House, { account }: Viewer): House => ({
  ...house,
  viewer: { name: account },
})
