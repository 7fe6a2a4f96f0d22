// A survey as a person makes or changes it in a form: what is asked, of whom, about which period.

import { police43, WORKFORCE_DATES, type WorkforceDate } from '../../vocabulary/bodies.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { packNames } from '../../vocabulary/packs/names.ts'
import type { BodyAsked, Denominator, Law, Survey } from '../../vocabulary/survey.ts'
import { slugOf } from '../../wording/names/slug.ts'
import { dayTyped, periodTyped } from '../../wording/period-typed.ts'
import { dimensionChoices, groupChoices } from '../../wording/survey-choices.ts'
import { bodiesTyped } from './bodies-typed.ts'
import { dimensionsTyped } from './dimensions-typed.ts'
import { questionsTyped } from './questions-typed.ts'
import { isTicked, said, type Typed } from './typed.ts'

export const LAWS: readonly Law[] = ['foia', 'foisa', 'eir']

/**
 * Fields: title, law, period, pack-NAME, those of dimensions (d1-name …) and questions (q1-asks …), bodies-from (police-43
 * or pasted), bodies, workforce-at, per-name, per-unit, per-date, readers. `kept`: the survey that is changed; its
 * address, and what no field asks of, stay.
 */
export function readSurveyForm(typed: Typed, kept: Survey | null): FormRead<Survey> {
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string) => void formErrors.push({ field, message })
  const taken = <T>(read: FormRead<T>, none: T): T => {
    if (read.ok) return read.value
    append(formErrors, read.formErrors)
    return none
  }
  const title = said(typed, 'title').replace(/\s+/g, ' ')
  if (title === '') wrong('title', 'Give the survey a title')
  const period = periodTyped(said(typed, 'period'))
  if (period === undefined)
    wrong(
      'period',
      'Write the period as 2023, 2023/24, 2019/20 to 2023/24 or 1 May 2022 to 30 April 2024',
    )
  const per = denominatorTyped(typed, kept?.per, wrong)
  const packs = packNames.filter((name) => isTicked(typed, `pack-${name}`))
  const dimensions = taken(dimensionsTyped(typed, kept?.dimensions ?? []), [])
  const brought = dimensionChoices({ packs, questions: [], dimensions }).map(({ id }) => id)
  const questions = taken(
    questionsTyped(typed, {
      dimensions: brought,
      groups: groupChoices({ packs, questions: [], dimensions }),
      kept: kept?.questions ?? [],
    }),
    [],
  )
  const at = WORKFORCE_DATES.find((date) => date === said(typed, 'workforce-at'))
  const bodies = taken(bodiesChosen(typed, kept, at, per?.name), [])
  if (formErrors.length > 0) return { ok: false, formErrors: inOrder(formErrors) }
  const {
    slug = slugOf(title),
    wave,
    notComparable,
    notice,
    newsroom,
    legalRead,
    practice,
    requester,
  } = kept ?? {}
  return {
    ok: true,
    value: {
      slug,
      title,
      law: LAWS.find((law) => law === typed['law']) ?? 'foia',
      period: period ?? null,
      packs,
      dimensions,
      questions,
      bodies,
      readers: typed['readers'] === '2' ? 2 : 1,
      ...(wave !== undefined && { wave }),
      ...(at && { workforceAt: at }),
      ...(per && { per }),
      ...(notComparable !== undefined && { notComparable }),
      ...(notice !== undefined && { notice }),
      ...(requester !== undefined && { requester }),
      ...(newsroom && { newsroom }),
      ...(legalRead && { legalRead }),
      ...(practice && { practice }),
    },
  }
}

function bodiesChosen(
  typed: Typed,
  kept: Survey | null,
  at: WorkforceDate | undefined,
  per: string | undefined,
): FormRead<BodyAsked[]> {
  if (typed['bodies-from'] !== 'police-43') {
    return bodiesTyped(typed['bodies'] ?? '', {
      kept: kept?.bodies ?? [],
      at,
      ...(per !== undefined && { per }),
    })
  }
  const value = police43.map(({ slug, name, workforce }) => ({
    slug,
    name,
    workforce: at ? workforce[at] : null,
  }))
  return { ok: true, value }
}

function denominatorTyped(
  typed: Typed,
  kept: Denominator | undefined,
  wrong: (field: string, message: string) => void,
): Denominator | undefined {
  const [name, unit, on] = ['per-name', 'per-unit', 'per-date'].map((field) => said(typed, field))
  if (!name) {
    if (unit || on) wrong('per-name', 'Say what rates are per, or leave all three empty')
    return undefined
  }
  const date = on ? dayTyped(on) : null
  if (on && !date) wrong('per-date', 'Write the day as 31 March 2024')
  const before = kept?.name === name ? kept : {}
  return { ...before, name, unit: unit || name, ...(date && { date }) }
}

/** As the fields follow one another on the page. */
const ORDER = ['title', 'law', 'period', 'pack', 'd', 'q', 'bodies', 'per', 'readers']
const inOrder = (errors: readonly FormError[]): FormError[] =>
  errors.toSorted((a, b) => place(a) - place(b))

const place = ({ field }: FormError): number =>
  ORDER.findIndex((start) => new RegExp(`^${start}(?:\\d|-|$)`).test(field))
