// What the officer should know beside the answer.
import type { At } from '../vocabulary/released/true-table.ts'
import { type AuditOfIt, differenceAt } from './audit-pattern.ts'
import type { KeptOfEarlier } from './earlier/kept-of-earlier.ts'
import { tieOf } from './links/believable.ts'
import type { Joined } from './links/joined.ts'
import type { Link } from './links/links.ts'
import { tiedToFirst } from './links/tied.ts'
import type { Policy } from './policy/policy.ts'
import type { Roles } from './policy/roles.ts'
import type { Published } from './released/read-released.ts'
import type { Counted } from './table/counted.ts'
import { inWords } from './table/read-true-table.ts'

export interface Note {
  code: string
  message: string
  at?: At
}

interface Noted {
  count: Counted
  roles: Roles
  join: Joined
  asked: { policy: Policy; earlier?: readonly Published[] }
  kept: readonly KeptOfEarlier[]
  audited: AuditOfIt
  /** Periods overlap in more ways than were looked through. */
  missed: boolean
  /** Of what earlier releases withheld: how much is narrow, and no sum of lines shows that it was so before. */
  unshown: number
  isImpossible: boolean
}

export function notesOn({ count, roles, join, asked, kept, audited, ...more }: Noted): Note[] {
  const { lattice, truth } = count
  const { minValues } = asked.policy
  const notes = [...roles.kept]
    .filter((cell) => roles.small.has(cell))
    .map((cell) =>
      noted(
        'kept-is-small',
        `${inWords(lattice.atOf(cell))} is ${truth[cell]}, which is small itself: it is withheld all the same.`,
        lattice.atOf(cell),
      ),
    )
  for (const { link, count, target } of join.small)
    notes.push(
      noted(
        target === null ? 'difference-open' : 'difference-protected',
        `Since the earlier release ${count} were added here: ${target === null ? 'a reader finds them by taking one table from the other' : 'protected like a small count'}.`,
        differenceAt(link),
      ),
    )
  const loose = untied(join.links, { id: 'new', lattice }, asked.earlier ?? [])
  for (const { id } of loose)
    notes.push(
      noted(
        'earlier-untied',
        `Nothing ties “${id}” to this table, so a reader who holds one against the other was not thought of. Tables are tied that name one register, one unit and the period that they count.`,
      ),
    )
  for (const { id, own, other } of regrouped(lattice, asked.earlier ?? [], loose))
    notes.push(
      noted(
        'earlier-regrouped',
        `${quoted(own)} of this table and ${quoted(other)} of “${id}” may hold the same people, and nothing ties them: a reader who knows which was not thought of. Print them as a sum of those parts, or say it with links.`,
      ),
    )
  const given = kept.filter(({ values }) => values > 0 && values < minValues).length
  if (given > 0)
    notes.push(
      noted(
        'earlier-gives-away',
        `Of ${several(given, 'number')} that earlier releases withheld those releases alone leave fewer than ${minValues} values. This table takes none of these away.`,
      ),
    )
  if (more.isImpossible && audited.narrowed.length > 0)
    notes.push(
      noted(
        'earlier-would-be-known',
        `${several(audited.narrowed.length, 'number')} that earlier releases withheld would become known, or nearly so, beside this table, whatever of it is withheld.`,
      ),
    )
  if (more.unshown > 0)
    notes.push(
      noted(
        'earlier-unproved',
        `Of ${several(more.unshown, 'number')} that earlier releases withheld no sum of printed lines shows that this table takes nothing from them.`,
      ),
    )
  if (more.missed)
    notes.push(
      noted(
        'overlaps-unseen',
        'More than six tables of one register overlap in their periods: not all ways to take them from one another were looked through, so nothing is called safe. Leave out releases that others contain, or give the ties with links.',
      ),
    )
  if (join.dropped.length > 0)
    notes.push(
      noted(
        'earlier-differs',
        `${join.dropped.length} cells hold fewer than an earlier release printed: the register has lost cases since, and nothing is concluded from those.`,
      ),
    )
  return notes
}

/** Earlier tables that no tie, nor a chain of ties through others, ties to the new table. */
function untied(
  links: readonly Link[],
  table: Pick<Published, 'id' | 'lattice'>,
  earlier: readonly Published[],
): Published[] {
  const tied = tiedToFirst(links.map((link) => tieOf(link, [table, ...earlier])))
  return earlier.filter((_, t) => !tied.has(t + 1))
}

export const noted = (code: string, message: string, at?: At): Note => ({
  code,
  message,
  ...(at && { at }),
})

/** Where a dimension has categories that the other table lacks, and the other has some that it lacks: brought together otherwise. */
const regrouped = (
  { dimensions }: Counted['lattice'],
  earlier: readonly Published[],
  loose: readonly Published[],
): { id: string; own: string[]; other: string[] }[] =>
  earlier
    .filter((table) => !loose.includes(table))
    .flatMap(({ id, lattice }) =>
      dimensions.flatMap(({ name, categories, sums = {} }) => {
        const there = lattice.dimensions.find((one) => one.name === name)
        if (!there) return []
        const lacks = (of: string, { categories: some, sums: more = {} }: typeof there): boolean =>
          !some.includes(of) && !(of in more)
        const own = categories.filter((one) => lacks(one, there))
        const other = there.categories.filter((one) => lacks(one, { name, categories, sums }))
        return own.length > 0 && other.length > 0 ? [{ id, own, other }] : []
      }),
    )

const MOST_NAMED = 5

const quoted = (names: readonly string[]): string => {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  return `${names
    .slice(0, MOST_NAMED)
    .map((one) => `“${one}”`)
    .join(', ')}${more}`
}

const several = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
