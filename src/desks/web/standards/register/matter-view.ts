// What the page of a matter shows.
import type { GlassTold } from '../../../../register/glass/queries.ts'
import type { LinkedMatter } from '../../../../register/queries.ts'
import type { Matter, MatterEvent } from '../../../../vocabulary/conduct/matter.ts'
import type { Course } from '../../../work/matter/course.ts'
import type { RulesNoted } from '../../../work/matter/rules-noted.ts'
import type { Reader } from './matter-at.ts'

export interface MatterView {
  matter: Matter
  events: readonly MatterEvent[]
  courses: readonly Course[]
  links: readonly LinkedMatter[]
  glass: readonly GlassTold[]
  /** What is to be looked at of the rules that are said to be broken. */
  rules: RulesNoted
  /** null: not for whoever looks. */
  readers: readonly Reader[] | null
  today: string
}
