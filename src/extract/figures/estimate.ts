// Numbers of the work it would take to answer: facts about a cost estimate, never answers.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['narrows', 'unable'])

const lists = plainLists('cost', ['estimates', 'sums', 'goodwill', 'workHeads', 'workHeadsSure'])
const WORK_SAID = anyOf(lists.estimates)
const SUMS_SAID = anyOf(lists.sums)
const ESTIMATES = { test: (text: string) => WORK_SAID.test(text) || SUMS_SAID.test(text) }
const GOODWILL = anyOf(lists.goodwill)

/** A number of the work; what is given in spite of the cost is none. */
export const isEstimate = (text: string): boolean => ESTIMATES.test(text) && !givesAnyway(text)

/** The same where money is what was asked: “at a cost of £18,400” is then the answer, and only the work itself tells of an estimate. */
export const isEstimateOfWork = (text: string): boolean =>
  WORK_SAID.test(text) && !givesAnyway(text)

/** "As a gesture of goodwill …", "in the spirit of section 16 …, 38 complaints": help beside a refusal on cost. */
export const givesAnyway = (text: string): boolean =>
  GOODWILL.test(text) && !NARROWS.test(text) && !UNABLE.test(text)
const NARROWS = anyOf(say.narrows)
const UNABLE = anyOf(say.unable)

/** It speaks of the work, whether or not something is given in spite of it. */
export const speaksOfWork = (text: string): boolean => ESTIMATES.test(text)

/** “Records, minutes each, hours, cost at £25”: the heads of a table that adds up what the answer would cost. */
export const isTableOfWork = (heads: readonly string[]): boolean =>
  heads.some((head) => WORK_SURE.test(head)) &&
  heads.filter((head) => WORK.test(head) || WORK_SURE.test(head)).length > 1
const WORK = anyOf(lists.workHeads)
const WORK_SURE = anyOf(lists.workHeadsSure)
