// The door that counts a survey in a killable child: what its numbers add up to is a search among strangers' statements.
import type { Apart } from '../store/house.ts'
import type { SurveyCount } from '../vocabulary/count.ts'
import { countSurvey, type Known } from './count-survey.ts'
import { moves } from './moves.ts'

/** The count, and by how much each reading in pencil may move it where it does. */
export const counting: Apart<Known, SurveyCount & { moves: Record<string, number> }> = {
  name: 'count',
  async does(known) {
    const count = await countSurvey(known)
    return {
      ...count,
      moves: Object.fromEntries([...(await moves(known))].filter(([, by]) => by > 0)),
    }
  },
}
