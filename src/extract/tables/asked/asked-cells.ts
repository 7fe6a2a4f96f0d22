// One cell of a table: which question it answers, and what it says.

import type { Cell } from '../../../vocabulary/document.ts'
import { append } from '../../../vocabulary/long-lists.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import type { Facets, FigureKind, Period, Value } from '../../../vocabulary/reply.ts'
import { dayAsked } from '../../asked/day-asked.ts'
import { type Answers, questionAsked } from '../../asked/question-asked.ts'
import type { AskedAbout } from '../../figures/context.ts'
import type { FigureRead } from '../../figures/draft.ts'
import { amountOfCell, isBroken, kindOfInk, looksLikePounds } from '../../kinds/cell-amount.ts'
import { isClockSaid, timeAsked } from '../../kinds/duration.ts'
import { evidenceOfCell } from '../../letter/evidence-of-cell.ts'
import type { Letter } from '../../letter/letter.ts'
import { cellSaid, type MarkMeaning } from '../cell-value.ts'
import { isBeyondHead } from '../doubtful-rows.ts'
import { doubtUnread, figureSaid } from '../loose-value.ts'
import { countsFromOne, explained, narrowed } from '../marks.ts'
import { type Axes, cellAt } from './axes.ts'
import { isTitle } from './captions.ts'
import { type At, facetsOf, groupsOf, kindOf, periodOf } from './said-round.ts'

export interface Setting {
  words: Words
  axes: Axes
  letter: Letter
  about: AskedAbout
  around: {
    stems: string[]
    table: string[]
    labelled: ReadonlySet<string>
    captions: string[]
    period: Period
    own: Period
  }
  key: Map<string, MarkMeaning>
  printsNought: boolean
  /** Rows in which a figure may stand under the wrong head. */
  doubtful: ReadonlySet<number>
  /** Its title names something else than what was asked. */
  otherwise: boolean
  /** Dimensions that some label of the table tells. */
  told: string[]
}

export interface CellRead {
  figures: FigureRead[]
  doubts: Doubt[]
  /** Labels about which something was said once. */
  said: Set<string>
}

export interface CellAt {
  line: Axes['rows'][number]
  column: number
  /** Its labels, outermost first. */
  at: At[]
  /** The year that stands over the names of its rows: “2022/23” beside “Apr-Jun”. */
  over: Period
}

export function readCell(whole: Setting, { line, column, at, over }: CellAt, read: CellRead): void {
  const setting = over ? { ...whole, around: { ...whole.around, own: over } } : whole
  const cell = cellAt(setting.axes, line.row, column)
  if (!cell) return
  const text = cell.text.trim()
  const unasked = at.find(({ label }) => label.unasked)
  const facets = facetsOf(at)
  const answers = unasked ? null : answered(setting, at, facets, text)
  const value = answers && valueSaid(setting, at, answers, text)
  if (!answers) passOver(read, (unasked ?? tellingOf(at))?.label.text ?? '', cell)
  else if (!value) doubted(read, text, cell)
  else read.figures.push(figureOf(setting, { cell, at, facets, answers, value }))
}

/** “03:45”: hours and minutes, or minutes and seconds. */
const CLOCK = /^\d{1,3}:\d\d$/

const tellingOf = (at: readonly At[]): At | undefined =>
  at.findLast(({ label }) => label.stems.length > 0) ?? at.at(-1)

/** Said once a label: its numbers are no answers, and why. */
function passOver(read: CellRead, label: string, cell: Cell): void {
  if (cell.text.trim() === '' || read.said.has(label)) return
  read.said.add(label)
  read.doubts.push({
    code: 'not-asked',
    ink: cell.text,
    note:
      label === ''
        ? 'Which question does this number answer? Nothing in its table says so; it was not read.'
        : `“${label}” is nothing that was asked about; its numbers were not read.`,
    place: cell.place,
  })
}

function answered(
  { words, about, around, otherwise, told }: Setting,
  at: readonly At[],
  facets: Facets,
  ink: string,
): Answers | null {
  const asked = words.asked?.questions ?? []
  const labels = at.map(({ label }) => label)
  const named = labels.flatMap(({ question }) => question ?? [])
  const placed = named.length > 0 ? named : (about.numbers ?? [])
  const kind = kindOfInk(ink) ?? kindOf(at)
  const stems = [
    ...new Set(
      labels.flatMap((label) => (label.total && label.measures === false ? [] : label.stems)),
    ),
  ]
  const broken = isBroken(ink) && kind === null
  const answers = questionAsked(
    broken ? asked.filter((one) => one.counts.kind !== 'count' || isCalled(one, stems)) : asked,
    {
      stems,
      labels: labels.map(({ time }) => time.rest),
      around: around.stems,
      kind,
      ofMoney: labels.some(({ ofMoney }) => ofMoney) || looksLikePounds(ink),
      ofTime: labels.some(({ timeUnit }) => timeUnit !== null),
      dimensions: Object.keys(facets).filter((name) => name !== 'measure'),
      listed: Object.keys(facets).filter((name) => isListed(words, name)),
      groups: groupsOf(at),
      placed,
      numbered: at.flatMap(({ label }) =>
        around.captions.includes(label.text) ? [] : (label.question ?? []),
      ),
      told,
      bands: labels.flatMap(({ bands }) => bands),
      table: around.table,
      labelled: around.labelled,
      period: periodOf(at, isDay(around.own) ? around.own : null),
    },
  )
  if (!answers) return null
  const known = stems.length - answers.left.length
  const isByList = answers.question.by.some((name) => name in facets && isListed(words, name))
  const isKnown = answers.clear || placed.length > 0 || known > answers.left.length || isByList
  if (otherwise && !isKnown) return null
  if (
    known === 0 &&
    placed.length === 0 &&
    isOfNothing(at, facets, around, { asked, answers, told })
  )
    return null
  // “Beds” and “Staff” over numbers, and not a word of what was asked: another thing is counted.
  const unknown = labels.some(({ guessed }, i) => guessed && at[i]?.over === true)
  if (unknown && known === 0 && placed.length === 0 && !answers.named) return null
  const near = placed.includes(answers.question.number)
  return answers.left.length === 0 || near || known >= answers.left.length ? answers : null
}

const isListed = ({ asked }: Words, name: string): boolean =>
  asked?.dimensions.some((one) => one.name === name && one.categories.length > 0) ?? false

const isDay = (period: Period): boolean =>
  period !== null && 'from' in period && period.from === period.to

/** “FTE days lost” over 4,210.5 still counts days lost; 0.4 of a bite is none. */
const isCalled = ({ nouns }: QuestionWords, stems: readonly string[]): boolean =>
  stems.length > 0 &&
  stems.every((stem) => nouns.has(stem)) &&
  [...nouns].some((stem) => PARTED.has(stem))
const PARTED = new Set(plainLists('label-words', ['units']).units.flatMap(stemsOf))

/** Not a word of its own labels is a question's: does it tell no time, no split that was asked for, and does nothing over it either? */
function isOfNothing(
  at: readonly At[],
  facets: Facets,
  around: Setting['around'],
  {
    asked,
    answers,
    told,
  }: { asked: readonly QuestionWords[]; answers: Answers; told: readonly string[] },
): boolean {
  const timed = at.some(
    ({ label, level }) => label.time.period !== null || label.time.month !== null || level.times,
  )
  if (timed || around.own !== null) return false
  const keys = Object.keys(facets).filter((name) => name !== 'measure')
  // “Step, who, within”
  if (keys.length > 0)
    return !answers.named && !keys.some((name) => answers.question.by.includes(name))
  if (isOfAllAsked(at, told, answers.question)) return false
  // “Locating records, 20”
  return !around.stems.some((stem) => asked.some(({ said }) => said.has(stem)))
}

/** “All” by “All”, of a table that is split as the question asks. */
function isOfAllAsked(at: readonly At[], told: readonly string[], { by }: QuestionWords): boolean {
  const named = at.filter(({ label }) => label.text !== '')
  return (
    named.length > 0 &&
    named.every(({ label }) => label.total) &&
    told.some((name) => by.includes(name))
  )
}

function valueSaid(
  { key, printsNought, around }: Setting,
  at: readonly At[],
  { question: { counts, asks }, kind }: Answers,
  text: string,
): { value: Value; unit: string | null; rough: boolean } | null {
  const heads = at.map(({ label }) => label)
  const unit = heads.findLast(({ timeUnit }) => timeUnit !== null)?.timeUnit ?? null
  const asked = timeAsked([
    ...heads.map(({ text }) => text).reverse(),
    ...around.captions.filter(isTitle),
    asks,
    counts.many,
    counts.one,
  ])
  const amount = amountOfCell(text, kind, {
    scale: heads.findLast(({ scale }) => scale !== 1)?.scale ?? 1,
    unit: unit ?? asked.unit ?? counts.many,
    asked,
  })
  if (amount) {
    const over = [...heads.map(({ text }) => text), ...around.captions]
    const unsaid = CLOCK.test(text) && !over.some(isClockSaid)
    return {
      value: amount.value,
      unit: amount.unit,
      rough: (amount.rough && !CLOCK.test(text)) || unsaid,
    }
  }
  const said = figureSaid(text)
  if (!said && kind === 'count' && isBroken(text)) return partsOfOne(text)
  if (!said) return null
  if ('mark' in said) {
    const meant = explained(said.mark, key)
    return meant && { value: meant, unit: null, rough: false }
  }
  if (kind !== 'count' && !('none' in said.value)) return null
  return {
    value: narrowed(said.value, text, printsNought || countsFromOne(key)),
    unit: null,
    rough: 'unsure' in said,
  }
}

/** Counts are whole: 4,210.5 is one of the two between which it lies, and a person should look. */
function partsOfOne(text: string): { value: Value; unit: null; rough: boolean } | null {
  const number = /^\d{1,3}(?:,\d{3})*\.\d+$|^\d+\.\d+$/.exec(text.trim())?.[0]
  if (number === undefined) return null
  const n = Number(number.replaceAll(',', ''))
  return { value: { low: Math.floor(n), high: Math.ceil(n) }, unit: null, rough: true }
}

function doubted(read: CellRead, text: string, cell: Cell): void {
  const mark = cellSaid(text)
  if (!mark || !('mark' in mark)) {
    append(read.doubts, doubtUnread(cell))
    return
  }
  const [code, note] =
    text === ''
      ? ['blank-cell', 'Is this blank nil, withheld or not held? The table has no key that says.']
      : [
          'mark-without-key',
          `Does “${text}” stand for nil, withheld or fewer than five? The table has no key that says.`,
        ]
  read.doubts.push({ code, ink: text, note, place: cell.place })
}

interface Told {
  cell: Cell
  at: At[]
  facets: Facets
  answers: Answers
  value: { value: Value; unit: string | null; rough: boolean }
}

const SURE_TABLE = 0.8

function figureOf(setting: Setting, { cell, at, facets, answers, value }: Told): FigureRead {
  const { words, around, axes, letter } = setting
  const { question, clear, doubtful } = answers
  const groups = groupsOf(at)
  // Years that stand over a table are not those of a number that is asked for one day.
  const own = question.day === null || isDay(around.own) ? around.own : null
  const period =
    periodOf(at, own) ?? dayAsked(question) ?? ownPeriod(setting, question) ?? around.period
  const [group] = groups
  const told = withoutItsOwn(words, question, facets)
  const total = at.some(({ label }) => label.total)
  const placed = (setting.about.numbers ?? []).includes(question.number)
  const unit = unitOf(answers.kind, question.counts.id, value.unit)
  return {
    question: question.number,
    kind: answers.kind,
    unit,
    unitInk: inkOf(words, question, at, around.captions),
    population: groups.length > 1 ? groups : (group ?? 'unknown'),
    period,
    facets: told,
    value: value.value,
    sure:
      Math.min(axes.grid.table.confidence, cell.confidence ?? 1) >= SURE_TABLE &&
      !setting.doubtful.has(cell.r) &&
      !isBeyondHead(axes.grid, cell.c) &&
      at.every(({ label }) => label.sure && (!label.guessed || placed || answers.named)) &&
      answers.left.length === 0 &&
      (clear ||
        placed ||
        answers.named ||
        isSplit(facets) ||
        isOfAllAsked(at, setting.told, question)) &&
      !doubtful &&
      !value.rough,
    inherits: false,
    placed: true,
    total,
    ...evidenceOfCell(letter, cell),
  }
}

/** The day or the year that the question itself is about, where nothing over the table tells another. */
function ownPeriod({ around, about }: Setting, { number, day }: QuestionWords): Period {
  if (day !== null) return { from: day, to: day }
  const asked = about.survey?.questions.find((one) => one.number === number)
  return around.own === null ? (asked?.period ?? null) : null
}

/** “Plots let during 2022/23”, where new lettings are asked for: what the question says itself tells nothing apart. */
function withoutItsOwn(words: Words, question: QuestionWords, facets: Facets): Facets {
  const asked = words.asked?.questions ?? []
  const asks = question.asks.toLowerCase()
  const isOwn = (name: string, id: string): boolean =>
    !question.by.includes(name) &&
    // “Grade 1”, where the question is of grade 1
    ((/\d/.test(id) && asks.includes(id.toLowerCase())) ||
      (asked.some(({ by }) => by.includes(name)) &&
        stemsOf(id).length > 0 &&
        stemsOf(id).every((stem) => question.said.has(stem))))
  return Object.fromEntries(
    Object.entries(facets).filter(([name, id]) => typeof id !== 'string' || !isOwn(name, id)),
  )
}

const isSplit = (facets: Facets): boolean =>
  Object.keys(facets).some((dimension) => dimension !== 'measure')

function unitOf(kind: FigureKind, id: string, said: string | null): string {
  if (kind === 'money') return 'GBP'
  if (kind === 'share') return '%'
  return kind === 'count' ? id : (said ?? id)
}

/** The body's own word for what it counts: where a head or caption has the noun, else the survey's. */
function inkOf(
  words: Words,
  { counts }: QuestionWords,
  at: readonly At[],
  captions: readonly string[],
): string {
  if (counts.kind !== 'count') return counts.many
  const own = [...at.map(({ label }) => label.text).reverse(), ...captions]
  const said = own.flatMap((text) =>
    words.unitsIn(text).flatMap(({ unit, ink }) => (unit === counts.id ? [ink] : [])),
  )
  return said[0] ?? counts.many
}
