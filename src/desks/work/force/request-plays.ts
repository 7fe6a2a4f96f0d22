// What a file of the invented force lets a door of the desk do in a request: what cannot be written down as an event, since its
// tables and files are made here.
import type { Course } from '../../../answer/course/course-of.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'

export interface Played {
  viewer: Viewer
  /** The request as it stands. */
  course: Course
  /** What the file gives with it. */
  given: Readonly<Record<string, unknown>>
}

export type Play = (house: House, played: Played) => Promise<void>

/** By what a step of a file calls it. */
export const PLAYS: Readonly<Record<string, Play>> = {}
