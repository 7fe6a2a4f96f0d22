// The dimension of labels that no list knows: the one their head names, the only one asked for without a list, or their head itself.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { anyOf } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'

const say = plainLists('label-words', ['placeHeads'])

/** Under what names stand that no list knows: the dimension that their head names, the only one asked for without a list, or their head itself. */
export function openDimension(words: Words, head: string, taken: ReadonlySet<string>): string {
  const asked = words.asked
  const named = asked?.dimensionNamed(head)
  // Under “Outcome” stand words that are none of its few, while its few stand elsewhere: they tell something else.
  const isListed = asked?.dimensions.some(({ name, open }) => name === named && open === false)
  if (named) return isListed && taken.has(named) ? MEASURE : named
  const unlisted = [...new Set(asked?.questions.flatMap(({ by }) => by) ?? [])].filter(
    (name) =>
      !taken.has(name) &&
      (asked?.dimensions.find((dimension) => dimension.name === name)?.categories.length ?? 0) ===
        0,
  )
  const [only, second] = unlisted
  const plain = plainWords(head)
  if (only && !second && (plain === '' || asked?.isAnyKind(head) || unlistedFits(head, only)))
    return only
  // “Calendar year” names no thing by which numbers are told apart.
  return stemsOf(head).length === 0 ? MEASURE : slugged(plain)
}

const MEASURE = 'measure'

/** A head of one or two words names a place, a person or a kind of thing; a place is none but a place. */
const unlistedFits = (head: string, name: string): boolean =>
  head.trim().split(/\s+/).length <= 3 && isPlace(head) === isPlace(name)

const isPlace = (text: string): boolean => PLACE.test(text.replaceAll(/[-_]/g, ' '))
const PLACE = anyOf(say.placeHeads)

const slugged = (plain: string): string =>
  plain
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || MEASURE
