// Questions as a person types them: what is asked, what it counts, by what it is told apart.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { FIGURE_KINDS, type Period } from '../../vocabulary/reply.ts'
import { type Noun, type Question, TIMES } from '../../vocabulary/survey.ts'
import { periodTyped } from '../../wording/period-typed.ts'
import { nounOf, oneOfNarrowed } from '../naming/noun.ts'
import { withNounsAsked } from '../naming/nouns-asked.ts'
import { blocksFilled, said, severalSaid, type Typed } from './typed.ts'

export interface KnownToQuestions {
  /** The dimensions a question may name, besides those of time. */
  dimensions: readonly string[]
  /** The groups that the survey's packs know, with what they are called; a survey may ask of others in its own words. */
  groups?: readonly { id: string; label: string }[]
  /** The questions of before: what a form does not ask of them, they keep. */
  kept: readonly Question[]
}

/**
 * Fields of block n: qn-number, qn-asks, qn-counts (empty: found in the question's own words), qn-also, qn-kind (a kind
 * of number, "rows" or "document"), qn-by, qn-part, qn-whom, qn-period (empty: the survey's). Kept in the order of their blocks.
 */
export function questionsTyped(typed: Typed, known: KnownToQuestions): FormRead<Question[]> {
  const formErrors: FormError[] = []
  const blocks = blocksFilled(typed, 'q')
  const numbers = blocks.map((n) => numberOf(typed, n))
  if (blocks.length === 0)
    formErrors.push({ field: 'q1-asks', message: 'Ask at least one question' })
  const questions = blocks.map((n, i) => {
    const wrong = (of: string, message: string) =>
      formErrors.push({ field: `q${n}-${of}`, message })
    const number = numbers[i] ?? ''
    if (numbers.indexOf(number) !== i)
      wrong('number', `There are two questions ${number}. Give each its own number`)
    if (said(typed, `q${n}-asks`) === '') wrong('asks', 'Write what is asked')
    const part = said(typed, `q${n}-part`)
    if (part !== '' && (part === number || !numbers.includes(part)))
      wrong('part', `There is no other question ${part}`)
    const by = severalSaid(typed, `q${n}-by`).map((name) => dimensionNamed(name, known))
    const unknown = by.find(({ id }) => id === null)
    if (unknown)
      wrong(
        'by',
        `“${unknown.said}” is no list of this survey. Name it among the lists, or write year`,
      )
    const kept = known.kept.find((one) => one.number === number)
    const period = periodTyped(said(typed, `q${n}-period`))
    if (period === undefined)
      wrong('period', 'Write the period as 2023, 2023/24 or 1 May 2022 to 30 April 2024')
    const question = questionOf(typed, {
      n,
      number,
      kept,
      by: by.flatMap(({ id }) => id ?? []),
      whom: whomTyped(typed, n, known),
      period: period ?? (kept?.period === null ? null : undefined),
    })
    return question
  })
  const named = withNounsAsked(questions).map((question, i) =>
    question.counts && !questions[i]?.counts
      ? withAlso(question, question.counts, severalSaid(typed, `q${blocks[i]}-also`))
      : question,
  )
  named.forEach(({ counts, rows, document }, i) => {
    if (!counts && !rows && !document)
      formErrors.push({
        field: `q${blocks[i]}-counts`,
        message: 'Say in a word or two what is counted: complaint, claim, pothole',
      })
  })
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: named }
}

const withAlso = (question: Question, counts: Noun, also: string[]): Question => ({
  ...question,
  counts: { ...counts, also: [...new Set([...counts.also, ...also])] },
})

/** A block without a number is numbered by its place. */
const numberOf = (typed: Typed, n: number): string => said(typed, `q${n}-number`) || String(n)

interface Block {
  n: number
  number: string
  kept: Question | undefined
  by: string[]
  whom: string[]
  /** undefined: the survey's. */
  period: Period | undefined
}

/** "officers, staff": those that a pack knows by its id, all others by the survey's own word. */
const whomTyped = (typed: Typed, n: number, { groups = [] }: KnownToQuestions): string[] =>
  severalSaid(typed, `q${n}-whom`).map((said) => {
    const plain = said.toLowerCase()
    const known = groups.find(({ id, label }) => id === plain || label.toLowerCase() === plain)
    return known?.id ?? plain
  })

function questionOf(typed: Typed, { n, number, kept, by, whom, period }: Block): Question {
  const kind = said(typed, `q${n}-kind`)
  const asks = said(typed, `q${n}-asks`).replace(/\s+/g, ' ')
  const part = said(typed, `q${n}-part`)
  const counts = nounTyped(typed, n, kept)
  const { fields } = kept ?? {}
  return {
    number,
    asks,
    ...(counts && { counts }),
    ...(whom.length > 0 && { whom }),
    ...(by.length > 0 && kind !== 'rows' && { by }),
    ...(part !== '' && { partOf: part }),
    ...(period !== undefined && { period }),
    ...(kind === 'rows' && { rows: true, ...rowFields(by, fields) }),
    ...(kind === 'document' && { document: true }),
  }
}

/** What each row should tell: what is typed as its splits. */
const rowFields = (by: string[], kept: string[] | undefined): Pick<Question, 'fields'> =>
  by.length > 0 ? { fields: by } : kept ? { fields: kept } : {}

/** null where nothing is typed: its own words say it, or those of the question that it points to. */
function nounTyped(typed: Typed, n: number, kept?: Question): Noun | null {
  const [one = '', ...others] = severalSaid(typed, `q${n}-counts`)
  const chosen = said(typed, `q${n}-kind`)
  if (chosen === 'rows' || chosen === 'document') return null
  const kind = FIGURE_KINDS.find((known) => known === chosen) ?? 'count'
  const also = severalSaid(typed, `q${n}-also`)
  const before = kept?.counts
  if (before && (one === before.one || one === before.many) && kind === before.kind)
    return { ...before, also }
  if (one === '') return null
  return withOthers(nounOf(oneOfNarrowed(lowered(one)), kind), others.map(lowered), also)
}

/** "complaint, complaints, grievance": the plural of the first is no other word for it. */
function withOthers(noun: Noun, others: readonly string[], also: readonly string[]): Noun {
  // "children" begins as "child" does, and is as many words.
  const stem = noun.one.slice(0, Math.max(4, Math.ceil(noun.one.length * 0.75)))
  const isPlural = (word: string): boolean =>
    word === noun.many ||
    oneOfNarrowed(word) === noun.one ||
    (word.startsWith(stem) && word.split(' ').length === noun.one.split(' ').length)
  return {
    ...noun,
    many: others.find(isPlural) ?? noun.many,
    also: [...others.filter((word) => !isPlural(word)), ...also],
  }
}

/** "Complaints" is typed at the head of a field; "FOI request" keeps its letters. */
const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text

function dimensionNamed(
  name: string,
  { dimensions }: KnownToQuestions,
): { said: string; id: string | null } {
  const plain = name.toLowerCase().replaceAll(/[\s_]+/g, ' ')
  const id =
    dimensions.find((one) => one.toLowerCase() === plain) ??
    TIMES.find((time) => time.replace('-', ' ') === plain.replace('-', ' '))
  return { said: name, id: id ?? null }
}
