// A number that says nothing but itself: it answers the question it stands under, or goes on counting what was counted before.

import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { periodNear } from '../when/period-near.ts'
import type { Draft } from './draft.ts'
import { type NumberAt, numberAlone } from './number-at.ts'

const say = plainLists('counting', ['within', 'thereAre', 'goesOn'])

const YEAR_AFTER = worded`^\s+${say.within}\s+(?=\s|$)`
const YEAR_BEFORE = worded`${say.within}\s+[\s,:–-]*(?:${say.thereAre}\s*)?$`
const NEAR = 80
const ENDS = worded`^\s*(?:$|[.;,(–-]|${say.goesOn})`

export function bareNumber(at: NumberAt): Draft | null {
  const { context, masked, number } = at
  const rest = masked.slice(number.end)
  const withYear =
    YEAR_AFTER.test(rest.slice(0, 12)) ||
    YEAR_BEFORE.test(masked.slice(Math.max(0, number.start - NEAR), number.start))
  if (withYear && periodNear(at.text, number)) {
    if (at.before) return likeBefore(at, at.before)
    if (context.unit !== null || context.counts)
      return { ...numberAlone(at), sure: context.unit !== null }
  }
  if (!at.leads) return null
  if (!context.counts) return onlyAnswer(at)
  return ENDS.test(rest) ? { ...numberAlone(at), sure: context.unit !== null } : null
}

/** "12 complaints in 2018, 15 in 2019": the second counts what the first did. */
function likeBefore(at: NumberAt, before: Draft): Draft {
  return {
    ...numberAlone(at),
    unit: before.unit,
    unitInk: before.unitInk,
    populations: before.populations,
    facets: before.facets,
    sure: before.sure,
  }
}

/** "3." and no more under a question whose words we do not have, or that asks for no number. */
function onlyAnswer(at: NumberAt): Draft | null {
  const alone = /^[\s.)]*$/.test(at.masked.slice(at.number.end))
  return alone && at.context.question !== undefined ? { ...numberAlone(at), sure: false } : null
}
