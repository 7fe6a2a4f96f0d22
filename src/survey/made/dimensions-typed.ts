// Dimensions as a person types them: a name, and a pasted list with a category a line.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { type Category, type Dimension, TIMES } from '../../vocabulary/survey.ts'
import { slugOf } from '../../wording/names/slug.ts'
import { blocksFilled, isTicked, said, type Typed } from './typed.ts'

/**
 * Fields of block n: dn-name, dn-categories (a line each; "Delay = late; lateness" gives its other words), dn-overlap,
 * dn-closed. `kept`: the dimensions of before, whose categories keep their ids.
 */
export function dimensionsTyped(typed: Typed, kept: readonly Dimension[]): FormRead<Dimension[]> {
  const formErrors: FormError[] = []
  const dimensions = blocksFilled(typed, 'd').map((n): Dimension => {
    const field = (of: string) => `d${n}-${of}`
    const name = said(typed, field('name'))
    const before = kept.find((one) => one.name === name)
    const categories = categoriesTyped(said(typed, field('categories')), before?.categories ?? [])
    for (const message of wrongName(name)) formErrors.push({ field: field('name'), message })
    for (const message of doubled(categories))
      formErrors.push({ field: field('categories'), message })
    return {
      name,
      categories,
      exclusive: !isTicked(typed, field('overlap')),
      open: !isTicked(typed, field('closed')),
    }
  })
  for (const [i, { name }] of dimensions.entries()) {
    const first = dimensions.findIndex((one) => one.name.toLowerCase() === name.toLowerCase())
    if (first !== i && name !== '')
      formErrors.push({
        field: `d${blocksFilled(typed, 'd')[i]}-name`,
        message: `There are two dimensions called “${name}”. Give each its own name`,
      })
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: dimensions }
}

/** As a form shows it to be typed again. */
export const categoriesAsTyped = (categories: readonly Category[]): string =>
  categories
    .map(({ words: [first = '', ...others] }) =>
      others.length > 0 ? `${first} = ${others.join('; ')}` : first,
    )
    .join('\n')

function wrongName(name: string): string[] {
  if (name === '') return ['Give the list a name, such as “type” or “area”']
  if (TIMES.some((time) => time === name.toLowerCase()))
    return [`“${name}” needs no list: write it among a question’s splits`]
  return /[,;]/.test(name) ? ['A dimension’s name holds no comma'] : []
}

/** Bullets and numbers that came with a pasted list are left away; a line that stands twice stands once. */
function categoriesTyped(text: string, kept: readonly Category[]): Category[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·]\s+|\(?\d{1,3}[.)]\s+)/, '').trim())
    .filter((line) => line !== '')
  const taken = new Set<string>()
  return [...new Set(lines)].map((line) => {
    const [first = '', others = ''] = line.split(/\s*=\s*/)
    const words = [first, ...others.split(/\s*;\s*/)].map((one) => one.trim()).filter(Boolean)
    const before = kept.find((one) => one.words[0] === first)
    const id = before?.id ?? freeId(slugOf(first), taken)
    taken.add(id)
    return { id, words: [...new Set(words)] }
  })
}

/** "a/b" and "a b" are two categories, and want two ids. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

function doubled(categories: readonly Category[]): string[] {
  const seen = new Map<string, string>()
  return categories.flatMap(({ words }) =>
    words.flatMap((word) => {
      const plain = word.toLowerCase()
      const other = seen.get(plain)
      seen.set(plain, words[0] ?? '')
      return other !== undefined && other !== words[0]
        ? [`“${word}” stands under “${other}” and under “${words[0]}”. Give each word to one`]
        : []
    }),
  )
}
