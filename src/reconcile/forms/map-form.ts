// The form that gives a wording its meaning: one answer, and every reply of the survey with that wording is read so.

import type { FormRead } from '../../vocabulary/errors.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type Choice, dimensionChoices, unitChoices } from '../../wording/survey-choices.ts'
import type { Meant, WordAsked } from '../decisions/unknown-words.ts'
import type { Decided } from './decision-form.ts'

/** Fields: means (an id of the facet's list, or a unit), why (may be empty). Its source is the ink where it was first met. */
export function readMapForm(
  form: Readonly<Record<string, string>>,
  { of, wording, seen }: WordAsked,
  survey: Survey,
): FormRead<Decided> {
  const [first] = seen
  const means = form['means'] ?? ''
  const known = meaningsIn(survey, of).some(({ id }) => id === means)
  const reads = known ? (of === 'unit' ? { unit: means } : { facets: { [of]: means } }) : null
  if (!reads || !first)
    return { ok: false, formErrors: [{ field: 'means', message: 'Choose what it means' }] }
  const { sha256, place } = first.evidence
  const why = form['why']?.trim() ?? ''
  return {
    ok: true,
    value: {
      action: 'map',
      body: first.body,
      about: 'word',
      evidence: [{ sha256, place, ink: wording }],
      reads,
      ...(why !== '' && { why }),
    },
  }
}

/** What a wording may mean: what the survey counts, or the categories of one of its dimensions. */
export const meaningsIn = (survey: Survey, of: Meant): readonly Choice[] =>
  of === 'unit'
    ? unitChoices(survey)
    : (dimensionChoices(survey).find(({ id }) => id === of)?.categories ?? [])
