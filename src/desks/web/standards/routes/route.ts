// One address of the standards desk: what answers, and what one must be allowed to do to be answered.
import type { Carries } from '../../frame/form-limit.ts'
import type { Need } from '../../people/need.ts'
import type { StandardsPages } from './pages.ts'

export interface StandardsRoute {
  method: 'get' | 'post'
  path: string
  page: keyof StandardsPages
  /** Asked of everybody before the page is; who may not is answered as if the address were not there. */
  needs: Need
  /** What its form may carry; words where nothing is said. */
  carries?: Carries
  /** What the history says was done or read; none where nothing of a person is shown and nothing is changed. */
  audit: readonly string[]
  /** Its line in docs/standards-desk.md. */
  does: string
}
