// What a reporter can do next about one body: by rules from what is missing, open or unlike, in sentences of the word packs (recipe.json).
import { questionOf } from '../../count/claims-against-count.ts'
import { funnelOf } from '../../count/funnel.ts'
import { gaveNumber } from '../../count/gave-number.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { loadPacks } from '../../vocabulary/packs/load-packs.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { State } from '../../vocabulary/state.ts'
import type { BodyAsked, Claim } from '../../vocabulary/survey.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'
import { unlike } from '../edition/unlike.ts'

/** Why there is no number: a state, or what became of the number. */
const BY_REASON = [
  'refused',
  'refused-cost',
  'ncnd',
  'withheld',
  'suppressed',
  'not-held',
  'not-answered',
  'elsewhere',
  'not-seen',
  'overdue',
  'clarification-asked',
] as const
const OTHERS = [
  'floor',
  'parts',
  'unlike',
  'contradiction',
  'claim',
  'printed',
  'beyond',
  'cases',
  'answered',
  'reply',
  'ring',
] as const
const LISTS = [...BY_REASON, ...OTHERS]

type Sentence = Exclude<(typeof LISTS)[number], 'ring'>

/** In the order in which one would take them; each a sentence or more. */
export function stepsFor(edition: Edition, body: BodyAsked): string[] {
  const { input } = edition
  const lists = listsOf(edition)
  const say = (which: Sentence, slots: Record<string, string> = {}): string[] =>
    lists[which].map((template) => filled(template, slots))
  const steps = [
    ...input.count.questions.flatMap((question) => ofQuestion(edition, question, body, say)),
    ...claimsAbout(edition, body, say),
    ...repliesOpen(edition, body, say),
    ...casesUntold(edition, body, say),
  ]
  const answered = edition.main && gaveNumber(edition.main).some((one) => one.body === body.slug)
  if (steps.length > 0 || !answered) return steps
  return say('answered', { until: lastDayAsked(edition) })
}

/** Whom to ring, about any of them. */
export const whomToRing = (edition: Edition): string[] => listsOf(edition).ring

const listsOf = ({ input }: Edition) => loadPacks(input.survey.packs ?? []).lists('recipe', LISTS)

type Say = (which: Sentence, slots?: Record<string, string>) => string[]

function ofQuestion(
  edition: Edition,
  question: QuestionCount,
  { slug }: BodyAsked,
  say: Say,
): string[] {
  const asked = `question ${question.number}`
  const state = question.states.find(({ body }) => body === slug)?.state
  const why = question.missing.find(({ body }) => body === slug)?.why
  // It gave what it holds, and this number is kept back.
  const isKept = state === 'gave-part' || state === 'gave'
  const known = BY_REASON.find((one) => one === (isKept ? why : state))
  const one = gaveNumber(question).find(({ body }) => body === slug)
  return [
    ...(known && !one ? say(known, { question: asked, due: dueOf(edition, slug, state) }) : []),
    ...(one ? ofNumber(edition, question, one, say) : []),
    ...question.contradictions
      .filter(({ body }) => body === slug)
      .flatMap(({ note }) => say('contradiction', { note: sentence(note) })),
  ]
}

function ofNumber(edition: Edition, question: QuestionCount, one: BodyValue, say: Say): string[] {
  const asked = `question ${question.number}`
  const value = asBounds(one.value)
  const amounts = amountsOf({ kind: question.kind, unit: one.unit }, edition.labels)
  const other = unlike(question).find(({ body }) => body === one.body)
  const differs = Object.values(other?.aspects ?? {}).filter((aspect) => aspect.differs)
  const point = funnelOf(gaveNumber(question))?.points.find(({ body }) => body === one.body)
  return [
    ...(isNothingKnown(value)
      ? say('parts', { question: asked })
      : value.high === null
        ? say('floor', { question: asked, value: amounts.brief(value), why: whatLacks(one) })
        : []),
    ...differs.flatMap(({ says }) => say('unlike', { question: asked, says })),
    ...(point?.beyond === '99.8' ? say('beyond', { side: point.z > 0 ? 'above' : 'below' }) : []),
  ]
}

/** What stands for "withheld" among its figures, else in general. */
const whatLacks = ({ dropped = [] }: BodyValue): string =>
  dropped.length > 0 ? 'its own numbers do not add up to it' : 'the parts that it did not give'

/** A day that rests on one that is only taken says so. */
const dueOf = ({ input }: Edition, slug: string, state: State | undefined): string => {
  const { clock, events } = input.requests.find(({ body }) => body === slug) ?? {}
  if (state !== 'overdue' || !clock?.due) return ''
  const taken = events?.assumed && events.sent
  return `${dayInWords(clock.due)}${taken ? `, if it was asked on ${dayInWords(taken)}, as is taken` : ''}`
}

/** What cannot be true beside its number, where both count the same; and what stands in print where it gave none. */
function claimsAbout({ claims, input }: Edition, { slug }: BodyAsked, say: Say): string[] {
  return claims.flatMap(({ claim, agrees }) => {
    const question = questionOf(claim, input.count)
    if (claim.body !== slug || !claim.value || !question) return []
    const printed = { paper: claim.paper, says: `“${claim.says}”.` }
    const one = gaveNumber(question).find(({ body }) => body === slug)
    if (one) return agrees === false && countSame(claim, one) ? say('claim', printed) : []
    const state = question.states.find(({ body }) => body === slug)?.state
    // Of what nobody has looked at it may well have a number.
    return state === 'not-checked'
      ? []
      : say('printed', { ...printed, question: `question ${question.number}` })
  })
}

/** Five persons beside three investigations are no contradiction. */
const countSame = (claim: Claim, { unit }: BodyValue): boolean =>
  !claim.unit || !unit || claim.unit === unit

function repliesOpen({ input }: Edition, { slug }: BodyAsked, say: Say): string[] {
  const open = (input.versions.at(-1)?.rightOfReply ?? []).filter(
    ({ body, answer }) => body === slug && answer === undefined,
  )
  return open.flatMap(({ deadline }) => say('reply', { deadline: dayInWords(deadline) }))
}

/** Where others tell of cases and this one gave a number alone. */
function casesUntold({ input, main }: Edition, { slug }: BodyAsked, say: Say): string[] {
  const { cases = [] } = input
  const gave = main && gaveNumber(main).some(({ body }) => body === slug)
  return gave && cases.length > 0 && !cases.some(({ body }) => body === slug) ? say('cases') : []
}

function lastDayAsked({ input }: Edition): string {
  const { period } = input.survey
  if (period === null) return 'then'
  if ('year' in period) return `the end of ${period.year}`
  return 'financialYear' in period
    ? `March 20${period.financialYear.slice(-2)}`
    : dayInWords(period.to)
}

function filled(template: string, slots: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`recipe.json: no slot {${name}} in “${template}”`)
    return slot
  })
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text : `${text}.`)
