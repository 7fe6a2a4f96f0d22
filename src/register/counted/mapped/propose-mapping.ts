// How a question may be answered from the register, told by its own words: where an officer begins, and never where they end.
import type { Mapped } from '../../../vocabulary/answering/counted.ts'
import { wordLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Span } from '../../../vocabulary/span.ts'
import type { SheetAsked, TabAsked } from '../answer/asked.ts'
import { daysOf } from '../answer/days-asked.ts'
import { type SheetMap, wordsAskedIn } from '../answer/sheet-map.ts'
import { fieldIn, unitOf } from '../answer/told.ts'
import { FIELDS, type Field } from '../fields.ts'
import { spanSaid } from './span-said.ts'

export interface QuestionPut {
  number: string
  words: string
}

export type Proposed = { mapping: Mapped } | { document: true }

const UNITS_SAID = ['people', 'matters', 'allegations'] as const
const KEYS = [...UNITS_SAID, 'social', 'document', ...FIELDS] as const

/** `all`: every question of the request, since days and subject are often said once for all; `received`: ISO day. */
export function proposedMapping(
  question: QuestionPut,
  { all, received }: { all: string; received: string },
): Proposed {
  const lists = wordLists(['police-conduct'], 'questions-asked', KEYS)
  const own = plain(question.words)
  const says = (key: (typeof KEYS)[number], text = own): number =>
    lists[key].reduce((least, word) => Math.min(least, placeOf(text, plain(word))), NOWHERE)
  if (says('document') < NOWHERE) return { document: true }
  const unit = UNITS_SAID.map((one) => ({ one, at: says(one) })).toSorted((a, b) => a.at - b.at)[0]
  const by = FIELDS.filter((field) => says(field) < NOWHERE)
  return {
    mapping: {
      question: question.number,
      unit: unit && unit.at < NOWHERE ? unit.one : 'matters',
      by: withoutDoubles(by),
      only: {},
      social: says('social', plain(`${question.words} ${all}`)) < NOWHERE,
      span: spanSaid(question.words, received) ?? spanSaid(all, received) ?? asFarBack(received),
      written: [],
      title: `Question ${question.number}: ${question.words.trim()}`,
      words: '',
    },
  }
}

/**
 * The same of a tab of a reply sheet that came with the request: in its own words, so that its squares can be filled. null: the
 * register keeps nothing that it is told by.
 */
export function mappingOfTab(
  tab: TabAsked,
  { asked, map, received }: { asked: SheetAsked; map: SheetMap; received: string },
): Mapped {
  const shown = wordsAskedIn(tab).flatMap((word) => {
    const found = fieldIn(map, word)
    if (!found?.field) return []
    const field: Field = found.field === 'date' ? 'year' : found.field
    return [{ field, name: word, words: found.words }]
  })
  return {
    question: tab.number,
    unit: tab.isCases ? 'matters' : (unitOf(tab, map) ?? 'matters'),
    by: shown.map(({ field }) => field),
    only: {},
    social: true,
    span: daysOf(tab, asked, asked.span ?? asFarBack(received)),
    written: shown,
    title: tab.question,
    words: '',
  }
}

const NOWHERE = Number.POSITIVE_INFINITY

const plain = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const placeOf = (text: string, word: string): number => {
  const at = text.indexOf(word)
  return at < 0 ? NOWHERE : at
}

/** A rank in its band and by itself are one column, not two. */
const withoutDoubles = (by: readonly Field[]): Field[] =>
  by.filter((field) => field !== 'rankBand' || !by.includes('rank'))

/** Where nothing says it: the year of receipt and the five before it, for somebody to change. */
const asFarBack = (received: string): Span => ({
  from: `${Number(received.slice(0, 4)) - 5}-01-01`,
  to: received,
})
