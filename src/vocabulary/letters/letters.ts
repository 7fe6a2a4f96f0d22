// The letters and notices of a matter, as data: to which step each belongs, what it asks, and its text with places for facts.
import { readFileSync } from 'node:fs'
import type { Confidence } from '../regimes/law.ts'
import { CONFIDENCES } from '../regimes/read-basis.ts'
import {
  isTree,
  listRead,
  mapOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from '../regimes/tree.ts'

export interface LetterTemplate {
  id: string
  title: string
  /** The subject, whoever complained, or a body by its name. */
  to: string
  /** How what it has to say is known. */
  confidence: Confidence
  belongs: LetterBelongs[]
  asks: LetterAsk[]
  text: LetterPart[]
}

/** To one step of one procedure. */
interface LetterBelongs {
  machine: string
  event: string
  /** for: it is written in order to take the step; after: it tells of the step that was taken. */
  when: 'for' | 'after'
  /** Its own, where that is neither the step's nor a clock's. */
  regulation?: { regulation: string; confidence: Confidence }
  /** The clock whose regulation it stands on. */
  clock?: string
  /** What it is called there. */
  title?: string
}

interface LetterAsk {
  name: string
  label: string
  as: 'line' | 'words' | 'day'
  /** What is said where it was left out; absent: it may be. */
  must?: string
  mayBeToCome: boolean
}

export type LetterPart = { only?: LetterOnly } & (
  | { is: 'paragraph'; text: string }
  | { is: 'lines'; lines: string[] }
  | { is: 'list'; of: string }
)

/** Where the fact is recorded; with values: where it is one of them. */
export interface LetterOnly {
  key: string
  values?: string[]
}

interface Letters {
  letters: LetterTemplate[]
  /** What a step came to, in the middle of a letter's sentence: by machine.event. */
  says: Record<string, string>
  /** Values of facts as a letter says them, where their ids read badly there. */
  values: Record<string, Record<string, string>>
}

let known: Letters | null = null

function all(): Letters {
  known ??= read()
  return known
}

export const letterTemplates = (): readonly LetterTemplate[] => all().letters

export const saidOfStep = (machine: string, event: string): string | undefined =>
  all().says[`${machine}.${event}`]

export const valueInLetter = (fact: string, value: string): string | undefined =>
  all().values[fact]?.[value]

/** "{fact.level}": the keys that a text has places for. */
export const PLACE = /\{([A-Za-z][\w.]*)\}/g

function read(): Letters {
  const text = readFileSync(new URL('./letters.json', import.meta.url), 'utf8')
  const file = treeOf(JSON.parse(text), 'letters.json')
  return {
    letters: listRead(file['letters'], 'letters', readLetter),
    says: mapOf(file['says'], 'says', textOf),
    values: mapOf(file['values'], 'values', (one, fact) => mapOf(one, fact, textOf)),
  }
}

function readLetter(one: Tree, where: string): LetterTemplate {
  const id = textOf(one['id'], where)
  return {
    id,
    title: textOf(one['title'], id),
    to: textOf(one['to'], id),
    confidence: wordOf(one['confidence'], CONFIDENCES, id),
    belongs: (['for', 'after'] as const).flatMap((when) =>
      listOrNone(one[when]).map((step) => readBelongs(step, when, id)),
    ),
    asks: listRead(one['asks'], id, readAsk),
    text: listOrNone(one['text']).map((part) => readPart(part, id)),
  }
}

const listOrNone = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function readBelongs(step: unknown, when: 'for' | 'after', id: string): LetterBelongs {
  const one: Tree = isTree(step) ? step : { step }
  const [machine = '', event = ''] = textOf(one['step'], id).split('.')
  const [regulation, clock, title] = ['regulation', 'clock', 'as'].map((key) =>
    textIfAny(one[key], id),
  )
  return {
    machine,
    event,
    when,
    ...(regulation !== undefined && {
      regulation: { regulation, confidence: wordOf(one['confidence'], CONFIDENCES, id) },
    }),
    ...(clock !== undefined && { clock }),
    ...(title !== undefined && { title }),
  }
}

function readAsk(one: Tree, where: string): LetterAsk {
  const must = textIfAny(one['must'], where)
  return {
    name: textOf(one['name'], where),
    label: textOf(one['label'], where),
    as: wordOf(one['as'], ['line', 'words', 'day'] as const, where),
    mayBeToCome: one['toCome'] === true,
    ...(must !== undefined && { must }),
  }
}

function readPart(part: unknown, id: string): LetterPart {
  if (typeof part === 'string') return { is: 'paragraph', text: part }
  const one = treeOf(part, id)
  const key = textIfAny(one['if'], id)
  const values = one['values'] === undefined ? {} : { values: textsOf(one['values'], id) }
  const only = key === undefined ? {} : { only: { key, ...values } }
  if (one['list'] !== undefined) return { is: 'list', of: textOf(one['list'], id), ...only }
  if (one['lines'] !== undefined) return { is: 'lines', lines: textsOf(one['lines'], id), ...only }
  return { is: 'paragraph', text: textOf(one['text'], id), ...only }
}
