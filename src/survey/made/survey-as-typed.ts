// A survey as a form shows it to be changed: reading the form again gives the same survey.
import { bodyOf, police43, WORKFORCE_DATES } from '../../vocabulary/bodies.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { periodAsTyped } from '../../wording/period-typed.ts'
import { bodiesAsTyped } from './bodies-typed.ts'
import { categoriesAsTyped } from './dimensions-typed.ts'

export function surveyAsTyped(survey: Survey): Record<string, string> {
  const { title, law, period, packs = [], dimensions = [], questions, bodies, per } = survey
  return {
    title,
    law,
    period: periodAsTyped(period),
    ...Object.fromEntries(packs.map((name) => [`pack-${name}`, 'yes'])),
    ...inBlocks('d', dimensions, ({ name, categories, exclusive, open }) => ({
      name,
      categories: categoriesAsTyped(categories),
      ...(exclusive ? {} : { overlap: 'yes' }),
      ...(open ? {} : { closed: 'yes' }),
    })),
    ...inBlocks('q', questions, questionAsTyped),
    ...(isPolice43(survey)
      ? { 'bodies-from': 'police-43' }
      : { 'bodies-from': 'pasted', bodies: bodiesAsTyped(bodies) }),
    'workforce-at': survey.workforceAt ?? '',
    'per-name': per?.name ?? '',
    'per-unit': per?.unit ?? '',
    'per-date': per?.date ?? '',
    readers: String(survey.readers),
  }
}

const questionAsTyped = (question: Question): Record<string, string> => ({
  number: question.number,
  asks: question.asks,
  counts: question.counts?.one ?? '',
  also: (question.counts?.also ?? []).join(', '),
  kind: question.document
    ? 'document'
    : question.rows
      ? 'rows'
      : (question.counts?.kind ?? 'count'),
  by: ((question.rows ? question.fields : question.by) ?? []).join(', '),
  part: question.partOf ?? '',
  whom: (question.whom ?? []).join(', '),
  period: periodAsTyped(question.period ?? null),
})

/** Blocks count from 1. */
function inBlocks<One>(
  prefix: string,
  all: readonly One[],
  asTyped: (one: One) => Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    all.flatMap((one, i) =>
      Object.entries(asTyped(one)).map(([field, text]) => [`${prefix}${i + 1}-${field}`, text]),
    ),
  )
}

function isPolice43({ bodies, workforceAt }: Survey): boolean {
  const at = WORKFORCE_DATES.find((date) => date === workforceAt)
  return (
    bodies.length === police43.length &&
    bodies.every(
      ({ slug, email, workforce }, i) =>
        slug === police43[i]?.slug &&
        email === undefined &&
        workforce === (at ? (bodyOf(slug)?.workforce[at] ?? null) : null),
    )
  )
}
