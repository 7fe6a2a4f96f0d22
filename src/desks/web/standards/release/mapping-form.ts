// What an officer says of how a question is counted, as the form sends it.
import { FIELDS } from '../../../../register/counted/fields.ts'
import type { DocumentChosen, Mapped } from '../../../../vocabulary/answering/counted.ts'
import type { FormError, FormRead } from '../../../../vocabulary/errors.ts'
import { type Span, spanOf } from '../../../../vocabulary/span.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { dayTyped, periodTyped } from '../../../../wording/period-typed.ts'

export const UNIT_WORDS: Record<Mapped['unit'], string> = {
  people: 'people: each once, at the first of their matters',
  matters: 'matters: each once, however many people it is about',
  allegations: 'allegations: each once for every person it is against',
}

export type SaidOfQuestion = { mapped: Mapped } | { document: DocumentChosen }

export function readMappingForm(
  typed: Readonly<Record<string, string>>,
  { question, written }: Pick<Mapped, 'question' | 'written'>,
): FormRead<SaidOfQuestion> {
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string): void => void formErrors.push({ field, message })
  const text = (field: string): string => (typed[field] ?? '').trim()
  if (text('by-what') === 'document') {
    const on = dayTyped(text('on'))
    if (text('policy') === '') wrong('policy', 'Choose the document')
    if (on === null) wrong('on', 'Write the day on which it stood, as 17 February 2014')
    return formErrors.length > 0 || on === null
      ? { ok: false, formErrors }
      : { ok: true, value: { document: { question, policy: text('policy'), on } } }
  }
  const unit = (Object.keys(UNIT_WORDS) as Mapped['unit'][]).find((one) => one === text('unit'))
  if (!unit) wrong('unit', 'Say what is counted')
  const period = periodTyped(text('period'))
  const span = spanOf(period ?? null)
  if (!span)
    wrong(
      'period',
      'Write the days as 1 January 2009 to 17 February 2014, January 2009 to February 2014, 2019 or 2019/20',
    )
  if (text('title') === '') wrong('title', 'Give the table a title: it is printed above it')
  const officers = text('only')
  if (formErrors.length > 0 || !unit || !span) return { ok: false, formErrors }
  const by = FIELDS.filter((field) => typed[`by-${field}`] === 'yes')
  return {
    ok: true,
    value: {
      mapped: {
        question,
        unit,
        by,
        only: officers === '' ? {} : { role: [officers] },
        social: typed['social-yes'] === 'yes',
        span,
        written: written.filter(({ field }) => by.some((one) => one === field)),
        title: text('title'),
        words: text('words') || usualWords(unit, span),
      },
    },
  }
}

/** What the letter says that its table counts, where an officer says nothing else: with the days, which its table does not print. */
const usualWords = (unit: Mapped['unit'], { from, to }: Span): string =>
  `${USUAL[unit]} from ${dayInWords(from)} to ${dayInWords(to)}`

const USUAL: Record<Mapped['unit'], string> = {
  people: 'people, each once, at the first of their matters that came to attention',
  matters: 'matters, each once, that came to attention',
  allegations:
    'allegations, each once for every person it is against, of matters that came to attention',
}
