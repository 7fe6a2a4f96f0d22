// What an asked field tells, whatever the topic: who it was, where, what was done, what came of it, an amount. By its name, else by the question's words for it.
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { CaseField } from './case-fields.ts'

const names = plainLists('told', [
  'deedNames',
  'whoNames',
  'namedNames',
  'placeNames',
  'thingNames',
  'cameNames',
  'hurtNames',
  'amountNames',
  'numberNames',
])

export type Meaning =
  | 'time'
  | 'category'
  | 'who'
  | 'named'
  | 'place'
  | 'thing'
  | 'came'
  | 'hurt'
  | 'amount'
  | 'number'
  | 'deed'
  | 'open'

const LISTS: [Meaning, readonly string[]][] = [
  ['came', names.cameNames],
  ['hurt', names.hurtNames],
  ['amount', names.amountNames],
  ['number', names.numberNames],
  ['who', names.whoNames],
  ['place', names.placeNames],
  ['named', names.namedNames],
  ['thing', names.thingNames],
  ['deed', names.deedNames],
]

export interface Wanted {
  field: CaseField
  meaning: Meaning
  /** What its name says, also where the survey has the words for it: “role”, “outcome”. */
  sort: Meaning
}

export function wantedOf(fields: readonly CaseField[]): Wanted[] {
  const sorts = fields.map(sortOf)
  // Beside what happened, a field that nothing places is a short one
  const isShort = sorts.includes('deed')
  return fields.map((field, i): Wanted => {
    const own = sorts[i] ?? 'open'
    const sort = own === 'open' && isShort ? 'thing' : own
    return { field, meaning: field.kind === 'category' ? 'category' : sort, sort }
  })
}

/** open: nothing says what it tells. */
function sortOf({ name, kind, called }: CaseField): Meaning {
  if (kind !== 'words' && kind !== 'category') return 'time'
  const plain = plainWords(name.replaceAll(/[-_]/g, ' '))
  return whole(plain) ?? lastOf(plain) ?? (called === null ? null : lastOf(called)) ?? 'open'
}

const whole = (name: string): Meaning | null =>
  LISTS.find(([, list]) => list.includes(name))?.[0] ?? null

/** “Job of the member of staff”, “main cause”, “cost of repair”: the word before “of”, or the last. */
function lastOf(name: string): Meaning | null {
  const words = name.split(' ')
  const of = words.findIndex((word, i) => i > 0 && word.length === 2 && /^of$/.test(word))
  const order =
    of > 0 ? [...words.slice(0, of).reverse(), ...words.slice(of).reverse()] : [...words].reverse()
  for (const word of order) {
    const found = whole(word)
    if (found) return found
  }
  return null
}
