// What a reader types of a number besides where it stands: the number or why there is none, what it counts, whom, when, of which kind.

import type { FormError } from '../../vocabulary/errors.ts'
import { kindOfUnit } from '../../vocabulary/least-unit.ts'
import {
  type Facets,
  type Figure,
  type FigureKind,
  MISSING_IN_INK,
  type Population,
  populationsOf,
  type Value,
} from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { periodTyped } from '../../wording/period-typed.ts'
import {
  type Choice,
  categoryMeant,
  type DimensionChoice,
  dimensionChoices,
  dimensionLabel,
  groupChoices,
  unitChoices,
} from '../../wording/survey-choices.ts'
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
  'value' | 'kind' | 'unit' | 'unitInk' | 'population' | 'period' | 'facets'
>

/**
 * Fields: number ("20", "<5", "6+", "13-17") and missing (a reason, or empty), unit, unit-ink (the body's own word),
 * populations (says that population-officers and so on were asked), period, facet-DIMENSION.
 */
export function readsTyped(form: Form, before: ReadBefore | null, survey: Survey): ReadsTyped {
  const formErrors: FormError[] = []
  const complain = (field: string, message: string) => void formErrors.push({ field, message })
  const kind = kindTyped(form, before, survey)
  const value = valueTyped(form, before, kind)
  if (!value) complain('number', NUMBERS[kind === 'count' ? 'whole' : 'parted'])
  const known = [...unitChoices(survey).map(({ id }) => id), ...(before ? [before.unit] : [])]
  const unit = known.find((one) => one === (form['unit'] ?? before?.unit))
  if (!unit) complain('unit', 'Choose what the number counts')
  // Whom it counts is asked where the survey tells groups apart or its packs know some; elsewhere a letter seldom says it.
  const tells = groupChoices(survey).some(({ id }) => id !== 'all' && id !== 'unknown')
  const population =
    populationTyped(form, survey, before) ?? before?.population ?? (tells ? undefined : 'unknown')
  if (!population)
    complain(
      `population-${groupChoices(survey)[0]?.id}`,
      'Choose whom it counts; “not said” is one answer',
    )
  const period =
    form['period'] === undefined ? (before?.period ?? null) : periodTyped(form['period'])
  if (period === undefined)
    complain('period', 'Write the period as 2019, 2019/20 or 2009-01-01 to 2014-02-17')
  const unitInk = form['unit-ink']?.trim() ?? ''
  return {
    reads: {
      ...(kind !== 'count' && { kind }),
      ...(unit && { unit }),
      ...(population && { population }),
      period: period ?? null,
      facets: facetsTyped(form, before?.facets ?? {}, survey),
      ...(value && { value }),
      ...(unitInk !== '' && unitInk !== before?.unitInk && { unitInk }),
    },
    formErrors,
  }
}

const NUMBERS = {
  whole: 'Type a whole number, or a range as <5, 6+ or 13-17',
  parted: 'Type a number, such as 1240.50, or a range as <5, 6+ or 13-17',
}

/** By what it was read as; of a number that no machine read, by the unit that was chosen and the question it answers. */
function kindTyped(form: Form, before: ReadBefore | null, { questions }: Survey): FigureKind {
  const unit = form['unit'] ?? before?.unit
  if (before && unit === before.unit) return before.kind ?? 'count'
  return kindOfUnit(unit, questions.find(({ number }) => number === form['question'])?.counts)
}

/** A reason with a number beside it keeps what is known all the same; null where neither is said. */
function valueTyped(form: Form, before: ReadBefore | null, kind: FigureKind): Value | null {
  const typed = form['number']?.trim() ?? ''
  const bounds = typed === '' ? undefined : boundsTyped(typed, kind)
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
function populationTyped(
  form: Form,
  survey: Survey,
  before: ReadBefore | null,
): Figure['population'] | undefined {
  if (form['populations'] === undefined) return undefined
  const chosen = groupsOffered(survey, before)
    .map(({ id }) => id)
    .filter((one) => form[`population-${one}`] !== undefined)
  const [only] = chosen
  return chosen.length > 1 ? chosen : only
}

/** Those of the survey and its packs, and whomever the number was read as counting. */
export function groupsOffered(survey: Survey, before: ReadBefore | null): Choice[] {
  const known = groupChoices(survey)
  const read = before ? populationsOf(before) : []
  const others = read.filter((id) => known.every((one) => one.id !== id))
  return [...known, ...others.map((id) => ({ id, label: id }))]
}

/** The dimensions of the survey and its packs, and whatever else the number was read under. */
export function dimensionsOffered(survey: Survey, before: ReadBefore | null): DimensionChoice[] {
  const known = dimensionChoices(survey)
  const others = Object.keys(before?.facets ?? {}).filter((id) =>
    known.every((one) => one.id !== id),
  )
  return [
    ...known,
    ...others.map((id) => ({ id, label: dimensionLabel(survey, id), categories: [] })),
  ]
}

/** A word of the dimension's list becomes its id; all else is kept in the words that were typed. */
function facetsTyped(form: Form, before: Facets, survey: Survey): Facets {
  const names = [...dimensionChoices(survey).map(({ id }) => id), ...Object.keys(before)]
  const facets: Facets = {}
  for (const name of names) {
    const typed = form[`facet-${name}`]?.trim() ?? before[name] ?? ''
    if (typed !== '') facets[name] = categoryMeant(survey, name, typed) ?? typed
  }
  return facets
}

export const isChosen = (population: Population, of: Pick<Figure, 'population'>): boolean =>
  populationsOf(of).includes(population)
