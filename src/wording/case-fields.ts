// The fields of cases in a survey's words: which a form may ask, and how a page names them.
import type { Facets } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { dayInWords } from './dates.ts'
import { labelsOf } from './labels.ts'
import { type DimensionChoice, dimensionChoices, dimensionLabel } from './survey-choices.ts'

type Asked = Pick<Survey, 'packs' | 'questions' | 'dimensions'>

/** When, then what the questions for rows ask, then what the survey and its packs know, then whatever else the cases tell. */
export function caseFields(survey: Asked, told: readonly Facets[] = []): DimensionChoice[] {
  const known = dimensionChoices(survey).filter(({ id }) => id !== 'measure')
  const names = new Set([
    'date',
    'year',
    ...askedOf(survey),
    ...known.map(({ id }) => id),
    ...told.flatMap((facets) => Object.keys(facets)),
  ])
  return [...names].map(
    (id) =>
      known.find((one) => one.id === id) ?? {
        id,
        label: fieldLabel(survey, id),
        categories: labelsOf(survey).meanings(id),
      },
  )
}

/** Those of its fields that any of these cases tells, in the same order. */
export function fieldsTold(survey: Asked, told: readonly Facets[]): DimensionChoice[] {
  const names = new Set(told.flatMap((facets) => Object.keys(facets)))
  return caseFields(survey, told).filter(({ id }) => names.has(id))
}

/** What one case tells, in the order in which a survey asks for it. */
export function toldInOrder(survey: Asked, facets: Facets): [name: string, value: string][] {
  const order = ['date', 'year', ...askedOf(survey)]
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(facets)
    .flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
    .sort(([one], [other]) => place(one) - place(other))
}

const askedOf = ({ questions }: Asked): string[] =>
  questions.flatMap(({ rows, fields, by = [] }) => (rows ? (fields ?? by) : []))

export const fieldLabel = (survey: Asked, name: string): string => dimensionLabel(survey, name)

/** "Written warning", "3 May 2013"; words that no list knows stand as the body wrote them. */
export const fieldInWords = (survey: Asked, name: string, value: string): string =>
  name === 'date' && isDay(value)
    ? dayInWords(value)
    : (nameOverAll(survey, name, value) ?? labelsOf(survey).category(name, value))

/** "animal", over another dog, cat and sheep: of one case the first of several things would be another. null where the first is the name. */
export function nameOverAll(
  { dimensions = [] }: Asked,
  name: string,
  value: string,
): string | null {
  const own = dimensions.find((one) => one.name === name)?.categories ?? []
  const [first, second] = own.find(({ id }) => id === value)?.words ?? []
  if (first === undefined || second === undefined) return null
  const [called, id] = [bare(first), bare(value)]
  // "Physical abuse" over physical and "category 1" over c1 are the category's name.
  const isItsName = called.join('').includes(id.join('')) || initials(called) === id.join('')
  return isItsName ? null : value.replaceAll(/[-_]/g, ' ')
}

const bare = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('')

/** A day that exists, as 2014-02-17; null where it is none. */
export function dayTyped(typed: string): string | null {
  const said = typed.trim()
  return isDay(said) ? said : null
}

const isDay = (said: string): boolean => {
  const at = /^\d{4}-\d\d-\d\d$/.test(said) ? new Date(`${said}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(said)
}
