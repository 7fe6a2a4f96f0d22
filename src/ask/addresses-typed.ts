// Addresses of bodies, pasted or as a CSV: name, address, law, region and the number that rates are per, in any order. Pure.
import { bodies as packaged } from '../vocabulary/bodies.ts'
import type { FormError, FormRead } from '../vocabulary/errors.ts'
import type { Law } from '../vocabulary/survey.ts'
import { slugOf } from '../wording/names/slug.ts'
import { bodiesPasted } from '../wording/pasted/bodies.ts'

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
  const typed = bodiesPasted(text).flatMap((row): AddressTyped[] => {
    const { line, name, addresses, law, region, number: per } = row
    for (const message of row.wrong) complain(line, message)
    if (per !== null && per > LARGEST) complain(line, `“${per}” is too large a number`)
    if (name === null) return []
    const identity = identityOf(name, names)
    const first = seen.get(identity.slug)
    if (first !== undefined) complain(line, `${identity.name} stands in line ${first} already`)
    seen.set(identity.slug, first ?? line)
    const [email = null, ...others] = addresses
    return [{ ...identity, email, others, law, region, per }]
  })
  if (typed.length === 0 && formErrors.length === 0)
    formErrors.push({ field, message: 'Paste a line for each body: its name and its address' })
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: typed }
}

/** As a column of whole numbers keeps it. */
const LARGEST = 2_147_483_647

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
