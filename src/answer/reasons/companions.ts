// Companions: numbers that are withheld because others could be worked out from them. They take the sections of what they
// protect; the letter says one fixed sentence and never which numbers, nor how many.
import { reasonLaw } from '../../vocabulary/answering/reason-law.ts'

interface Withheld {
  role: 'small' | 'companion'
  sections: readonly string[]
}

/** Each section once; they are the same as those of the others, or the letter would tell which numbers are which. */
export const sectionsOfCompanions = (cells: readonly Withheld[]): string[] => [
  ...new Set(cells.filter(({ role }) => role === 'companion').flatMap(({ sections }) => sections)),
]

export const companionsInWords = (): string => reasonLaw().companions.letter
