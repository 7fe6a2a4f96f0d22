// A table before anything is withheld: what `disclose` protects. Parts only; its sums are added up by whoever reads it.
import type { Population } from '../reply.ts'
import type { Span } from '../span.ts'

export interface TrueTable {
  title: string
  unit: string
  unitInk?: string
  population: Population[]
  period: Span
  /** The register it was counted from, and the day. */
  register?: string
  asOf?: string
  dimensions: TrueDimension[]
  counts: { at: Record<string, string>; count: number }[]
  /** What is not listed is nought. */
  rest?: 0
}

export interface TrueDimension {
  name: string
  categories: string[]
  sums?: Record<string, string[]>
  all?: string | null
}
