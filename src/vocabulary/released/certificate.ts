// What shows that a released table is safe: complete tables that agree with everything printed in it.

export interface Certificate {
  /** sha256 of the released table in RFC 8785 form. */
  released: string
  minValues: number
  earlier?: string[]
  /** "new/Threats|Sergeant": every withheld cell of every table, each once. */
  unknowns: string[]
  /** Each row: values for all of them. */
  tables: number[][]
  /** Of cells that earlier releases withheld and that keep fewer values: that they had no more, or that nobody can take them for small. */
  ends?: EndShown[]
}

/** `per` times the number is no more (most) or no less (least) than these lines, so often, and what each mark leaves open add up to. */
export interface EndShown {
  /** "r1/Threats|Sergeant" */
  of: string
  /** earlier: by what was released before alone. all: by everything released. */
  from: 'earlier' | 'all'
  end: 'least' | 'most'
  per: number
  /** By the key of each line. */
  times: Readonly<Record<string, number>>
}

export const isCertificate = (one: unknown): one is Certificate =>
  typeof one === 'object' &&
  one !== null &&
  'released' in one &&
  typeof one.released === 'string' &&
  'minValues' in one &&
  typeof one.minValues === 'number' &&
  'unknowns' in one &&
  Array.isArray(one.unknowns) &&
  one.unknowns.every((name) => typeof name === 'string') &&
  'tables' in one &&
  Array.isArray(one.tables) &&
  one.tables.every((row) => Array.isArray(row)) &&
  (!('ends' in one) || (Array.isArray(one.ends) && one.ends.every(isEnd)))

const isEnd = (one: unknown): one is EndShown =>
  typeof one === 'object' &&
  one !== null &&
  'of' in one &&
  typeof one.of === 'string' &&
  'from' in one &&
  (one.from === 'earlier' || one.from === 'all') &&
  'end' in one &&
  (one.end === 'least' || one.end === 'most') &&
  'per' in one &&
  typeof one.per === 'number' &&
  'times' in one &&
  typeof one.times === 'object' &&
  one.times !== null
