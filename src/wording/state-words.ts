// Where a question to a body stands, in a mark and a few words, for tables: given, not asked, or why there is no number.
import type { State } from '../vocabulary/state.ts'
import { MISSING_WORDS } from './missing-words.ts'
import type { MarkName } from './names/mark-names.ts'

export interface StateSaid {
  mark: MarkName
  says: string
}

export function stateSaid(state: State): StateSaid {
  if (state === 'gave') return { mark: 'exact', says: 'Answered' }
  if (state === 'gave-part') return { mark: 'floor', says: 'Answered in part' }
  if (state === 'not-asked') return { mark: 'unasked', says: 'Not asked' }
  const { mark, short } = MISSING_WORDS[state]
  return { mark, says: short }
}
