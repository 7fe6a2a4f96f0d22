// One question's true table, and the matters in each of its parts: closed, both of them.
import type { FieldWritten, Mapped } from '../../../vocabulary/answering/counted.ts'
import type { TrueTable } from '../../../vocabulary/released/true-table.ts'
import type { CountedMatter } from '../counted-rows.ts'
import {
  FIELD_WORDS,
  FIELDS,
  type Field,
  OF_SOCIAL_MEDIA,
  wordFor,
  wordsOfField,
} from '../fields.ts'
import { type Counted, countedBy, SEVERAL } from './units.ts'

export interface TableCounted {
  table: TrueTable
  /** The matters in each part that is not nought. */
  cases: { at: Record<string, string>; matters: string[] }[]
}

interface Of {
  /** What the register is called in what is released. */
  register: string
  /** ISO day. */
  asOf: string
}

export function tableOfMapping(
  matters: readonly CountedMatter[],
  mapping: Mapped,
  { register, asOf }: Of,
): TableCounted {
  const fields = fieldsOf(mapping)
  const counted = countedBy(matters, mapping)
  const atOf = ({ values }: Counted): Record<string, string> =>
    fields.length === 0
      ? { [ALONE]: mapping.unit }
      : Object.fromEntries(
          fields.map((one) => [one.name, wordOf(one, values.get(one.field) ?? null)]),
        )
  const parts = Map.groupBy(counted, (one) => JSON.stringify(atOf(one)))
  const cases = [...parts.values()].map((of) => ({
    at: of[0] ? atOf(of[0]) : {},
    matters: [...new Set(of.flatMap((one) => one.matters))].toSorted(),
    count: of.length,
  }))
  return {
    table: {
      title: mapping.title,
      unit: UNIT_IDS[mapping.unit],
      unitInk: mapping.unit,
      population: ['all'],
      period: mapping.span,
      register,
      only: onlyOf(mapping),
      whole: true,
      asOf,
      dimensions:
        fields.length === 0
          ? [{ name: ALONE, categories: [mapping.unit], all: null }]
          : fields.map((one) => ({
              name: one.name,
              categories: categoriesOf(
                one,
                cases.map(({ at }) => at[one.name] ?? ''),
              ),
              all: 'All',
            })),
      counts: cases.map(({ at, count }) => ({ at, count })),
      rest: 0,
    },
    cases: cases.map(({ at, matters: of }) => ({ at, matters: of })),
  }
}

/** The one column of a table that is a number alone. */
const ALONE = 'Counted'

const UNIT_IDS = { people: 'person', matters: 'case', allegations: 'allegation' }

/** In the order of the fields' names, so that two tables of the same are known for it. */
const onlyOf = ({ social, only }: Mapped): string[] => [
  ...(social ? [OF_SOCIAL_MEDIA] : []),
  ...Object.entries(only)
    .map(([field, values]) => `${field}: ${values.toSorted().join(', ')}`)
    .toSorted(),
]

interface FieldShown {
  field: Field
  name: string
  words: FieldWritten['words'] | null
}

const fieldsOf = ({ by, written }: Mapped): FieldShown[] =>
  FIELDS.filter((field) => by.includes(field))
    .toSorted((a, b) => by.indexOf(a) - by.indexOf(b))
    .map((field) => {
      const own = written.find((one) => one.field === field)
      return { field, name: own?.name ?? FIELD_WORDS[field], words: own?.words ?? null }
    })

function wordOf({ field, words }: FieldShown, value: string | null): string {
  if (value === SEVERAL) return 'More than one'
  if (value !== null && words && Object.hasOwn(words, value))
    return words[value] ?? wordFor(field, null)
  return wordFor(field, value)
}

/** In the order of the register's own list; years in theirs; what is no value last. Only what occurs, since a nought tells too. */
function categoriesOf(shown: FieldShown, there: readonly string[]): string[] {
  const order = wordsOfField(shown.field).map(({ id }) => wordOf(shown, id))
  const last = [wordFor(shown.field, null), 'More than one']
  const occur = new Set(there)
  const listed = [...new Set(order)].filter((word) => occur.has(word) && !last.includes(word))
  const others = [...occur]
    .filter((word) => !listed.includes(word) && !last.includes(word))
    .toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
  const all = [...listed, ...others, ...last.filter((word) => occur.has(word))]
  return all.length > 0 ? all : [last[0] ?? '']
}
