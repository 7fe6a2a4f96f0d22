// An invented letter: what one force that does not exist says, and how its letter is laid out.
import type { Facets, Period, Population, Unit } from '../../src/vocabulary/reply.ts'
import type { InventedBody } from './invented-forces.ts'
import type { MadeFile } from './made-file.ts'
import { type Answers, answersOf, type BodyTruth, statusFrom, type TruthFigure } from './truth.ts'

export type Known = Record<string, number>

/** Whose letter it is, when it came, and its numbers. */
export interface Setting<K extends Known> {
  force: InventedBody
  /** The day it came. */
  received: string
  reference: string
  n: K
}

export interface Written {
  /** Paths inside the reply's folder. */
  files: MadeFile[]
  answers: Answers
  exemptions?: BodyTruth['exemptions']
  figures: TruthFigure[]
  caseRows?: BodyTruth['caseRows']
  notes?: string[]
  contradiction?: true
}

interface Spec<K extends Known> {
  slug: string
  received: string
  reference: string
  /** Its numbers: the letter works out what follows from them. */
  known: K
  write(setting: Setting<K>): Written
}

export interface Letter {
  slug: string
  received: string
  reference: string
  known: Known
  /** The letter with every number so many times as large: what added up still does, and what did not still does not. */
  write(as: { force: InventedBody; received: string; reference: string; times: number }): Reply
}

export interface Reply {
  files: MadeFile[]
  truth: BodyTruth
}

export function letter<K extends Known>(spec: Spec<K>): Letter {
  return {
    ...spec,
    write: ({ times, ...as }) => {
      const written = spec.write({ ...as, n: timesAsLarge(spec.known, times) })
      return { files: written.files, truth: truthOf(written, as) }
    },
  }
}

function timesAsLarge<K extends Known>(known: K, times: number): K {
  const larger = { ...known }
  for (const name of Object.keys(known) as (keyof K)[]) {
    larger[name] = ((known[name] ?? 0) * times) as K[keyof K]
  }
  return larger
}

function truthOf(written: Written, as: { received: string; reference: string }): BodyTruth {
  const answers = answersOf(written.answers)
  const exemptions = written.exemptions ?? []
  return {
    received: as.received,
    reference: as.reference,
    kind: 'decision',
    status: statusFrom(
      answers,
      exemptions.some(({ scope }) => scope !== 'notice'),
    ),
    answers,
    exemptions,
    figures: written.figures,
    caseRows: written.caseRows ?? [],
    notes: written.notes ?? [],
    ...(written.contradiction ? { contradiction: true } : {}),
  }
}

export const ASKED: Period = { from: '2009-01-01', to: '2014-02-17' }
const OFFICERS_AND_STAFF: Population[] = ['officers', 'staff']

interface Said {
  file: string
  value: number
  unit: Unit
  unitInk: string
  ink: string
  within: string
  question?: string
  role?: TruthFigure['role']
  noted?: true
  population?: Population | Population[]
  period?: Period
  facets?: Facets
  /** The letter says that there may be more. */
  floor?: boolean
}

/** A figure of the letter; where it does not say otherwise: the total of 1a, of officers and staff, for the period asked. */
export const said = ({ value, floor, ...rest }: Said): TruthFigure => ({
  file: rest.file,
  question: rest.question ?? '1a',
  role: rest.role ?? 'total',
  value: { low: value, high: floor ? null : value },
  unit: rest.unit,
  unitInk: rest.unitInk,
  population: rest.population ?? OFFICERS_AND_STAFF,
  period: rest.period ?? ASKED,
  facets: rest.facets ?? {},
  ink: rest.ink,
  within: rest.within,
  ...(rest.noted && { noted: true as const }),
})
