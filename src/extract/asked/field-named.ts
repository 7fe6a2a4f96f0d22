// How well the head of a column, or a label before a colon, names a field that cases were asked to tell.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { CaseField } from './case-fields.ts'

/** How well a head names a field: 2 by its own words alone, 1 among others. */
export function headSays(words: Words, head: string, { name, stems, kind }: CaseField): number {
  const plain = plainWords(head.replace(/\([^)]*\)/g, ' '))
  if (plain === '' || plain.length > LONGEST_HEAD) return 0
  if (plain === plainWords(name.replaceAll(/[-_]/g, ' '))) return 2
  const said = stemsOf(head)
  if (stems.length === 0)
    return kind !== 'words' && plain.split(/[^\p{L}]+/u).includes(name) ? 1 : 0
  if (stems.every((stem) => said.includes(stem))) return said.length === stems.length ? 2 : 1
  if (kind === 'category' && words.asked?.dimensionNamed(head) === name) return 1
  return said.length > 0 && said.every((stem) => stems.includes(stem)) ? 0.7 : 0
}
const LONGEST_HEAD = 80
