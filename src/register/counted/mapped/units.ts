// What is counted, such that the parts of a table add up: each matter, person or allegation stands in one part and no other.
import type { Mapped } from '../../../vocabulary/answering/counted.ts'
import { type CountedMatter, type CountedRow, countedRows } from '../counted-rows.ts'
import { type Field, valueIn } from '../fields.ts'

export interface Counted {
  /** By the field: one value; null where none is stated. */
  values: Map<Field, string | null>
  /** The matters that it is of. */
  matters: string[]
}

/** Where a matter's people differ in a field, and the matter is counted once. */
export const SEVERAL = 'several'

export function countedBy(
  matters: readonly CountedMatter[],
  { unit, by, only, social, span }: Mapped,
): Counted[] {
  const fields = [...by, ...Object.keys(only)] as Field[]
  const rows = rowsOf(matters, unit).filter(
    ({ breach, cameOn }) =>
      (!social || breach !== null) && cameOn >= span.from && cameOn <= span.to,
  )
  return UNITS[unit](rows)
    .map((of) => ({
      values: new Map(fields.map((field) => [field, oneValueOf(of, field)])),
      matters: [...new Set(of.map(({ matter }) => matter))],
    }))
    .filter(({ values }) =>
      Object.entries(only).every(([field, allowed]) => {
        const value = values.get(field as Field)
        return typeof value === 'string' && allowed.includes(value)
      }),
    )
}

/** Each group is counted once. */
const UNITS: Record<Mapped['unit'], (rows: readonly CountedRow[]) => CountedRow[][]> = {
  allegations: (rows) => rows.map((row) => [row]),
  matters: (rows) => [...Map.groupBy(rows, ({ matter }) => matter).values()],
  // A person in several matters stands at the first of them; nobody who was not identified is a person.
  people: (rows) =>
    [
      ...Map.groupBy(
        rows.filter(({ person }) => person !== null),
        ({ person }) => person,
      ).values(),
    ].map((of) => [of.reduce((first, row) => (row.cameOn < first.cameOn ? row : first))]),
}

/** An allegation against two people is of each of them: West Midlands counts a person once for each, and says so. */
const rowsOf = (matters: readonly CountedMatter[], unit: Mapped['unit']): CountedRow[] =>
  unit === 'allegations'
    ? matters.flatMap((matter) =>
        matter.allegations.flatMap((allegation) =>
          countedRows([
            {
              ...matter,
              allegations: [allegation],
              subjects: matter.subjects.filter(
                ({ number }) =>
                  allegation.against.length === 0 || allegation.against.includes(number),
              ),
            },
          ]),
        ),
      )
    : countedRows(matters)

function oneValueOf(rows: readonly CountedRow[], field: Field): string | null {
  const values = [...new Set(rows.map((row) => valueIn(row, field)))]
  return values.length > 1 ? SEVERAL : (values[0] ?? null)
}
