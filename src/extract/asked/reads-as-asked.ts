// Which reader a survey's replies are for: one by its own words, or that of a trade that its pack knows.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { UNIT_LISTS } from '../../vocabulary/packs/units.ts'
import type { Survey } from '../../vocabulary/survey.ts'

/**
 * A survey that says in its own words what it counts. Where it names the pack of a trade and counts nothing but what that
 * pack knows, the pack's reader knows more.
 */
export const readsAsAsked = ({ asked, ranked }: Words): boolean =>
  asked !== null &&
  asked.questions.length > 0 &&
  (ranked.length === 0 ||
    asked.questions.some(
      ({ counts }) => counts.kind !== 'count' || !UNIT_LISTS.some((unit) => unit === counts.id),
    ))

/** Its tables too where it counts nothing and asks for single cases alone: no pack but that of a trade knows what they tell. */
export const tablesAsAsked = (words: Words, survey: Survey | undefined): boolean =>
  readsAsAsked(words) || (words.ranked.length === 0 && asksCasesAlone(survey?.questions ?? []))

const asksCasesAlone = (questions: Survey['questions']): boolean =>
  questions.some(({ rows }) => rows) && questions.every(({ rows, document }) => rows || document)
