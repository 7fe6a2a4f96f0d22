// What the page of a survey's letters shows.
import type { Check } from '../../../ask/checks/check.ts'
import type { HouseWording } from '../../../ask/draft/queries.ts'
import type { Post } from '../../../store/house.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { RequestLetters } from '../../work/mail/request-letters.ts'
import type { Typed } from '../view/body-at.ts'

export interface LettersShown extends Typed {
  survey: Survey
  reader: string
  letters: RequestLetters
  checks: readonly Check[]
  houseWordings: readonly HouseWording[]
  fields: readonly string[]
  /** null where no server is set, with what is wrong with the setting where something is. */
  post: Post | null
  wrongSetting: string | null
  notReached: { at: Date; said: string } | null
  /** Slugs of the bodies that are asked first. */
  pilot: readonly string[]
  now: Date
}
