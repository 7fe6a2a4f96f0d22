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
  one.tables.every((row) => Array.isArray(row))
