// What a bare number is about: its unit, its people and its time, from the nearest words that say so.

import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Facets, Period, Population, Unit } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { periodSpanned } from '../when/periods.ts'
import { outcomeOf } from './outcome-of.ts'
import { isWeak } from './weak-words.ts'

const say = plainLists('counting', ['countAsked', 'notMeant', 'againstBody', 'inquiries'])
const trade = perWords((words) => words.lists('counting', ['crimes']))

export interface Context {
  question?: string
  /** The nearest question or heading, in words; empty when nothing was asked that we can see. */
  asks: string
  unit: Unit | null
  unitInk: string | null
  /** The unit is the survey's or the request's, not one the body's own words name. */
  inherits: boolean
  /** The question's number stands over the answer. */
  placed: boolean
  populations: Population[]
  period: Period
  /** What the question itself narrows to: "How many resigned?". */
  facets: Facets
  /** Whom the survey asks about: whom "employees" and "investigations" mean when nobody else is named. */
  askedAbout: Population[]
  /** A number is asked for, so that a bare one answers. */
  counts: boolean
}

export interface AskedAbout {
  question?: string
  /** Nearest first: caption, question over the answer, question of the request, the request, the survey's question. */
  texts: string[]
  /** How many of the texts are the body's own: its headings and captions. */
  own?: number
  placed?: boolean
  /** Every question whose number stands over it: several share a table. */
  numbers?: string[]
  survey?: Survey
  /** Lines of other files of the reply that say what a mark means. */
  keys?: readonly string[]
}

const COUNTED = anyOf(say.countAsked)
/** "(excluding PCSOs)", "NOT special constables": who is named there is not meant. */
const NOT_MEANT = wordedAll`${say.notMeant}[^.;)]*`

export function contextOf(
  words: Words,
  { question, texts, own = 0, placed = true, survey }: AskedAbout,
): Context {
  const said = texts.filter((text) => text.trim() !== '')
  const asked = survey?.questions.find(({ number }) => number === question)
  const unit = nearest(said, (one) => unitAsked(words, one))
  const populations = nearest(
    said,
    (text) => some(words.populationsIn(text.replace(NOT_MEANT, ' '))) ?? againstBody(text),
  )
  const found =
    unit ??
    (asked?.counts
      ? { unit: asked.counts.id, ink: unitAsked(words, asked.asks)?.ink ?? asked.asks }
      : null)
  return {
    question,
    asks: said[0] ?? asked?.asks ?? '',
    unit: found?.unit ?? null,
    unitInk: found?.ink ?? null,
    inherits: nearest(texts.slice(0, own), (one) => unitAsked(words, one)) === null,
    placed,
    populations: people(
      populations,
      asked?.whom ?? survey?.questions.find((other) => other.whom)?.whom,
    ),
    askedAbout: asked?.whom ?? survey?.questions.find((other) => other.whom)?.whom ?? [],
    period: nearest(said, periodSpanned) ?? survey?.period ?? null,
    facets: said[0] ? facetsAsked(words, said[0]) : {},
    counts: said.some((text) => COUNTED.test(text)) || expectsNumber(asked),
  }
}

/** "How many complaints were made against your force?": everybody there, not whom the question before named. */
const againstBody = (text: string): Population[] | null =>
  AGAINST_BODY.test(text) ? ['all'] : null
const AGAINST_BODY = anyOf(say.againstBody)

/** "Employees" said in answer to a question about officers and staff are officers and staff. */
function people(said: Population[] | null, asked: Population[] | undefined): Population[] {
  if (said === null || (said.length === 1 && said[0] === 'all')) return asked ?? said ?? []
  return said
}

const expectsNumber = (question: Question | undefined): boolean =>
  question?.counts !== undefined && !question.rows && !question.document

function unitAsked(words: Words, text: string): { unit: Unit; ink: string } | null {
  const counted = COUNTED.exec(text)
  const [first] = words
    .unitsIn(counted ? text.slice(counted.index + counted[0].length) : text)
    .filter(({ unit, ink }) => counted || (unit !== 'outcome' && !isWeak(ink)))
  return first ? { unit: first.unit, ink: first.ink } : null
}

/** "How many resigned?" asks for an outcome; "How many were investigated, and dismissed?" for more than one thing. */
function facetsAsked(words: Words, text: string): Facets {
  const counted = COUNTED.exec(text)
  const outcomes = counted ? words.outcomesIn(text.slice(counted.index)) : []
  const [only] = outcomes
  const id = only ? outcomeOf(words, only.meant, unitAsked(words, text)?.unit ?? 'person') : null
  return id && outcomes.length === 1 && !INQUIRIES.test(text) ? { outcome: id } : {}
}

const INQUIRIES = anyOf(say.inquiries)

const CONDUCT: (Unit | null)[] = ['complaint', 'case', 'allegation', 'investigation', 'proceeding']

/** Asked about complaints or conduct without naming anybody: everybody at the body is meant. */
export const everyone = (words: Words, unit: Unit | null, asks: string): Population[] =>
  CONDUCT.includes(unit) && !CRIME(words).test(asks) ? ['all'] : []

/** Crimes reported to the police are nobody's at the body. */
const CRIME = perWords((words) => anyOf(trade(words).crimes))

function nearest<T>(texts: string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

const some = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null)
