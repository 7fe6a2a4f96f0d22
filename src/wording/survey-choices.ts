// What a form about a survey's numbers may offer: the survey's own nouns, groups and dimensions first, then those of its packs.
import { packsOf, type Words } from '../vocabulary/packs/load-packs.ts'
import { POPULATION_LISTS } from '../vocabulary/packs/people.ts'
import { plainWords } from '../vocabulary/packs/plain.ts'
import { UNIT_LISTS } from '../vocabulary/packs/units.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { labelsOf } from './labels.ts'

export interface Choice {
  id: string
  label: string
}

export interface DimensionChoice extends Choice {
  /** Empty where any words will do. */
  categories: readonly Choice[]
}

type Asked = Pick<Survey, 'packs' | 'questions' | 'dimensions'>

/** What a number may count. "other" is always there, and last. */
export const unitChoices = perSurvey((survey): Choice[] => {
  const own = survey.questions.flatMap(({ counts }) =>
    counts ? [{ id: counts.id, label: counts.many }] : [],
  )
  const known = listed(packsOf(survey), 'units', UNIT_LISTS).filter((id) => id !== 'other')
  const labels = labelsOf(survey)
  const packs = [...known, 'other'].map((id) => ({ id, label: labels.unit(id) }))
  return firstOfEach([...own, ...packs])
})

/** Whom it may count; that all are counted, and that nobody is named, are always among them. */
export function groupChoices(survey: Asked): Choice[] {
  const asked = survey.questions.flatMap(({ whom = [] }) => whom)
  const known = listed(packsOf(survey), 'populations', POPULATION_LISTS)
  return [...new Set([...asked, ...known, 'all', 'unknown'])].map((id) => ({
    id,
    label: groupLabel(survey, id),
  }))
}

/** By what it may be told apart. year and measure stand in replies to any survey. */
export const dimensionChoices = perSurvey((survey): DimensionChoice[] => {
  const own = (survey.dimensions ?? []).map(({ name, categories }) => ({
    id: name,
    label: capital(name),
    categories: categories.map(({ id, words }) => ({ id, label: words[0] ?? id })),
  }))
  const { named } = packsOf(survey).lists('dimensions', ['named'])
  const packs = named.map((id) => ({
    id,
    label: inWords(id),
    categories: labelsOf(survey).meanings(id),
  }))
  const always = ['year', 'measure'].map((id) => ({ id, label: capital(id), categories: [] }))
  return firstOfEach([...own, ...packs, ...always])
})

/** A category by its id, by its label, or by any of the words by which replies call it; null where none is meant. */
export function categoryMeant(survey: Asked, dimension: string, said: string): string | null {
  const plain = plainWords(said)
  const own = survey.dimensions?.find(({ name }) => name === dimension)
  const worded = own?.categories.find(
    ({ id, words }) => id === said || words.some((word) => plainWords(word) === plain),
  )
  if (worded) return worded.id
  const choice = dimensionChoices(survey).find(({ id }) => id === dimension)
  return (
    choice?.categories.find(({ id, label }) => id === said || plainWords(label) === plain)?.id ??
    null
  )
}

/** What a number counts, in the survey's own word where it has one. */
export const unitLabel = (survey: Asked, unit: string): string =>
  unitChoices(survey).find(({ id }) => id === unit)?.label ?? labelsOf(survey).unit(unit)

/** A category as people read it; what no list knows stands in the body's own words. */
export const categoryLabel = (survey: Asked, dimension: string, value: string): string =>
  dimensionChoices(survey)
    .find(({ id }) => id === dimension)
    ?.categories.find(({ id }) => id === value)?.label ?? value

export const dimensionLabel = (survey: Asked, dimension: string): string =>
  dimensionChoices(survey).find(({ id }) => id === dimension)?.label ?? inWords(dimension)

/** Worked out once a survey: a page of a thousand numbers asks a thousand times. */
function perSurvey<Made>(make: (survey: Asked) => Made): (survey: Asked) => Made {
  const made = new WeakMap<Asked, { value: Made }>()
  return (survey) => {
    const kept = made.get(survey) ?? { value: make(survey) }
    made.set(survey, kept)
    return kept.value
  }
}

export const groupLabel = (survey: Asked, id: string): string =>
  id === 'unknown' ? 'not said' : labelsOf(survey).category('whom', id)

const listed = <Key extends string>(words: Words, name: string, keys: readonly Key[]): Key[] => {
  const lists = words.lists(name, keys)
  return keys.filter((key) => lists[key].length > 0)
}

const firstOfEach = <One extends Choice>(all: readonly One[]): One[] =>
  all.filter((one, i) => all.findIndex(({ id }) => id === one.id) === i)

/** "rankBand" → "Rank band" */
const inWords = (name: string): string =>
  capital(
    name.replaceAll(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`),
  )

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
