// How the statements of one contradiction hang together: what a reader may conclude of leaving one of them out.
import type { Contradiction } from '../vocabulary/count.ts'

/** Only what the solver found is minimal as it says; a list is held against a number, a placeholder against nothing. */
export function setInWords({ by, severity }: Pick<Contradiction, 'by' | 'severity'>): string {
  switch (by) {
    case 'list':
      return severity === 'odd'
        ? 'A list is held against a number: it may not be of all, or not all of it is confirmed yet.'
        : 'A list is held against a number: the list is longer.'
    case 'placeholder':
      return 'These numbers do not speak against one another: they stand with text that was to be replaced.'
    default:
      return 'The set is minimal: leave any one out and the rest agree.'
  }
}

/** What stands over it: only what cannot be true does not add up. */
export const setHeading = ({ severity }: Pick<Contradiction, 'severity'>): string =>
  HEADINGS[severity]

const HEADINGS: Record<Contradiction['severity'], string> = {
  cannot: 'What does not add up',
  units: 'Numbers in different units',
  odd: 'What looks odd',
}

type Found = Pick<Contradiction, 'by' | 'severity' | 'decided'>

/**
 * It keeps a pack back until somebody has looked: numbers of one unit that cannot all be true, numbers that stand with text that
 * was to be replaced. A difference of units, a share that is none of its numbers, and what is odd are printed as they are.
 */
export const holdsBack = ({ by, severity, decided }: Found): boolean =>
  decided === null && (by === 'placeholder' || severity === 'cannot')

/** It needs no words of an editor's own: a difference of units or of rounding, and what is odd, can be printed as it is said. */
export const isCaveat = ({ severity }: Pick<Found, 'severity'>): boolean => severity !== 'cannot'
