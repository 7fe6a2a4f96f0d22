// What the pages of disclosure are made with: the same at both desks, each in its own frame.
import type { Context } from 'hono'
import type { Crumb } from '../../../dress/frame/page-frame.ts'
import type { Hole, Html } from '../../../dress/html/html.ts'
import type { House } from '../../../store/house.ts'

export interface DisclosureDesk {
  house: House
  /** Has what waits taken up. */
  work(): Promise<void>
  /** The house as whoever looks acts in it: only they are shown what they asked for. */
  acting(c: Context): House
  frame(c: Context, page: DisclosurePage): Html
}

interface DisclosurePage {
  title: string
  /** Below the first page of the room. */
  crumbs?: Crumb[]
  main: Hole
}
