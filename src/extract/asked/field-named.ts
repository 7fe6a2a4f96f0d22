// How well the head of a column, or a label before a colon, names a field that cases were asked to tell.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { CaseField } from './case-fields.ts'

/** “Where” over places, “what happened next” over outcomes: words that replies use for one another. */
const ALIKE = Object.values(
  plainLists('field-words', ['place', 'came', 'hurt', 'why', 'who', 'paid', 'deed', 'whenHeads']),
).map((words) => new Set(words.map(plainWords)))

const isAlike = (one: string, other: string): boolean =>
  ALIKE.some((words) => words.has(one) && words.has(other))

/** How well a head names a field: 2 by its own words alone, 1 among others. */
export function headSays(
  words: Words,
  head: string,
  { name, stems, kind, called }: CaseField,
): number {
  const plain = plainWords(head.replace(/\([^)]*\)/g, ' '))
  if (plain === '' || plain.length > LONGEST_HEAD) return 0
  if (plain === plainWords(name.replaceAll(/[-_]/g, ' '))) return 2
  if (plain === called) return 2
  const said = stemsOf(head)
  if (isAlike(plain, plainWords(name.replaceAll(/[-_]/g, ' ')))) return ALIKE_SAYS
  if (stems.length === 0)
    return kind !== 'words' && plain.split(/[^\p{L}]+/u).includes(name) ? 1 : 0
  if (stems.every((stem) => said.includes(stem))) return said.length === stems.length ? 2 : 1
  if (kind === 'category' && words.asked?.dimensionNamed(head) === name) return 1
  return said.length > 0 && said.every((stem) => stems.includes(stem)) ? 0.7 : 0
}
/** Less than its own word among others, and more than a part of it. */
const ALIKE_SAYS = 0.8
const LONGEST_HEAD = 80
