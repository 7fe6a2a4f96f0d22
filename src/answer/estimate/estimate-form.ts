// An estimate as it is typed: lines of work, of searches and of other requests, each by its number; what is left empty is no line.
import { costLaw } from '../../vocabulary/answering/cost-law.ts'
import type {
  CostSearch,
  CostTogether,
  CostWork,
  Estimate,
} from '../../vocabulary/answering/estimate.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { dayInWords } from '../../wording/dates.ts'
import { dayTyped } from '../../wording/period-typed.ts'

type Typed = Readonly<Record<string, string>>

export interface EstimateAbout {
  questions: readonly string[]
  /** Other requests that may be named, by reference. */
  others: readonly { id: string; reference: string; received: string }[]
}

/** How many lines of each a form has: those that are filled, and one more. */
export function linesTyped(typed: Typed): Record<'work' | 'search' | 'other', number> {
  const filled = (kind: string): number =>
    filledIn(typed)
      .flatMap((name) => new RegExp(`^${kind}-(\\d+)-`).exec(name)?.[1] ?? [])
      .reduce((most, n) => Math.max(most, Number(n) + 1), 0)
  return { work: filled('work') + 1, search: filled('search') + 1, other: filled('other') + 1 }
}

export function readEstimate(typed: Typed, about: EstimateAbout): FormRead<Estimate> {
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string) => void formErrors.push({ field, message })
  const questions = about.questions.filter((one) => typed[`questions-${one}`])
  if (questions.length === 0)
    wrong(`questions-${about.questions[0] ?? ''}`, 'Choose the questions that it is for')
  const reader: Reader = { typed, questions, wrong }
  const lines = linesTyped(typed)
  const work = each(lines.work).flatMap((n) => workIn(reader, `work-${n}`))
  const searches = each(lines.search).flatMap((n) => searchIn(reader, `search-${n}`))
  const together = each(lines.other).flatMap((n) => otherIn(reader, `other-${n}`, about))
  if (work.length + searches.length === 0 && formErrors.length === 0)
    wrong('work-0-record', 'Say what must be looked at, or searched')
  if (formErrors.length > 0) return { ok: false, formErrors }
  return {
    ok: true,
    value: {
      questions,
      section: typed['section'] === 's12(2)' ? 's12(2)' : 's12(1)',
      work,
      searches,
      together,
      found: textIn(typed, 'found'),
      advice: textIn(typed, 'advice'),
    },
  }
}

interface Reader {
  typed: Typed
  questions: readonly string[]
  wrong(field: string, message: string): void
}

const each = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

const textIn = (typed: Typed, name: string): string => typed[name]?.trim() ?? ''

const hasAny = (typed: Typed, at: string): boolean =>
  filledIn(typed).some((name) => name.startsWith(`${at}-`))

/** What a list stands at of itself fills no line. */
const filledIn = (typed: Typed): string[] =>
  Object.keys(typed).filter((name) => !LISTS.test(name) && typed[name]?.trim())

const LISTS = /^(?:(?:work|search)-\d+-activity|other-\d+-why)$/u

function workIn({ typed, questions, wrong }: Reader, at: string): CostWork[] {
  if (!hasAny(typed, at)) return []
  const said = (name: string): string => textIn(typed, `${at}-${name}`)
  if (said('record') === '') wrong(`${at}-record`, 'Say what each record is')
  const records = wholeIn(said('records'))
  if (records === null || records === 0)
    wrong(`${at}-records`, 'Write how many there are, as a whole number')
  const minutes = minutesIn(said('minutes'))
  if (minutes === null)
    wrong(`${at}-minutes`, 'Write the minutes of each record measured, as 2, 1.5, 3')
  const on = said('on') === '' ? '' : dayTyped(said('on'))
  if (on === null) wrong(`${at}-on`, 'Write the day as 14 March 2024')
  const years = yearsIn(said('years'))
  if (years === null) wrong(`${at}-years`, 'Write a line a year, as 2019: 500')
  return [
    {
      activity: said('activity') || (costLaw().activities[0]?.id ?? ''),
      record: said('record'),
      why: said('why'),
      questions: questionsIn(said('questions'), questions),
      records: records ?? 0,
      years: years ?? [],
      sample: { on: on ?? '', by: said('by'), how: said('how'), minutes: minutes ?? [] },
    },
  ]
}

function searchIn(reader: Reader, at: string): CostSearch[] {
  const { typed, questions, wrong } = reader
  if (!hasAny(typed, at)) return []
  const what = textIn(typed, `${at}-what`)
  if (what === '') wrong(`${at}-what`, 'Say what is searched')
  const minutes = oneOfMinutes(reader, at)
  const activity = textIn(typed, `${at}-activity`) || (costLaw().activities[0]?.id ?? '')
  const of = questionsIn(textIn(typed, `${at}-questions`), questions)
  return [{ activity, what, questions: of, minutes }]
}

function otherIn(reader: Reader, at: string, { others }: EstimateAbout): CostTogether[] {
  const { typed, wrong } = reader
  if (!hasAny(typed, at)) return []
  const reference = textIn(typed, `${at}-reference`)
  const other = others.find((one) => one.reference === reference)
  if (!other) wrong(`${at}-reference`, 'No other request has this reference')
  const minutes = oneOfMinutes(reader, at)
  return other
    ? [
        {
          request: other.id,
          reference,
          received: other.received,
          why: typed[`${at}-why`] === 'in-concert' ? 'in-concert' : 'same-person',
          matter: textIn(typed, `${at}-matter`),
          minutes,
        },
      ]
    : []
}

/** One number and no list of them: "1,200" is not one minute. */
function oneOfMinutes({ typed, wrong }: Reader, at: string): number {
  const [minutes, more] = minutesIn(textIn(typed, `${at}-minutes`)) ?? []
  if (minutes === undefined || more !== undefined)
    wrong(`${at}-minutes`, 'Write how many minutes it takes')
  return minutes ?? 0
}

const wholeIn = (text: string): number | null => {
  const bare = text.replaceAll(/[,\s]/gu, '')
  return /^\d{1,9}$/u.test(bare) ? Number(bare) : null
}

/** "2, 1.5 3": of each record; none of nothing. A line break, a comma or a blank parts them. */
function minutesIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/u).filter((one) => one !== '')
  return parts.every((one) => /^\d{1,6}(?:\.\d+)?$/u.test(one)) ? parts.map(Number) : null
}

function yearsIn(text: string): { year: string; records: number }[] | null {
  const lines = text.split(/\r?\n|;/u).filter((line) => line.trim() !== '')
  const years = lines.map((line) => /^\s*(\d{4}(?:\/\d\d)?)\s*[:\s]\s*([\d,]+)\s*$/u.exec(line))
  return years.every((one) => one !== null)
    ? years.map((one) => ({ year: one?.[1] ?? '', records: wholeIn(one?.[2] ?? '') ?? 0 }))
    : null
}

/** Those named that it is for; all of them where none is named. */
function questionsIn(text: string, all: readonly string[]): string[] {
  const named = text.split(/[\s,]+/u)
  const some = all.filter((one) => named.includes(one))
  return some.length > 0 ? some : [...all]
}

/** As it is typed again. */
export function estimateTyped(estimate: Estimate): Record<string, string> {
  const { questions, section, work, searches, together, found, advice } = estimate
  return {
    section,
    found,
    advice,
    ...Object.fromEntries(questions.map((one) => [`questions-${one}`, 'yes'])),
    ...named('work', work, ({ sample, ...one }) => ({
      activity: one.activity,
      record: one.record,
      why: one.why,
      questions: one.questions.join(', '),
      records: String(one.records),
      years: one.years.map(({ year, records }) => `${year}: ${records}`).join('\n'),
      on: sample.on === '' ? '' : dayInWords(sample.on),
      by: sample.by,
      how: sample.how,
      minutes: sample.minutes.join(', '),
    })),
    ...named('search', searches, (one) => ({
      activity: one.activity,
      what: one.what,
      questions: one.questions.join(', '),
      minutes: String(one.minutes),
    })),
    ...named('other', together, (one) => ({
      reference: one.reference,
      why: one.why,
      matter: one.matter,
      minutes: String(one.minutes),
    })),
  }
}

const named = <Line>(
  kind: string,
  lines: readonly Line[],
  typed: (line: Line) => Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line, n) =>
      Object.entries(typed(line)).map(([name, text]) => [`${kind}-${n}-${name}`, text]),
    ),
  )
