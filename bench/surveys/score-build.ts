// What was made of a survey, against its truth: answers, totals, contradictions, and what is said of a body.
import type { BuildAnswer } from '../../src/count/build-answer.ts'
import { plain, sameCategory } from './alike.ts'
import type { BodyTruth, SurveyTruth, TotalTruth, TrueValue } from './truth.ts'

export interface AnswerRead {
  body: string
  question: string
  answer: string
  sections: string[]
}

/** The best that any of a body's letters says of a question speaks for it. */
const BEST_FIRST = [
  'full',
  'partial',
  'refused-cost',
  'refused',
  'ncnd',
  'elsewhere',
  'not-held',
  'in-attachment',
  'unknown',
  'not-answered',
]

export interface AnswerScore {
  asked: number
  right: number
  /** full for partial, or the other way. */
  near: number
  sectionsAsked: number
  sectionsRight: number
}

const GAVE = ['full', 'partial']

export function scoreAnswers(
  truth: SurveyTruth,
  said: readonly AnswerRead[],
  list: string[],
): AnswerScore {
  const score: AnswerScore = { asked: 0, right: 0, near: 0, sectionsAsked: 0, sectionsRight: 0 }
  for (const body of truth.bodies) {
    for (const { question, status, also = [], sections } of body.answers) {
      const own = said.filter((one) => one.body === body.slug && one.question === question)
      const [best = 'not-answered'] = own.map(({ answer }) => answer).sort(byGoodness)
      const right = [status, ...also]
      score.asked++
      if (right.includes(best)) score.right++
      else if (right.some((one) => GAVE.includes(one)) && [...GAVE, 'in-attachment'].includes(best))
        score.near++
      if (!right.includes(best))
        list.push(`answer ${body.slug} ${question}: ${best}, not ${status}`)
      const cited = new Set(own.flatMap((one) => one.sections.map(plain)))
      const meant = new Set(sections.map(plain))
      if (cited.size + meant.size === 0) continue
      score.sectionsAsked++
      if (cited.size === meant.size && [...meant].every((one) => cited.has(one)))
        score.sectionsRight++
      else list.push(`sections ${body.slug} ${question}: ${[...cited]}, not ${[...meant]}`)
    }
  }
  return score
}

const byGoodness = (a: string, b: string): number => BEST_FIRST.indexOf(a) - BEST_FIRST.indexOf(b)

export interface KindRead {
  body: string
  kind: string
}

const RECEIPTS = ['acknowledgement', 'auto-reply', 'holding']

/** Of the bodies that only acknowledged, or only asked to clarify: whose messages were taken for that. */
export function scoreKinds(
  { bodies }: SurveyTruth,
  said: readonly KindRead[],
  list: string[],
): { asked: number; right: number } {
  const waiting = bodies.filter(
    ({ state }) => state === 'acknowledged' || state === 'clarification',
  )
  const right = waiting.filter(({ slug, state }) => {
    const kinds = said.filter(({ body }) => body === slug).map(({ kind }) => kind)
    const isRight =
      state === 'clarification'
        ? kinds.includes('clarification')
        : kinds.every((kind) => RECEIPTS.includes(kind))
    if (!isRight) list.push(`kind ${slug}: ${kinds.join(', ')}, not ${state}`)
    return isRight
  })
  return { asked: waiting.length, right: right.length }
}

export interface TotalScore {
  /** Those that are known. */
  asked: number
  right: number
  /** True, and wider than what is known. */
  loose: number
  none: number
  wrong: number
}

export const noTotals = (): TotalScore => ({ asked: 0, right: 0, loose: 0, none: 0, wrong: 0 })

/** What the totals are scored beside. */
export interface Totalled {
  /** Was every number that this total is made of read right? Unknown: all of them. */
  isRead?: (body: BodyTruth, total: TotalTruth, year: string | null) => boolean
  /** The questions that ask by year: of others a year is no total. */
  byYear?: ReadonlySet<string>
  list: string[]
}

/** Totals of the whole, of each category and of each year that are known: where a question has two measures, its first is meant. */
export function scoreTotals(
  truth: SurveyTruth,
  built: BuildAnswer,
  { isRead = () => true, byYear, list }: Totalled,
): TotalScore & { read: TotalScore } {
  const all = noTotals()
  const read = noTotals()
  for (const body of truth.bodies) {
    for (const { of, year, total, said } of body.totals
      .flatMap(firstOfEach())
      .flatMap((one) => cellsOf(built, body.slug, one, byYear))) {
      const verdict = judge(total, said, statedBy(body, total))
      if (verdict === 'rightly none') continue
      const isHeld = isRead(body, total, year)
      for (const score of isHeld ? [all, read] : [all]) {
        if (total.value) score.asked++
        score[verdict]++
      }
      if (verdict !== 'right')
        list.push(
          `total ${verdict}${isHeld ? '' : ', not all read,'} ${body.slug} ${total.question}${of}: ${JSON.stringify(said)} for ${JSON.stringify(total.value)}, ${total.certainty}`,
        )
    }
  }
  return { ...all, read }
}

function firstOfEach(): (total: TotalTruth) => TotalTruth[] {
  const done = new Set<string>()
  return (total) => {
    const key = JSON.stringify([total.question, total.categories])
    if (done.has(key)) return []
    done.add(key)
    return [total]
  }
}

/** What the body itself says of the whole, where several make none: its own average of three years. */
const statedBy = ({ figures }: BodyTruth, { question, categories }: TotalTruth): TrueValue[] =>
  categories
    ? []
    : figures.flatMap((one) =>
        [one.question].flat().includes(question) && Object.keys(one.categories).length === 0
          ? [one.value]
          : [],
      )

interface Cell {
  /** " by physical", " in 2021/22"; empty of the whole. */
  of: string
  year: string | null
  total: TotalTruth
  said: Said | null
}

/** The whole or the category, and each of its years that has a number. */
function cellsOf(
  built: BuildAnswer,
  slug: string,
  total: TotalTruth,
  byYear: Totalled['byYear'],
): Cell[] {
  const question = built.questions.find(({ number }) => number === total.question)
  const body = question?.bodies.find((one) => one.body === slug)
  const [category] = Object.values(total.categories ?? {})
  const by = Object.values(body?.by ?? {})
  const inCell = (is: (name: string) => boolean): Said | null =>
    by.flatMap((cells) => Object.entries(cells)).find(([name]) => is(name))?.[1] ?? null
  const whole: Cell = category
    ? {
        of: ` by ${category}`,
        year: null,
        total,
        said: inCell((name) => sameCategory(name, category)),
      }
    : { of: '', year: null, total, said: body ? saidOf(body) : null }
  if (category || (byYear && !byYear.has(total.question))) return [whole]
  const years = Object.entries(total.perYear).flatMap(([year, value]): Cell[] =>
    value === null
      ? []
      : [
          {
            of: ` in ${year}`,
            year,
            total: { ...total, value },
            said: inCell((name) => name === year),
          },
        ],
  )
  return [whole, ...years]
}

interface Said {
  low: number
  high: number | null
  joint?: true
}

function saidOf({ state, value }: BuildAnswer['questions'][number]['bodies'][number]): Said | null {
  if (state === 'joint') return { low: 0, high: null, joint: true }
  if (value === null || 'none' in value) return null
  const { low, high } = value
  return low === 0 && high === null ? null : { low, high }
}

/** How far rounding may move either end of a rounded total. */
const ROUNDED = 0.02

function judge(
  { value, certainty, joint }: TotalTruth,
  said: Said | null,
  stated: readonly TrueValue[],
): 'right' | 'loose' | 'none' | 'wrong' | 'rightly none' {
  if (said?.joint) return joint ? 'right' : 'wrong'
  if (!said) return value ? 'none' : 'rightly none'
  const isStated = stated.some((one) => one.none === undefined && isPrinted(one, said))
  // Of a body that contradicts itself all between its own numbers is possible: a range is no claim.
  if (!value)
    return isStated || (certainty === 'contradictory' && said.low !== said.high)
      ? 'rightly none'
      : 'wrong'
  const slack = certainty === 'rounded' ? Math.abs(value.low) * ROUNDED : 0.005
  const close = (a: number | null, b: number | null) =>
    a === null || b === null ? a === b : Math.abs(a - b) <= slack
  if (joint && close(said.low, value.high) && close(said.high, value.high)) return 'right'
  if (close(said.low, value.low) && close(said.high, value.high)) return 'right'
  if (isPrinted(value, said)) return 'right'
  const holds =
    said.low <= value.low + slack &&
    (said.high === null || (value.high !== null && said.high >= value.high - slack))
  return holds ? 'loose' : 'wrong'
}

/** The number as its digits leave it: 4.1 % is 4.05 to 4.14, £18,000 of thousands 17,500 to 18,499.99. */
function isPrinted({ low, high }: { low: number; high: number | null }, said: Said): boolean {
  if (low !== high || said.high === null) return false
  const [, digits = '', decimals = ''] = /^(\d+?)0*(?:\.(\d+))?$/.exec(String(low)) ?? []
  const step = decimals ? 10 ** -decimals.length : 10 ** (String(low).length - digits.length)
  return said.low >= low - step / 2 - 0.005 && said.high <= low + step / 2 + 0.005
}

/** What a state says of a body that the truth does not bear out. */
export function falseStates(truth: SurveyTruth, built: BuildAnswer): string[] {
  return built.questions.flatMap(({ number, bodies }) =>
    bodies.flatMap(({ body, state }) => {
      const known = truth.bodies.find(({ slug }) => slug === body)
      return known && isFalse(known, number, state) ? [`${body}, question ${number}: ${state}`] : []
    }),
  )
}

const SILENT = ['not-answered', 'overdue', 'not-seen', 'asked']
const KEPT_BACK = ['refused', 'refused-cost', 'ncnd', 'not-held']

function isFalse(
  { state: came, answers, totals }: BodyTruth,
  number: string,
  state: string,
): boolean {
  if (came === 'acknowledged') return state === 'not-answered' || KEPT_BACK.includes(state)
  if (came === 'clarification') return [...SILENT, ...KEPT_BACK].includes(state)
  const answer = answers.find(({ question }) => question === number)
  if (!answer) return false
  const right = [answer.status, ...(answer.also ?? [])]
  if (SILENT.includes(state)) return !right.includes(state)
  const gave = right.some((one) => GAVE.includes(one))
  if (KEPT_BACK.includes(state)) return gave && !right.includes(state)
  // Refused on cost, and what was to hand given all the same.
  const gaveBeside =
    came === 'answered' &&
    right.includes('refused-cost') &&
    totals.some((one) => one.question === number && one.value !== null)
  return ['gave', 'gave-part'].includes(state) && !gave && !gaveBeside
}

/** As many as there are in truth, found; and what is said to contradict itself and does not. */
export function scoreContradictions(
  truth: SurveyTruth,
  built: BuildAnswer,
): { asked: number; found: number; invented: number } {
  const score = { asked: 0, found: 0, invented: 0 }
  for (const body of truth.bodies) {
    const left = built.questions.flatMap(({ contradictions }) =>
      contradictions
        .filter((one) => one.body === body.slug)
        .map(({ figures }) => inksOf(figures.map(({ evidence }) => evidence?.ink ?? ''))),
    )
    for (const { figures } of body.contradictions) {
      score.asked++
      const inks = inksOf(figures.map((id) => body.figures.find((one) => one.id === id)?.ink ?? ''))
      const at = left.indexOf(inks)
      if (at < 0) continue
      score.found++
      left.splice(at, 1)
    }
    score.invented += left.length
  }
  return score
}

const inksOf = (inks: string[]): string => inks.map(plain).filter(Boolean).sort().join(' | ')
