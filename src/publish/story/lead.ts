// How a story of one body begins: what it did, how many, over which days, who says so.
import { gaveNumber, valueOrReason } from '../../count/gave-number.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, doesAdd, isMissing, type Missing } from '../../vocabulary/reply.ts'
import type { Source } from '../../vocabulary/source.ts'
import { spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { periodAsTold } from '../../wording/dates.ts'
import { MISSING_WORDS, sectionInWords } from '../../wording/missing-words.ts'
import { whomFollowed } from '../../wording/source-words.ts'
import { questionAsked } from '../edition/edition.ts'
import { periodAsked, periodAskedInWords } from '../edition/period-asked.ts'
import { toldBy } from '../pack/told-by.ts'
import { amountTold } from './amount-told.ts'
import { partsTold } from './parts-told.ts'
import { listed, type Teller, verbOf } from './teller.ts'

export const nameInFull = ({ slug, name }: BodyAsked): string => bodyOf(slug)?.officialName ?? name

/** Of a body whose number is known, or a part of it. */
export function numberLead(
  told: Teller,
  question: QuestionCount,
  one: BodyValue,
  body: BodyAsked,
): { headline: Html; lead: Html } {
  const { edition, say } = told
  const name = nameTogether(told, one, body)
  const [first] = one.figures
  const slots = { name, asks: question.asks }
  if (isNothingKnown(asBounds(one.value)))
    return {
      headline: say('headlineParts', {
        ...slots,
        source: attributed(told, first?.source, 'brief'),
      }),
      lead: say('leadParts', { ...slots, source: attributed(told, first?.source) }),
    }
  const noun = questionAsked(edition, question.number)?.counts?.many ?? ''
  const did = verbOf(told, question.number, one.unit)
  const [pattern, kind] =
    did === undefined
      ? [`Asked${doesAdd(question.kind) ? 'Sum' : ''}`, null]
      : question.kind === 'money'
        ? ['Money', did]
        : ['', did]
  const all = {
    ...slots,
    noun,
    did: kind,
    amount: amountOf(told, question, one),
    period: spaced(periodTold(told, question, one)),
    floor: floorTold(told, question, one),
    parts: partsTold(told, question, one),
  }
  return {
    headline: say(`headline${pattern.replace('Sum', '')}`, {
      ...all,
      source: attributed(told, first?.source, 'brief'),
    }),
    lead: say(`lead${pattern}`, { ...all, source: attributed(told, first?.source) }),
  }
}

/** Of a joint answer, both names. */
function nameTogether({ edition, say }: Teller, { standsFor = [] }: BodyValue, body: BodyAsked) {
  if (standsFor.length === 0) return html`${nameInFull(body)}`
  const others = edition.input.survey.bodies.filter(({ slug }) => standsFor.includes(slug))
  return say('together', { names: listed([body, ...others].map(nameInFull)) })
}

/** The days that its own number is of, where one figure tells them; else those that were asked about. */
function periodTold({ edition }: Teller, question: QuestionCount, { figures }: BodyValue) {
  const [only, ...more] = figures
  const [asked, own] = [spanOf(periodAsked(edition, question.number)), only && spanOfFigure(only)]
  const isOther = own && (own.from !== asked?.from || own.to !== asked.to)
  return only && more.length === 0 && isOther
    ? periodAsTold(only.period)
    : periodAskedInWords(edition, question)
}

/** The caveat of a number without a ceiling, in its own sentence. */
function floorTold({ say }: Teller, { kind }: QuestionCount, { value }: BodyValue): Html {
  if (asBounds(value).high !== null) return html``
  return say(kind === 'money' ? 'floorMoney' : 'floor')
}

export function amountOf(
  { edition, numbers }: Teller,
  { number, kind }: QuestionCount,
  one: BodyValue,
  { again = false } = {},
): Html {
  const { unit, unitInk, value } = one
  return amountTold({ kind, unit, unitInk }, asBounds(value), edition.labels, (shown) =>
    numbers.value(number, one, { shown, again }),
  )
}

/** Of a body without a number: why, in the words that the pages have for it. */
export function missingLead(
  told: Teller,
  question: QuestionCount,
  body: BodyAsked,
): { headline: Html; lead: Html } {
  const { edition, numbers, say } = told
  const value = valueOrReason(question, body.slug)
  const why = whyMissing(question, body.slug)
  const cited = isMissing(value) ? value.section : undefined
  const evidence = question.missing.find((one) => one.body === body.slug)?.evidence
  const ink = evidence && edition.inks.find(body.slug, evidence)
  const printed = toldBy(edition.input, body.slug, evidence)
  const ofPrint = why === 'not-checked' || why === 'not-seen' ? undefined : printed
  const { did } = MISSING_WORDS[why]
  const slots = { name: nameInFull(body), asks: question.asks }
  return {
    headline: say('headlineMissing', {
      ...slots,
      did,
      source: ofPrint ? attributed(told, ofPrint, 'brief') : '',
    }),
    lead: say('leadMissing', {
      ...slots,
      did: ink ? html`<a href="${numbers.to(ink.target)}">${did}</a>` : did,
      section: cited ? say('section', { section: sectionInWords(cited) }) : '',
      source: ofPrint ? attributed(told, ofPrint) : '',
    }),
  }
}

export function whyMissing(question: QuestionCount, slug: string): Missing {
  const value = valueOrReason(question, slug)
  return isMissing(value) ? value.none : 'not-checked'
}

/** ", according to the Droitwich Advertiser of 19 August 2014"; a headline bears no day. */
export const attributed = (
  { say }: Teller,
  source: Source | undefined,
  how: 'brief' | 'dated' = 'dated',
): Html =>
  how === 'brief' && (source?.kind ?? 'letter') === 'letter'
    ? html``
    : say('attributed', { source: whomFollowed(source, { dated: how === 'dated' }) })

export const spaced = (words: string | null): string => (words ? ` ${words}` : '')

/** Of the question, where this body gave it a number. */
export const givenBy = (question: QuestionCount, slug: string): BodyValue | undefined =>
  gaveNumber(question).find(({ body }) => body === slug)
