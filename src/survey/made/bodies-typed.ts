// Bodies pasted from a sheet: a line each, with name, e-mail address and the number that rates are per, in any order.
import { bodyOf, bodies as packaged, type WorkforceDate } from '../../vocabulary/bodies.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { slugOf } from '../../wording/names/slug.ts'
import { bodiesPasted } from '../../wording/pasted/bodies.ts'

export interface KnownOfBodies {
  /** The bodies of before, which keep their addresses. */
  kept: readonly BodyAsked[]
  /** Of what a packaged body has a headcount. */
  at?: WorkforceDate | undefined
  /** What rates are per: it may head a column. */
  per?: string
}

/** Tabs, commas or semicolons; any line ends; a head or none. `field`: where they were pasted. */
export function bodiesTyped(
  text: string,
  known: KnownOfBodies,
  field = 'bodies',
): FormRead<BodyAsked[]> {
  const rows = bodiesPasted(text, known.per)
  const formErrors: FormError[] = []
  const complain = (line: number, message: string) =>
    formErrors.push({ field, message: `Line ${line}: ${message}` })
  const taken = new Map<string, number>()
  const bodies = rows.flatMap(({ line, name, addresses, number, wrong }): BodyAsked[] => {
    for (const message of wrong) complain(line, message)
    if (name === null) return []
    const [email = ''] = addresses
    const body = { ...identity(name, email, known), ...(email !== '' && { email }) }
    const first = taken.get(body.slug)
    if (first !== undefined) complain(line, `${name} stands in line ${first} already`)
    taken.set(body.slug, first ?? line)
    return [{ ...body, workforce: number ?? body.workforce }]
  })
  if (rows.length === 0)
    formErrors.push({ field, message: 'Paste the bodies that are asked, one a line' })
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: bodies }
}

/** As a form shows them to be typed again. */
export const bodiesAsTyped = (bodies: readonly BodyAsked[]): string =>
  bodies
    .map(({ name, email, workforce }) =>
      [name, email ?? '', workforce === null ? '' : String(workforce)].join('\t').trimEnd(),
    )
    .join('\n')

/** One that was asked before keeps its address; one that is packaged has its own; any other is named for its name. */
function identity(
  name: string,
  email: string,
  { kept, at }: KnownOfBodies,
): Pick<BodyAsked, 'slug' | 'name' | 'workforce'> {
  const plain = name.toLowerCase()
  const before =
    kept.find((one) => one.name.toLowerCase() === plain) ??
    kept.find((one) => email !== '' && one.email === email)
  const body = packaged.find(
    (one) =>
      one.name.toLowerCase() === plain ||
      one.officialName.toLowerCase() === plain ||
      one.slug === name,
  )
  const slug = before?.slug ?? body?.slug ?? slugOf(name)
  const workforce = at ? (bodyOf(slug)?.workforce[at] ?? null) : null
  return { slug, name: body?.name ?? name, workforce }
}
