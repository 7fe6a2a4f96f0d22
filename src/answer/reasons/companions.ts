// Companions: numbers that are withheld because others could be worked out from them. The letter says one fixed sentence of them
// and never which numbers, nor how many.
import { reasonLaw } from '../../vocabulary/answering/reason-law.ts'

export const companionsInWords = (): string => reasonLaw().companions.letter
