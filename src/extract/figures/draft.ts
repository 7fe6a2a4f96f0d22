// A figure while it is being read: offsets instead of evidence, and what its own words say beside what it inherits.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Facets, Figure, Period, Population, Unit, Value } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import { type Context, everyone } from './context.ts'

export interface Draft {
  value: Value
  unit: Unit | null
  unitInk: string | null
  populations: Population[]
  period: Period
  facets: Facets
  /** Its unit is only the word for its people ("Officers"), which yields to what is counted ("complaints"). */
  peopleOnly?: boolean
  /** Would an experienced reader read it so without looking twice? */
  sure: boolean
  /** It stands in a row or column called Total. */
  total?: boolean
  /** The number of the question its own row or column names. */
  question?: string
  at: { start: number; end: number } | Evidence
}

/** A figure with what is only settled when the whole reply is read. */
export interface FigureRead extends Figure {
  /** Its unit was taken from the question, not from the body's own words. */
  inherits: boolean
  /** Its question was said: by a number over it or in its row. */
  placed: boolean
  total: boolean
  /** Where in the letter's text it stands, of a number in a sentence. */
  at?: number
  /** The table it stands in. */
  table?: string
}

export function figureOf(words: Words, draft: Draft, context: Context, letter: Letter): FigureRead {
  const yields =
    draft.unit === null || (draft.peopleOnly && context.unit !== null && context.unit !== 'person')
  const facets =
    draft.unit === null && Object.keys(draft.facets).length === 0 ? context.facets : draft.facets
  const unit =
    (yields ? context.unit : draft.unit) ?? draft.unit ?? (facets.outcome ? 'outcome' : null)
  const said = draft.populations.length > 0 ? draft.populations : context.populations
  const everybody = said.length === 1 && said[0] === 'all' && context.askedAbout.length > 0
  const named = everybody ? context.askedAbout : said
  const populations =
    named.length > 0 || context.asks === '' ? named : everyone(words, unit, context.asks)
  const [only] = populations
  const evidence =
    'start' in draft.at ? evidenceOf(letter.document, draft.at.start, draft.at.end) : draft.at
  return {
    ...question(draft.question ?? context.question),
    kind: 'count',
    unit: unit ?? 'other',
    unitInk:
      (yields ? context.unitInk : null) ?? draft.unitInk ?? (facets.outcome ? context.asks : ''),
    population: populations.length > 1 ? populations : (only ?? 'unknown'),
    period: draft.period ?? context.period,
    facets,
    value: draft.value,
    sure: draft.sure && unit !== null,
    inherits:
      ((yields || draft.peopleOnly === true) && context.inherits) ||
      unit === null ||
      (draft.unit === null && facets.outcome !== undefined),
    total: draft.total ?? false,
    placed: draft.question !== undefined || context.placed,
    ...('start' in draft.at && { at: draft.at.start }),
    ...evidence,
  }
}

const question = (number: string | undefined) => (number === undefined ? {} : { question: number })
