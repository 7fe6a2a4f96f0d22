// What is taken for granted, in one sentence that can be denied.
import type { Assumption } from '../vocabulary/assumption.ts'
import type { Labels } from './labels.ts'

/** "One investigation is one person", "The 4 parts by ward are all there are". */
export function assumptionInWords(assumption: Assumption, labels: Labels): string {
  switch (assumption.about) {
    case 'one-for-one':
      return `One ${labels.unit(assumption.units[0], 1)} is one ${labels.unit(assumption.units[1], 1)}`
    case 'once-over-years':
      return 'None is counted in two years'
    case 'listed-once':
      return `Every one is listed once under ${labels.dimension(assumption.dimension)}`
    case 'all-parts':
      // Rows under words that no dimension knows.
      if (assumption.dimension === 'part')
        return `The ${assumption.parts} parts that are listed are all there are`
      return `The ${assumption.parts} parts by ${labels.dimension(assumption.dimension)} are all there are`
    case 'is-total':
      return `“${labels.category(assumption.dimension, assumption.category)}” is the total of the others under ${labels.dimension(assumption.dimension)}`
    case 'at-most-one':
      return `No ${labels.unit(assumption.units[0], 1)} has more than one ${labels.unit(assumption.units[1], 1)}${assumption.ofAKind ? ' of a kind' : ''}`
    case 'at-least-one':
      return `Every ${labels.unit(assumption.units[1], 1)} has at least one ${labels.unit(assumption.units[0], 1)}`
  }
}
