// A proposal that stands, as a figure in pencil: the number as we read it, and of the rest only what our word lists know.

import type { NumberFound } from '../../vocabulary/packs/numbers.ts'
import { populationsIn } from '../../vocabulary/packs/people.ts'
import { unitsIn } from '../../vocabulary/packs/units.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import {
  type Figure,
  type Period,
  POPULATIONS,
  type Population,
  UNITS,
  type Unit,
} from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { tailFacets } from '../figures/counted-noun.ts'
import { onlyPeriod } from '../when/periods.ts'
import type { QuoteFound } from './find-quote.ts'
import type { Proposed } from './proposed.ts'

export interface Stands {
  proposed: Proposed
  quote: QuoteFound
  number: NumberFound
  /** Of the number alone. */
  evidence: Evidence
  survey: Survey
  model: string
}

export function figureProposed(stands: Stands): Figure {
  const { proposed, quote, number, evidence, survey, model } = stands
  const { text } = quote.letter.document
  const words = text.slice(quote.start, quote.end)
  const populations = populationsOf(proposed.population, words)
  const [only] = populations
  const asked = survey.questions.find((one) => one.number === proposed.question)
  const { unit, unitInk } = unitOf(proposed.unit, words, asked?.asks ?? '')
  return {
    ...evidence,
    ...(asked && { question: asked.number }),
    unit,
    unitInk,
    population: populations.length > 1 ? populations : (only ?? 'unknown'),
    period: periodOf(proposed.period, words, text) ?? survey.period,
    facets: tailFacets(text.slice(number.end, quote.end), unit),
    value: number.value,
    sure: false,
    proposedBy: `model ${model}`,
  }
}

/** Where the quote names what is counted, it must be that, and else the question's word is taken; a word that no list knows is left as it is not known. */
function unitOf(
  said: string | null,
  words: string,
  asks: string,
): Pick<Figure, 'unit' | 'unitInk'> {
  const inQuote = unitsIn(words)
  const [known] = unitsIn(said ?? '')
  const meant: Unit | undefined = UNITS.find((unit) => unit === said) ?? known?.unit
  const named = inQuote.length > 0 ? inQuote : unitsIn(asks)
  const word = named.find(({ unit }) => unit === meant)
  if (word && meant) return { unit: meant, unitInk: word.ink }
  return { unit: (inQuote.length === 0 && meant) || 'other', unitInk: '' }
}

function populationsOf(said: string | null, words: string): Population[] {
  const named = POPULATIONS.filter((one) => one === said)
  const meant = named.length > 0 ? named : populationsIn(said ?? '')
  const inQuote = populationsIn(words)
  return inQuote.length > 0 ? meant.filter((one) => inQuote.includes(one)) : meant
}

/** Its quote's own time; else the time the model names, where the reply has those very words. */
function periodOf(said: string | null, words: string, text: string): Period {
  return onlyPeriod(words) ?? (said && text.includes(said) ? onlyPeriod(said) : null)
}
