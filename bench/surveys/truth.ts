// What a careful human reads in a survey's replies: truth.json beside survey.yaml, in the shapes of its README.
import type { FigureKind, Period } from '../../src/vocabulary/reply.ts'

export interface SurveyTruth {
  survey: string
  title: string
  measures: Record<string, MeasureTruth>
  bodies: BodyTruth[]
  falsehoods: { body: string; mustNotSay: string[] }[]
}

/** One thing that is counted: a question may ask for two. */
export interface MeasureTruth {
  question: string
  noun: string
  /** Other words for it that are right. */
  nouns: string[]
  kind: FigureKind
  dimensions: Record<string, string[]>
  /** A word that must, or must not, stand by its figures where a question has two measures. */
  mustMention?: string
  mustNotMention?: string
}

export interface BodyTruth {
  slug: string
  name: string
  state: 'answered' | 'refused' | 'acknowledged' | 'clarification'
  answers: { question: string; status: string; also?: string[]; sections: string[] }[]
  figures: FigureTruth[]
  /** The single cases that its letters tell: question, ink, where, and a field each. */
  rows?: RowTruth[]
  totals: TotalTruth[]
  contradictions: { figures: string[]; note: string }[]
  /** Ink that must not become a figure. */
  traps: { file: string; ink: string; why: string }[]
}

export type RowTruth = Record<string, unknown>

export type TrueValue =
  | { low: number; high: number | null; none?: undefined }
  | { none: string; low?: number; high?: number | null }

/** Days, or one of the years that have names; at: a stock on one day. */
export interface TruePeriod {
  from?: string
  to?: string
  at?: string
  year?: string
  financialYear?: string
  academicYear?: string
  month?: string
}

export interface FigureTruth {
  id: string
  question: string | string[] | null
  measure: string
  noun: string
  kind: FigureKind
  unit: string
  value: TrueValue
  period: TruePeriod | null
  periodAlt?: TruePeriod | null
  group: string | null
  categories: Record<string, string>
  file: string
  ink: string | null
  where: string
  /** It stands there and may be read, but answers nothing that was asked. */
  beyond?: boolean
  /** It follows from the ink, or says a second time what another says: nobody has to read it. */
  derived?: boolean
  optional?: boolean
  /** A later letter changed it. */
  superseded?: boolean
  /** By how much rounding may move either end. */
  rounded?: number
  /** Other right readings: one number, a low and a high, a low alone. */
  alt?: number
  alt0?: [number, number]
  altlow?: number
  derivedValue?: number
}

export interface TotalTruth {
  question: string
  measure: string
  /** Of a part: its category. */
  categories?: Record<string, string>
  value: { low: number; high: number | null } | null
  certainty: string
  /** Two bodies answer together: one carries the number. */
  joint?: boolean
  perYear: Record<string, { low: number; high: number | null } | null>
}

/** A figure as it was read, in the units that people see. */
export interface FigureRead {
  /** Below the survey's folder: "replies/ashcombe/2024-09-24/letter.docx"; of a mail or archive its own. */
  file: string
  question: string | null
  kind: FigureKind
  unit: string
  noun: string
  value: TrueValue
  period: Period
  groups: string[]
  categories: Record<string, string>
  ink: string
  /** The ink with what stands before and after it. */
  around: string
  /** "table 1 row 2 cell 3", "Sheet1!B4"; empty where the place has no name. */
  place: string
}
