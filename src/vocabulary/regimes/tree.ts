// JSON whose shape is checked as it is read: each reader says where something else stands than it was made for.

export type Tree = Record<string, unknown>

export function treeOf(value: unknown, where: string): Tree {
  if (!isTree(value)) throw new Error(`${where} is no object`)
  return value
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function listOf(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} is no list`)
  return value
}

export function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where} is no text`)
  return value
}

export function numberOf(value: unknown, where: string): number {
  if (typeof value !== 'number') throw new Error(`${where} is no number`)
  return value
}

export const textsOf = (value: unknown, where: string): string[] =>
  value === undefined ? [] : listOf(value, where).map((one) => textOf(one, where))

export const textIfAny = (value: unknown, where: string): string | undefined =>
  value === undefined ? undefined : textOf(value, where)

/** One of the words, or a fault of the file. */
export function wordOf<Word extends string>(
  value: unknown,
  words: readonly Word[],
  where: string,
): Word {
  const word = words.find((known) => known === value)
  if (word === undefined) throw new Error(`${where} is ${JSON.stringify(value)}, none of ${words}`)
  return word
}

/** Each value of an object, read with its key. */
export const mapOf = <Read>(
  value: unknown,
  where: string,
  read: (one: unknown, key: string) => Read,
): Record<string, Read> =>
  Object.fromEntries(
    Object.entries(treeOf(value ?? {}, where)).map(([key, one]) => [key, read(one, key)]),
  )

export const listRead = <Read>(
  value: unknown,
  where: string,
  read: (one: Tree, where: string) => Read,
): Read[] =>
  value === undefined
    ? []
    : listOf(value, where).map((one, i) => read(treeOf(one, `${where} ${i}`), `${where} ${i}`))
