// The form that gives a wording its meaning: one answer, and every reply of the survey with that wording is read so.

import type { FormRead } from '../../vocabulary/errors.ts'
import { UNITS } from '../../vocabulary/reply.ts'
import { anyLabels } from '../../wording/labels.ts'
import type { Meant, WordAsked } from '../decisions/unknown-words.ts'
import type { Decided } from './decision-form.ts'

/** Fields: means (an id of the facet's list, or a unit), why (may be empty). Its source is the ink where it was first met. */
export function readMapForm(
  form: Readonly<Record<string, string>>,
  { of, wording, seen }: WordAsked,
): FormRead<Decided> {
  const [first] = seen
  const reads = meaning(of, form['means'] ?? '')
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

function meaning(of: Meant, means: string): Decided['reads'] | null {
  if (of === 'unit') {
    const unit = UNITS.find((one) => one === means)
    return unit ? { unit } : null
  }
  return anyLabels.meanings(of).some(({ id }) => id === means) ? { facets: { [of]: means } } : null
}
