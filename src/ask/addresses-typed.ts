// Addresses of bodies, pasted or as a CSV: name, address, law, region and the number that rates are per, in any order. Pure.
import { bodies as packaged } from '../vocabulary/bodies.ts'
import type { FormError, FormRead } from '../vocabulary/errors.ts'
import type { Law } from '../vocabulary/survey.ts'
import { slugOf } from '../wording/names/slug.ts'
import {
  type AddressRow,
  addressesIn,
  addressRows,
  type Head,
  lawIn,
  numberIn,
} from './directory/address-rows.ts'

export interface AddressTyped {
  slug: string
  name: string
  /** Not one of those that are packaged, nor of those that were known before. */
  isNew: boolean
  /** Where letters go; null where the line says none. */
  email: string | null
  /** Further ones of the same cell: replies may come from there, letters do not go there. */
  others: string[]
  law: Law | null
  region: string | null
  per: number | null
}

/** `known`: bodies of earlier lists and of surveys, which keep their slugs. `field`: where it was pasted. */
export function addressesTyped(
  text: string,
  known: readonly { slug: string; name: string }[],
  field = 'addresses',
): FormRead<AddressTyped[]> {
  const formErrors: FormError[] = []
  const complain = (line: number, message: string) =>
    formErrors.push({ field, message: `Line ${line}: ${message}` })
  const seen = new Map<string, number>()
  const names = namesOf(known)
  const typed = addressRows(text).flatMap((row): AddressTyped[] => {
    const read = rowRead(row, names)
    for (const message of read.wrong) complain(row.line, message)
    const { body } = read
    if (!body) return []
    const first = seen.get(body.slug)
    if (first !== undefined) complain(row.line, `${body.name} stands in line ${first} already`)
    seen.set(body.slug, first ?? row.line)
    return [body]
  })
  if (typed.length === 0 && formErrors.length === 0)
    formErrors.push({ field, message: 'Paste a line for each body: its name and its address' })
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: typed }
}

function rowRead(
  { cells, heads }: AddressRow,
  names: Names,
): { body: AddressTyped | null; wrong: string[] } {
  const left = cells
    .map((cell, i) => ({ cell, head: heads?.[i] ?? null }))
    .filter(({ cell }) => cell !== '')
  const take = (head: Head, is: (cell: string) => boolean): string | null => {
    const at = left.findIndex((one) => (one.head === null ? is(one.cell) : one.head === head))
    return at < 0 ? null : (left.splice(at, 1)[0]?.cell ?? null)
  }
  const mail = take('email', (cell) => cell.includes('@'))
  const law = take('law', (cell) => lawIn(cell) !== null)
  const per = take('number', (cell) => numberIn(cell) !== null)
  const name = take('name', () => true)
  const region = take('region', () => true)
  const { good, bad } = addressesIn(mail ?? '')
  const wrong = [
    ...(name === null ? ['no name stands here'] : []),
    ...bad.map((one) => `“${one}” is no e-mail address`),
    ...(law !== null && lawIn(law) === null
      ? [`“${law}” is no law that is known here: FOIA, FOISA or EIR`]
      : []),
    ...(per !== null && numberIn(per) === null ? [`“${per}” is no whole number`] : []),
    ...left.map(({ cell }) => `“${cell}” stands in no column that is known here`),
  ]
  if (name === null) return { body: null, wrong }
  const identity = identityOf(name, names)
  return {
    wrong,
    body: {
      ...identity,
      email: good[0] ?? null,
      others: good.slice(1),
      law: law === null ? null : lawIn(law),
      region,
      per: per === null ? null : numberIn(per),
    },
  }
}

type Identity = Pick<AddressTyped, 'slug' | 'name'>
type Names = ReadonlyMap<string, Identity>

/** By its slug, its name or one of the names that papers and replies call it; those that were known before come first. */
function namesOf(known: readonly Identity[]): Names {
  const names = new Map<string, Identity>()
  const add = ({ slug, name }: Identity, said: readonly string[]) => {
    for (const one of [SLUG + slug, ...said.map(plainly)])
      if (!names.has(one)) names.set(one, { slug, name })
  }
  for (const one of known) add(one, [one.name])
  for (const one of packaged) add(one, [one.name, one.officialName, ...one.aliases])
  return names
}

/** No name begins so: all of a name but letters and digits is taken for a space. */
const SLUG = '/'

function identityOf(name: string, names: Names): Pick<AddressTyped, 'slug' | 'name' | 'isNew'> {
  const body = names.get(plainly(name)) ?? names.get(SLUG + name)
  return body ? { ...body, isNew: false } : { slug: slugOf(name), name, isNew: true }
}

const plainly = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
