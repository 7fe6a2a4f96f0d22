// Cases as a survey's question wants them told, in lists and in running text: what each stretch tells is gathered until another case begins.
import { evidenceOf } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { CaseField } from '../asked/case-fields.ts'
import { isEstimate } from '../figures/estimate.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { actTold } from './act-told.ts'
import { clauseTold } from './fields/clause-words.ts'
import { fieldsIn } from './fields/fields-in.ts'
import { endsTold } from './fields/free-words.ts'
import { tellsNothing } from './fields/may-not-be.ts'
import { withoutLabel } from './fields/without-label.ts'
import { type FieldIn, fieldLabelled, fieldsAsked } from './fields-asked.ts'
import { isOfSeveral } from './of-several-parts.ts'
import { type Stretch, stretchesOf } from './told-by-item.ts'

const say = plainLists('cases', ['nth', 'case', 'another', 'thatTime', 'goesOn'])
const ANOTHER = worded`^\W*(?:\w+ )?${say.another}(?!\w)`
const THAT_TIME = worded`${say.thatTime}(?!\w)`
const GOES_ON = worded`${say.goesOn}`
const NTH = perWords(
  (words) =>
    worded`(?<!\w)${say.nth}\s+(?:[\w-]+\s+){0,2}(?:${say.case}|${words.asked?.nounPattern ?? '(?!)'})(?!\w)`,
)
const COUNTED = perWords(
  (words) => worded`^\W{0,3}(?:[\w-]+\s+){0,2}(?:${words.unitPattern})(?![\w-])`,
)

/** A case as it is gathered. */
interface Gathered {
  told: FieldIn[]
  item: number | null
  start: number
  end: number
  /** By its mark, or by words that say so: “in the second case”. */
  opened: boolean
  sentences: number
}

export interface AskedLetter {
  letter: Letter
  /** Those of the answer, without tables. */
  lines: readonly Line[]
  fields: readonly CaseField[]
  /** Cases of tables of the same answer. */
  inTables: readonly Case[]
  /** The number of their question stands over the lines. */
  placed: boolean
}

export function askedCases(words: Words, asked: AskedLetter): Case[] {
  const { letter, lines, fields, inTables, placed } = asked
  const gathered: Gathered[] = []
  let over: FieldIn[] = []
  const standsOver = (line: Line): boolean => {
    const stretch = { ...line, item: null, begins: true }
    return isLayer(stretch, fieldsAsked(words, stretch, fields, inTables))
  }
  const namesField = (label: string): boolean => fieldLabelled(words, label, fields) !== undefined
  for (const stretch of stretchesOf(words, letter, lines, { standsOver, namesField })) {
    if (
      stretch.item !== null &&
      words.ranked.length > 0 &&
      isOfSeveral(words, partsIn(stretch.text))
    )
      continue
    const told = fieldsAsked(words, stretch, fields, inTables)
    if (isLayer(stretch, told)) {
      over = told
      continue
    }
    if (stretch.item === null && !mayTell(words, stretch, told)) continue
    const before = gathered.at(-1)
    if (told.length === 0 && !opens(words, stretch) && before?.item !== stretch.item) continue
    if (before && told.length === 0 && stretch.item === null && !tellsEnd(before, stretch, fields))
      continue
    if (before && goesOn(words, before, stretch, told)) {
      append(
        before.told,
        told.filter(({ field }) => !tells(before, field)),
      )
      before.end = stretch.end
      before.sentences += stretch.begins ? 1 : 0
    } else if (told.length > 0 || opens(words, stretch)) {
      const time = THAT_TIME.test(stretch.text) ? timesOf(before) : []
      gathered.push({
        told: onceEach([...told, ...over, ...time]),
        item: stretch.item,
        start: stretch.start,
        end: stretch.end,
        opened: stretch.item !== null || placed || opens(words, stretch) || isThen(stretch, told),
        sentences: 1,
      })
    }
  }
  return gathered.flatMap((one) =>
    isCase(one) ? [caseOf(words, letter, withEnds(letter, one, fields))] : [],
  )
}

const partsIn = (text: string): string[] =>
  withoutLabel({ text, start: 0 }).text.split(/\s+[-–—]\s+|\s*[;|]\s*|\t+/)

/** “On 14 June a street cleaner was bitten”: a time and somebody. */
function isThen({ text, start }: Stretch, told: readonly FieldIn[]): boolean {
  const time = told.find(({ isTime }) => isTime)
  const isFirst = time !== undefined && time.start - start < FIRST && time.field !== 'year'
  return isFirst && SOMEBODY.test(text.slice(time.end - start))
}
const FIRST = 10
const SOMEBODY = worded`^,?\s+${plainLists('field-words', ['somebody']).somebody}\s`

/** “First aid given.” right behind a case of which nobody said yet what came of it. */
const tellsEnd = (before: Gathered, { start }: Stretch, fields: readonly CaseField[]): boolean =>
  before.item === null &&
  before.sentences === 1 &&
  start - before.end < 3 &&
  fields.some(({ name, tells: meaning }) => meaning === 'came' && !tells(before, name))

/** Where the sentence begins that tells its first field: “One case was left out. *On 14 June a …*” */
function sentenceOf(text: string, { start, told }: Gathered): number {
  const first = told.map((one) => one.start).reduce((a, b) => Math.min(a, b))
  const before = /^.*[.!?]\s+(?=\p{Lu})/su.exec(text.slice(start, first + 1))
  return start + (before?.[0].length ?? 0)
}

/** What no words of the survey tell: what was hurt, why it was, and what came of it. */
function withEnds(letter: Letter, one: Gathered, fields: readonly CaseField[]): Gathered {
  const free = fields.filter(({ name, kind }) => kind === 'words' && !tells(one, name))
  if (!one.opened || free.length === 0) return one
  const from = one.item === null ? sentenceOf(letter.document.text, one) : one.start
  const text = letter.document.text.slice(from, one.end)
  if (one.item !== null && !PROSE.test(text)) return one
  const place = fields.find(({ tells: meaning }) => meaning === 'place')
  const at = one.told.find(({ field }) => field === place?.name)
  const where = at ? { value: at.value, start: at.start - from, end: at.end - from } : null
  const taken = one.told.map(({ value, start, end }) => ({
    value,
    start: start - from,
    end: end - from,
  }))
  const ends = endsTold(text, free, where)
  const rest = free.filter((field) => ends.every((told) => told.field !== field))
  const clauses = clauseTold(text, rest, [...taken, ...ends.map(({ told }) => told)])
  const more = [...ends, ...clauses].map(
    ({ field, told: { value, start, end } }): FieldIn => ({
      field: field.name,
      value,
      ink: text.slice(start, end),
      isTime: false,
      start: from + start,
      end: from + end,
    }),
  )
  return { ...one, told: [...one.told, ...more] }
}
/** Sentences, and no parts of a line. */
const PROSE = /\p{Ll}{2}\.(?:\s|$)/u

const tells = ({ told }: Gathered, field: string): boolean =>
  told.some((one) => one.field === field)

const onceEach = (told: readonly FieldIn[]): FieldIn[] =>
  told.filter(({ field }, i) => told.findIndex((one) => one.field === field) === i)

const timesOf = (before: Gathered | undefined): FieldIn[] =>
  (before?.told ?? []).filter(({ isTime }) => isTime)

/** “2022/23:” over the cases of that year: nothing else stands in the line. */
function isLayer({ text, item }: Stretch, told: readonly FieldIn[]): boolean {
  const [only, second] = told
  if (!only || second || item !== null) return false
  return plainWords(only.ink) === plainWords(text.replace(/[:.–-]\s*$/, ''))
}

/** What may happen, and how many there were, is no case; how many each case tells of is: “three people were injured”. */
function mayTell(words: Words, { text, start }: Stretch, told: readonly FieldIn[]): boolean {
  if (tellsNothing(text) || weighsHarm(text) || isEstimate(text)) return false
  const masked = maskNumbers(text)
  return !numbersIn(masked).some(({ value, start: from, end }) => {
    if (value.low === 1 || told.some((one) => one.start <= start + from && start + from < one.end))
      return false
    const ofKind = told.some((one) => {
      const gap = one.start - (start + end)
      return gap >= 0 && gap < NEXT && !one.isTime
    })
    return ofKind || COUNTED(words).test(masked.slice(end))
  })
}
/** “Three (young) children” */
const NEXT = 10

const opens = (words: Words, { text }: Stretch): boolean => NTH(words).test(text)

/** It tells more of the case before it, and no other. */
function goesOn(
  words: Words,
  before: Gathered,
  stretch: Stretch,
  told: readonly FieldIn[],
): boolean {
  if (stretch.item !== null || before.item !== null) return stretch.item === before.item
  if (opens(words, stretch)) return false
  const others = told.filter(({ field, value }) =>
    before.told.some((one) => one.field === field && one.value !== value),
  )
  if (others.length === 0)
    return !(ANOTHER.test(stretch.text) && isWhole(before) && told.length > 1)
  if (GOES_ON.test(stretch.text)) return true
  return told.length < 2 && !ANOTHER.test(stretch.text) && !others.some(({ isTime }) => isTime)
}

const isWhole = ({ told }: Gathered): boolean => told.length > 2

/** Two fields at least, and one of them more than when it was. */
function isCase({ told, opened }: Gathered): boolean {
  const more = told.filter(({ isTime }) => !isTime)
  return told.length > 1 && more.length > 0 && (opened || told.length > 2 || more.length > 1)
}

function caseOf(words: Words, letter: Letter, gathered: Gathered): Case {
  const { told, item, start, end, sentences } = gathered
  const text = letter.document.text.slice(start, end)
  const act = actTold(text, fieldsIn(words, text))
  return {
    facets: Object.fromEntries(told.map(({ field, value }) => [field, value])),
    inks: Object.fromEntries(
      told.map((one) => {
        const { ink, place } = evidenceOf(letter.document, one.start, one.end)
        return [one.field, { ink, place }]
      }),
    ),
    ...(act && { act: evidenceOf(letter.document, start + act.start, start + act.end) }),
    linked: item !== null || sentences < 2,
    ...(item !== null && { listed: true as const }),
    ...evidenceOf(letter.document, start, end),
  }
}
