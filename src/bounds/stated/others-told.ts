// "Drugs (8). The remaining 11 were for other reasons": a letter that says itself that the parts it lists are not all there are.

import { anyOf, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Place } from '../../vocabulary/place.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import { doOverlap } from '../../vocabulary/span.ts'
import type { Quantity } from './quantity.ts'

const words = plainLists('other-parts', ['after', 'not', 'before'])
const AFTER = anyOf(words.after)
const NOT = wordedAll`${words.not}`
const BEFORE = anyOf(words.before)

/** Of each dimension the parts beside which their letter says that there are others. */
export function besideOthers(quantities: readonly Quantity[]): Map<string, Quantity[]> {
  const parts = new Map<string, Quantity[]>()
  for (const one of quantities)
    for (const [name] of one.facets) parts.set(name, [...(parts.get(name) ?? []), one])
  return new Map(
    [...parts].map(([dimension, own]) => {
      const read = own.flatMap(({ figures }) => figures.map(({ figure }) => figure))
      const telling = new Set(tellingOthers(read))
      return [
        dimension,
        own.filter(({ figures }) => figures.some((one) => telling.has(one.figure))),
      ]
    }),
  )
}

/**
 * Do these parts lack what their letter leaves over? A list that stands in the letter is judged by itself; parts that only follow
 * from others lack it wherever the whole may hold it.
 */
export const lacksOthers = (
  whole: Quantity,
  parts: readonly Quantity[],
  lists: readonly Quantity[],
): boolean => {
  const isOwnList = parts.every(({ figures }) => figures.length > 0)
  return lists.some((one) => (isOwnList ? parts.includes(one) : mayBeOf(one, whole)))
}

/** Of the same matters, in days that they share, and by no facet known to be of others. */
const mayBeOf = (one: Quantity, whole: Quantity): boolean =>
  one.unit === whole.unit &&
  one.word === whole.word &&
  (!one.span || !whole.span || doOverlap(one.span, whole.span)) &&
  whole.facets.every(([name, value]) =>
    one.facets.every(([its, of]) => its !== name || of === value),
  )

/**
 * Of figures that are parts by one dimension those whose letter says, close by, that there are others, and none of these figures
 * is they: a remainder that counts is a part like any other, and with it the parts are again all there are.
 */
export const tellingOthers = (parts: readonly Figure[]): Figure[] =>
  parts.filter((part) => BEFORE.test(part.prefix ?? '') || isFollowedByOthers(part, parts))

/** "The rest, 9, concerned paintwork": what leads up to a part without a pause says what that part is. */
function isFollowedByOthers(part: Figure, parts: readonly Figure[]): boolean {
  const leads = parts.flatMap((one) => (one === part ? [] : (between(part, one) ?? [])))
  const [lead] = leads.toSorted((a, b) => a.length - b.length)
  const text = withoutOther(sameParagraph(part.place, lead ?? part.suffix ?? ''))
  const said = AFTER.exec(text)
  if (!said) return false
  const then = text.slice(said.index + said[0].length)
  return lead === undefined || text.length < lead.length || /[.;\d]/.test(then)
}

/** The text from one figure to another that follows it closely, as far as both have it round them; null where they do not meet. */
function between({ sha256, suffix = '' }: Figure, to: Figure): string | null {
  const { ink, prefix = '' } = to
  if (sha256 !== to.sha256 || prefix === '') return null
  for (let at = 1; at <= suffix.length; at++) {
    const lead = suffix.slice(0, at)
    const isInk = ink.startsWith(suffix.slice(at, at + ink.length))
    if (isInk && (lead.endsWith(prefix) || prefix.endsWith(lead))) return lead
  }
  for (let shared = Math.min(suffix.length, prefix.length) - 1; shared >= LEAST_SHARED; shared--)
    if (suffix.endsWith(prefix.slice(0, shared))) return suffix + prefix.slice(shared)
  return null
}

/** So many letters in common are the same stretch of the text, and not two words alike. */
const LEAST_SHARED = 8

/** The rows of a table follow one another over its lines. */
const sameParagraph = (place: Place, text: string): string =>
  place.kind === 'block' && place.path.includes('table ') ? text : (text.split('\n')[0] ?? '')

/** Words of something else, blotted out so that the others keep their places. */
const withoutOther = (text: string): string => text.replace(NOT, (said) => '·'.repeat(said.length))
