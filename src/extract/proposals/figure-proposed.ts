// A proposal that stands, as a figure in pencil: the number as we read it, and of the rest only what our word lists know.

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { NumberFound } from '../../vocabulary/packs/numbers.ts'
import { POPULATION_LISTS } from '../../vocabulary/packs/people.ts'
import { UNIT_LISTS } from '../../vocabulary/packs/units.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Figure, Period, Population, Unit } from '../../vocabulary/reply.ts'
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

export function figureProposed(words: Words, stands: Stands): Figure {
  const { proposed, quote, number, evidence, survey, model } = stands
  const { text } = quote.letter.document
  const quoted = text.slice(quote.start, quote.end)
  const populations = populationsOf(words, proposed.population, quoted)
  const [only] = populations
  const asked = survey.questions.find((one) => one.number === proposed.question)
  const { unit, unitInk } = unitOf(words, proposed.unit, quoted, asked?.asks ?? '')
  return {
    ...evidence,
    ...(asked && { question: asked.number }),
    unit,
    unitInk,
    population: populations.length > 1 ? populations : (only ?? 'unknown'),
    period: periodOf(proposed.period, quoted, text) ?? survey.period,
    facets: tailFacets(words, text.slice(number.end, quote.end), unit),
    value: number.value,
    sure: false,
    proposedBy: `model ${model}`,
  }
}

/** Where the quote names what is counted, it must be that, and else the question's word is taken; a word that no list knows is left as it is not known. */
function unitOf(
  words: Words,
  said: string | null,
  quoted: string,
  asks: string,
): Pick<Figure, 'unit' | 'unitInk'> {
  const inQuote = words.unitsIn(quoted)
  const [known] = words.unitsIn(said ?? '')
  const meant: Unit | undefined = [...UNIT_LISTS].find((unit) => unit === said) ?? known?.unit
  const named = inQuote.length > 0 ? inQuote : words.unitsIn(asks)
  const word = named.find(({ unit }) => unit === meant)
  if (word && meant) return { unit: meant, unitInk: word.ink }
  return { unit: (inQuote.length === 0 && meant) || 'other', unitInk: '' }
}

function populationsOf(words: Words, said: string | null, quoted: string): Population[] {
  const named = POPULATION_LISTS.filter((one) => one === said)
  const meant = named.length > 0 ? named : words.populationsIn(said ?? '')
  const inQuote = words.populationsIn(quoted)
  return inQuote.length > 0 ? meant.filter((one) => inQuote.includes(one)) : meant
}

/** Its quote's own time; else the time the model names, where the reply has those very words. */
function periodOf(said: string | null, quoted: string, text: string): Period {
  return onlyPeriod(quoted) ?? (said && text.includes(said) ? onlyPeriod(said) : null)
}
