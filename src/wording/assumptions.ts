// What is taken for granted, in one sentence that can be denied.
import type { Assumption } from '../vocabulary/assumption.ts'
import { unitWord } from './reply-words.ts'

/** "One investigation is one person", "The 4 parts by ward are all there are". */
export function assumptionInWords(assumption: Assumption): string {
  switch (assumption.about) {
    case 'one-for-one':
      return `One ${unitWord(assumption.units[0], 1)} is one ${unitWord(assumption.units[1], 1)}`
    case 'once-over-years':
      return 'Nobody is counted in two years'
    case 'listed-once':
      return `Every one is listed once under ${dimensionWords(assumption.dimension)}`
    case 'all-parts':
      return `The ${assumption.parts} parts by ${dimensionWords(assumption.dimension)} are all there are`
    case 'at-most-one':
      return `No ${unitWord(assumption.units[0], 1)} has more than one ${unitWord(assumption.units[1], 1)}${assumption.ofAKind ? ' of a kind' : ''}`
    case 'at-least-one':
      return `Every ${unitWord(assumption.units[1], 1)} has at least one ${unitWord(assumption.units[0], 1)}`
  }
}

const DIMENSIONS: Partial<Record<string, string>> = {
  breach: 'what was alleged',
  platform: 'its platform',
  outcome: 'its outcome',
  rankBand: 'rank',
  payBand: 'pay band',
  whom: 'group of people',
}

/** A survey's own dimension goes by its name. */
export const dimensionWords = (name: string): string => DIMENSIONS[name] ?? name
