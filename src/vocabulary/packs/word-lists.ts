// The word lists of the packs: PACK/NAME.json, each key a meaning, each entry a wording. What is wrong in one stops the house at load.
import { readFileSync } from 'node:fs'
import { bodies } from '../bodies.ts'
import { packNames } from './names.ts'

/** plain is always there; the others a survey names. */
export const PACKS = ['plain', ...packNames] as const
export type Pack = (typeof PACKS)[number]

/** The lists of one file of the plain pack: what any reply may say. */
export const plainLists = <Key extends string>(name: string, keys: readonly Key[]) => {
  const lists = wordLists(['plain'], name, keys)
  const empty = keys.find((key) => lists[key].length === 0)
  if (empty !== undefined) throw new Error(`plain/${name}.json: no ${empty}`)
  return lists
}

/** The lists of one file in the packs named, those of one meaning together; a meaning that no pack has words for is empty. */
export function wordLists<Key extends string>(
  packs: readonly Pack[],
  name: string,
  keys: readonly Key[],
): Record<Key, string[]> {
  const lists = {} as Record<Key, string[]>
  for (const key of keys) lists[key] = []
  for (const pack of packs)
    for (const [key, list] of Object.entries(fileOf(pack, name))) {
      const known = keys.find((one) => one === key)
      if (known !== undefined)
        lists[known] = once(`${pack}/${name}.json: ${key}`, [...lists[known], ...list])
    }
  return lists
}

/** All lists of one file, by meanings that the packs themselves name, in the order of the files. */
export const listsByMeaning = (packs: readonly Pack[], name: string): [string, string[]][] => {
  const keys = [...new Set(packs.flatMap((pack) => Object.keys(fileOf(pack, name))))]
  return Object.entries(wordLists(packs, name, keys))
}

/** PACK/NAME.json as it stands, for what is no list of wordings; undefined where the pack has no such file. */
export function wordTree(pack: Pack, name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`./${pack}/${name}.json`, import.meta.url), 'utf8'))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new Error(`${pack}/${name}.json cannot be read`, { cause })
  }
}

const read = new Map<string, Record<string, string[]>>()

function fileOf(pack: Pack, name: string): Record<string, string[]> {
  const where = `${pack}/${name}.json`
  const before = read.get(where)
  if (before) return before
  const lists = checkedLists(where, wordTree(pack, name) ?? {})
  read.set(where, lists)
  return lists
}

/** The lists of a file by their keys; throws when it holds anything but an about and lists of wordings, or a body's name. */
export function checkedLists(where: string, tree: unknown): Record<string, string[]> {
  if (tree === null || typeof tree !== 'object' || Array.isArray(tree))
    throw new Error(`${where} holds no lists`)
  const lists: Record<string, string[]> = {}
  for (const [key, list] of Object.entries(tree))
    if (key !== 'about') lists[key] = checkedList(`${where}: ${key}`, list)
  return lists
}

function checkedList(where: string, list: unknown): string[] {
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${where} is no list of wordings`)
  const words = list.map((word: unknown) => {
    if (typeof word !== 'string' || word.trim() === '')
      throw new Error(`${where} holds something that is no wording`)
    const [named] = NAMES.exec(word) ?? []
    if (named) throw new Error(`${where} names a body: “${named}” in “${word}”`)
    return word
  })
  return once(where, words)
}

function once(where: string, words: string[]): string[] {
  const doubled = words.find((word, i) => words.indexOf(word) !== i)
  if (doubled) throw new Error(`${where} holds “${doubled}” twice`)
  return words
}

/** A wording that holds for one body only is no wording of the trade: who a body is stands in facts/forces.csv. */
const NAMES = new RegExp(
  `(?<!\\w)(?:${bodies
    .flatMap(({ name, officialName, aliases }) => [name, officialName, ...aliases])
    .map((name) => name.replace(/[^\w\s]/g, '\\$&'))
    .join('|')})(?!\\w)`,
  'i',
)
