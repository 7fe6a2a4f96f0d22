// The heads of the table of what may be compared.
import type { Aspect } from '../vocabulary/count.ts'

export const ASPECT_WORDS: Record<Aspect, string> = {
  unit: 'Counts',
  population: 'Of whom',
  period: 'Period',
  method: 'What is left out',
  finalised: 'Finished only',
  'keyword-search': 'Found by keyword',
  system: 'Records kept in',
}
