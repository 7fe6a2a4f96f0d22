// “Claims settled” where claims paid are asked about: verbs that say the same, as long as no question tells them apart.
import type { Question } from '../survey.ts'
import { stemsOf } from './stems.ts'
import { listsByMeaning } from './word-lists.ts'

const MEANINGS = listsByMeaning(['plain'], 'same-verbs').map(([, verbs]) => verbs.flatMap(stemsOf))

/** The stems of the verbs that say the same as one of its own, and that no question of the survey says. */
export function sameVerbs({ asks }: Pick<Question, 'asks'>, all: readonly Question[]): string[] {
  const own = new Set(stemsOf(asks))
  const said = new Set(
    all.flatMap((one) => [one.asks, ...(one.counts ? nounsOf(one.counts) : [])]).flatMap(stemsOf),
  )
  return MEANINGS.filter((verbs) => verbs.some((verb) => own.has(verb)))
    .flat()
    .filter((verb) => !said.has(verb))
}

const nounsOf = ({ one, many, also }: NonNullable<Question['counts']>): string[] => [
  one,
  many,
  ...also,
]
