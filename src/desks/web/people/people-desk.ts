// What the pages of who works here are made with: the same at both desks, each in its own frame.
import type { Crumb } from '../../../dress/frame/page-frame.ts'
import type { Hole, Html } from '../../../dress/html/html.ts'
import type { Vouching } from '../../../people/sign-in/sign-in-vouched.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { DeskKind } from '../../../store/folder/data-folder.ts'
import type { House } from '../../../store/house.ts'

export interface FramedPage {
  title: string
  /** null: nobody is signed in. */
  viewer: Viewer | null
  /** The address of the part of the desk that this page belongs to: "/people". */
  current?: string
  crumbs?: Crumb[]
  /** What the head says beside the title. */
  head?: Hole
  main: Hole
}

export interface PeopleDesk {
  house: House
  kind: DeskKind
  /** Who vouches for its people; absent or null where nobody does. */
  vouching?: Vouching | null | undefined
  frame(page: FramedPage): Html
}
