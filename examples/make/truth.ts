// The truth beside an example: what a careful human reads in each letter, written before any reader existed.
import type { Bounds } from '../../src/vocabulary/bounds.ts'
import {
  type Answer,
  type Facets,
  type Kind,
  type Period,
  type Population,
  type Status,
  statusOf,
  type Unit,
} from '../../src/vocabulary/reply.ts'

export interface Truth {
  about: string
  /** By slug; a body whose reply was not seen has only a reason. */
  bodies: Record<string, BodyTruth | { missing: 'reply-not-seen'; why: string }>
}

export interface BodyTruth {
  /** The folder of the reply, and so the day it came. */
  received: string
  reference: string
  kind: Kind
  status: Status
  /** What became of each question; sections are empty where the letter names none. */
  answers: { number: string; answer: Answer; sections: string[]; ink?: string }[]
  exemptions: { section: string; scope: 'all' | 'part' | 'notice'; ink: string }[]
  figures: TruthFigure[]
  caseRows: { file: string; facets: Facets; ink: string }[]
  /** What an editor notes beside it. */
  notes: string[]
  /** The total and its parts do not add up, and the note says so. */
  contradiction?: true
}

export interface TruthFigure {
  /** The file it stands in: its name in the folder, or inside the mail or archive. */
  file: string
  question: string
  /**
   * total: the answer to "how many"; again: the total once more; part: some of the total; result: what came of some;
   * detail: what some were about, or who.
   */
  role: 'total' | 'again' | 'part' | 'result' | 'detail'
  value: Bounds
  unit: Unit
  unitInk: string
  population: Population | Population[]
  period: Period
  facets: Facets
  /** The number as it stands there: "20", "Two", "NIL". */
  ink: string
  /** The phrase it stands in, or another cell of its row; a sheet's cell is named, "FOI!C7". */
  within: string
  /** What the editor notes is beside this one, where it is of no total. */
  noted?: true
}

/** The answers that are not "passed over", by question. */
export type Answers = Partial<
  Record<'1a' | '1b' | '1c' | '2', Answer | { answer: Answer; ink: string }>
>

const QUESTIONS = ['1a', '1b', '1c', '2'] as const

export function answersOf(given: Answers): BodyTruth['answers'] {
  return QUESTIONS.map((number) => {
    const one = given[number] ?? 'not-answered'
    return typeof one === 'string'
      ? { number, answer: one, sections: [] }
      : { number, answer: one.answer, sections: [], ink: one.ink }
  })
}

export const statusFrom = (answers: BodyTruth['answers'], withholds: boolean): Status =>
  statusOf(
    'decision',
    answers.map((one) => ({ ...one, data: false })),
    withholds
      ? [
          {
            section: 's40',
            scope: 'part',
            sha256: '',
            place: { kind: 'text', start: 0, end: 0 },
            ink: '',
          },
        ]
      : [],
  )
