// The lists a matter is described with, from facts/conduct-*.json: roles, ranks, breaches, platforms, codes, standards, outcomes.
import { factTree } from '../facts.ts'

export interface Word {
  id: string
  label: string
  /** Other words that replies have for it. */
  aliases?: readonly string[]
}

export interface BandOfRanks extends Word {
  covers: string[]
}

export interface ConductWords {
  /** Each with the group that national statistics count it in: "officer", "staff", "none". */
  roles: (Word & { group: string })[]
  /** Lowest first. */
  ranks: Word[]
  rankBands: BandOfRanks[]
  /** Each with its definition. */
  breaches: (Word & { definition: string; standards: string[] })[]
  platforms: Word[]
  channels: Word[]
  accounts: Word[]
  duties: Word[]
  devices: Word[]
  noticed: Word[]
  standards: Word[]
  outcomes: Word[]
  /** Wordings of outcomes that may mean several: "dismissed" is said of a case and of a person. */
  ambiguousOutcomes: string[]
  /** Allegation categories from 1 February 2020, "D2"; their list is held from memory. */
  codes: Word[]
  /** The letters before that day, "IPCC X": the same letter means another thing. */
  oldCodes: Word[]
}

interface Tree {
  [key: string]: unknown
}

let known: ConductWords | null = null

export function conductWords(): ConductWords {
  known ??= read()
  return known
}

/** The label of an id in a list; the id itself where the list has none: never nothing. */
export const labelOf = (words: readonly Word[], id: string | null): string =>
  id === null ? 'Not stated' : (words.find((word) => word.id === id)?.label ?? id)

function read(): ConductWords {
  const social = tree('conduct-social-media')
  const people = tree('conduct-people')
  return {
    roles: list(people, 'role_types', (one) => ({
      ...asWord(one),
      group: text(one, 'ho_stats_group'),
    })),
    ranks: list(people, 'officer_ranks', asWord),
    rankBands: list(people, 'rank_bands_seen', (one) => ({
      ...asWord(one),
      covers: texts(one.covers),
    })),
    breaches: list(social, 'breaches', (one) => ({
      ...asWord(one),
      definition: text(one, 'definition'),
      standards: texts(one.standards),
    })),
    platforms: list(social, 'platforms', asWord),
    channels: list(social, 'channel', asWord),
    accounts: list(social, 'account', asWord),
    duties: list(social, 'duty', asWord),
    devices: list(social, 'device', asWord),
    noticed: list(social, 'reported_by', asWord),
    standards: list(tree('conduct-standards'), 'standards', asWord),
    outcomes: list(tree('conduct-outcomes'), 'outcomes', asWord),
    ambiguousOutcomes: Object.keys(ambiguous(tree('conduct-outcomes'))),
    ...codes(tree('conduct-allegation-codes')),
  }
}

/** Sub-codes are written "D2 Disclosure of information". */
function codes(file: Tree): Pick<ConductWords, 'codes' | 'oldCodes'> {
  const [before, since] = [file.pre_2020, file.from_2020]
  if (!isTree(before) || !isTree(since) || !isTree(before.codes))
    throw new Error('facts/conduct-allegation-codes.json has not both lists')
  return {
    codes: list(since, 'codes', (one) => [
      { id: text(one, 'code'), label: `${text(one, 'code')} ${text(one, 'label')}` },
      ...texts(one.sub).flatMap((sub) => {
        const id = /^[A-Z]\d+(?= )/.exec(sub)?.[0]
        return id ? [{ id, label: sub }] : []
      }),
    ]).flat(),
    oldCodes: Object.entries(before.codes).map(([letter, label]) => ({
      id: `IPCC ${letter}`,
      label: `${letter} ${String(label)}`,
    })),
  }
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function tree(name: string): Tree {
  const file = factTree(name)
  if (!isTree(file)) throw new Error(`facts/${name}.json is no object`)
  return file
}

function list<T>(file: Tree, key: string, as: (one: Tree) => T): T[] {
  const all = file[key]
  if (!Array.isArray(all) || all.length === 0) throw new Error(`the facts have no list ${key}`)
  return all.filter(isTree).map(as)
}

const asWord = (one: Tree): Word => ({
  id: text(one, 'id'),
  label: text(one, 'label'),
  aliases: texts(one.aliases),
})

function ambiguous(file: Tree): Tree {
  const words = file['ambiguous_aliases']
  if (!isTree(words)) throw new Error('the facts have no ambiguous outcomes')
  return words
}

function text(one: Tree, key: string): string {
  const value = one[key]
  if (typeof value !== 'string') throw new Error(`a fact has no text ${key}`)
  return value
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
