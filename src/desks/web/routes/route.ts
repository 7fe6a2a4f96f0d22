// One address of the desk, and the beginnings that many have in common.
import type { Carries } from '../frame/form-limit.ts'
import type { Need } from '../people/need.ts'
import type { Pages } from './pages.ts'

export interface Route {
  method: 'get' | 'post'
  path: string
  /** What answers. */
  page: keyof Pages
  /** Asked of everybody before the page is, where the desk has accounts. */
  needs: Need
  /** What its form may carry; words where nothing is said. */
  carries?: Carries
  /** What the history says was done; none where nothing of the house is changed. */
  audit: readonly string[]
  /** Its line in docs/desk.md. */
  does: string
}

export const SURVEY = '/surveys/:slug'
export const BODY = `${SURVEY}/bodies/:body`
export const FILE = `${BODY}/files/:sha`
