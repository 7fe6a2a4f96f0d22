// Which reader a survey's replies are for: one by its own words, or that of a trade that its pack knows.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { UNIT_LISTS } from '../../vocabulary/packs/units.ts'

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
