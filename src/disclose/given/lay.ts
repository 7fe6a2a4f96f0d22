// What an officer says of a table's columns, and what it looks like before anybody said it.
import type { Grid } from './grid.ts'

/** cases: one line a case, to be counted. parts: one line a part, with its count. crossed: one category a line, another a column. */
export const LAYS = ['cases', 'parts', 'crossed'] as const
export type Lay = (typeof LAYS)[number]

/** by: told apart by it. year: by the year of its days. count: how many. leave: not used. */
export const USES = ['by', 'year', 'count', 'leave'] as const
export type Use = (typeof USES)[number]

export interface Laid {
  lay: Lay
  /** A column each. */
  uses: Use[]
}

/** Of more different words than this nothing is told apart: it is a name or a reference. */
const MOST_CATEGORIES = 60

/** A person looks at it before anything is made of it. */
export function guessedLay({ head, rows }: Grid): Laid {
  const columns = head.map((_, c) => rows.map((row) => row[c] ?? ''))
  const [first = [], ...others] = columns
  const wordless = (texts: readonly string[]): boolean => texts.every(isCount)
  if (others.length > 1 && others.every(numbersMostly) && new Set(first).size === first.length)
    return { lay: 'crossed', uses: head.map((_, c) => (c === 0 ? 'by' : 'count')) }
  const last = columns.at(-1) ?? []
  const keys = rows.map((row) => row.slice(0, -1).join('\t'))
  const isParts =
    head.length > 1 && wordless(last) && !isYears(last) && new Set(keys).size === keys.length
  const before = columns.slice(0, -1)
  if (isParts && before.every((texts) => !isReference(texts)))
    return {
      lay: 'parts',
      uses: head.map((_, c) => (c === head.length - 1 ? 'count' : 'by')),
    }
  return { lay: 'cases', uses: onlyFew(columns.map(useOf)) }
}

/** Each column more makes every number smaller: two are where one begins, and words before years. */
const TO_BEGIN_WITH = 2

function onlyFew(uses: readonly Use[]): Use[] {
  const many = uses.filter((use) => use === 'by').length
  let left = TO_BEGIN_WITH
  return uses.map((use) => {
    const isIn = use === 'by' || (use === 'year' && many < TO_BEGIN_WITH)
    return isIn && left-- > 0 ? use : 'leave'
  })
}

function useOf(texts: readonly string[]): Use {
  if (isReference(texts)) return 'leave'
  const said = texts.filter((text) => text !== '')
  if (said.length > 0 && said.every((text) => yearIn(text) !== null) && !isYears(said))
    return 'year'
  return new Set(texts).size > MOST_CATEGORIES ? 'leave' : 'by'
}

/** Also where a number is missing: that is refused with its line once somebody says that these are counts. */
function numbersMostly(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  return said.length * 2 > texts.length && said.every(isCount)
}

const isYears = (texts: readonly string[]): boolean =>
  texts.every((text) => text === '' || /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(text))

/** Every line its own: nothing is counted by it. */
const isReference = (texts: readonly string[]): boolean =>
  texts.length > 3 && new Set(texts).size > texts.length * 0.8 && !texts.every(isDay)

const isDay = (text: string): boolean => text === '' || yearIn(text) !== null

/** A count as tables print it: thousands parted by commas or blanks. */
export const isCount = (text: string): boolean =>
  /^\d{1,3}(?:[, \u00a0\u202f]\d{3})+$|^\d+$/.test(text)

export const countOf = (text: string): number => Number(text.replaceAll(/[, \u00a0\u202f]/g, ''))

/** The year of a day as registers write it; null where it is no day. */
export function yearIn(text: string): string | null {
  const [, first, second, third] =
    /^((?:19|20)\d\d)-\d{1,2}-\d{1,2}(?:[T ][\d:.Z]*)?$|^\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)$|^\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9},? ((?:19|20)\d\d)$/.exec(
      text,
    ) ?? []
  return first ?? second ?? third ?? null
}
