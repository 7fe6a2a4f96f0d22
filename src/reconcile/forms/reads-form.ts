// What a reader types of a number besides where it stands: the number or why there is none, what it counts, whom, when, of which kind.

import type { FormError } from '../../vocabulary/errors.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import {
  FACETS,
  type Facets,
  type Figure,
  MISSING_IN_INK,
  POPULATIONS,
  type Population,
  populationsOf,
  UNITS,
  type Value,
} from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { anyLabels } from '../../wording/labels.ts'
import { periodTyped } from '../../wording/period-typed.ts'
import { boundsTyped } from './bounds-typed.ts'

type Form = Readonly<Record<string, string>>

/** All that makes a figure, and what is wrong in what was typed. */
export interface ReadsTyped {
  reads: NonNullable<Decision['reads']>
  formErrors: FormError[]
}

/** What was read there before; a field that the form does not have keeps it. */
export type ReadBefore = Pick<
  Figure,
  'value' | 'unit' | 'unitInk' | 'population' | 'period' | 'facets'
>

/**
 * Fields: number ("20", "<5", "6+", "13-17") and missing (a reason, or empty), unit, unit-ink (the body's own word),
 * populations (says that population-officers and so on were asked), period, facet-breach and so on.
 */
export function readsTyped(form: Form, before: ReadBefore | null): ReadsTyped {
  const formErrors: FormError[] = []
  const complain = (field: string, message: string) => void formErrors.push({ field, message })
  const value = valueTyped(form, before)
  if (!value) complain('number', 'Type a whole number, or a range as <5, 6+ or 13-17')
  const unit = UNITS.find((one) => one === (form['unit'] ?? before?.unit))
  if (!unit) complain('unit', 'Choose what the number counts')
  const population = populationTyped(form) ?? before?.population
  if (!population)
    complain('population-officers', 'Choose whom it counts; “not said” is one answer')
  const period =
    form['period'] === undefined ? (before?.period ?? null) : periodTyped(form['period'])
  if (period === undefined)
    complain('period', 'Write the period as 2019, 2019/20 or 2009-01-01 to 2014-02-17')
  const unitInk = form['unit-ink']?.trim() ?? ''
  return {
    reads: {
      ...(unit && { unit }),
      ...(population && { population }),
      period: period ?? null,
      facets: facetsTyped(form, before?.facets ?? {}),
      ...(value && { value }),
      ...(unitInk !== '' && unitInk !== before?.unitInk && { unitInk }),
    },
    formErrors,
  }
}

/** A reason with a number beside it keeps what is known all the same; null where neither is said. */
function valueTyped(form: Form, before: ReadBefore | null): Value | null {
  const typed = form['number']?.trim() ?? ''
  const bounds = typed === '' ? undefined : boundsTyped(typed)
  const none = MISSING_IN_INK.find((one) => one === form['missing'])
  const missing = before && 'none' in before.value ? before.value : null
  if (none === undefined) {
    const unasked = form['missing'] === undefined && bounds === undefined
    return unasked ? missing : (bounds ?? null)
  }
  if (bounds === null) return null
  const section = missing?.none === none ? missing.section : undefined
  return { none, ...(section !== undefined && { section }), ...bounds }
}

/** undefined where the form did not ask, or nothing was chosen. */
function populationTyped(form: Form): Figure['population'] | undefined {
  if (form['populations'] === undefined) return undefined
  const chosen = POPULATIONS.filter((one) => form[`population-${one}`] !== undefined)
  const [only] = chosen
  return chosen.length > 1 ? chosen : only
}

/** A label of the facet's list becomes its id; all else is kept in the words that were typed. */
function facetsTyped(form: Form, before: Facets): Facets {
  const facets: Facets = {}
  for (const facet of FACETS) {
    const typed = form[`facet-${facet}`]?.trim() ?? before[facet] ?? ''
    if (typed === '') continue
    const plain = plainWords(typed)
    const listed = anyLabels
      .meanings(facet)
      .find(({ id, label }) => id === typed || plainWords(label) === plain)
    facets[facet] = listed?.id ?? typed
  }
  return facets
}

/** A facet as a reader would type it back. */
export const facetAsTyped = (facet: string, value: string): string =>
  anyLabels.meanings(facet).find(({ id }) => id === value)?.label ?? value

export const isChosen = (population: Population, of: Pick<Figure, 'population'>): boolean =>
  populationsOf(of).includes(population)
