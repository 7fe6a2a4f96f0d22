// What is known of one number when it is asked which question it answers.
import type { NumberSaid } from './said-numbers.ts'

export interface Round {
  number: NumberSaid
  /** Questions whose number stands over the answer. */
  placed: readonly string[]
  /** Questions whose words head the answer. */
  near: readonly string[]
  /** The first number of an answer under one question's number. */
  opens?: boolean
  /** Its sentence up to it. */
  lead: string
  /** What stands behind it, up to the next number. */
  rest?: string
  /** Words of its sentence that stand elsewhere in it, and those of its paragraph before it. */
  sentence: ReadonlySet<string>
  paragraph: ReadonlySet<string>
  /** The question of the number before it in the same sentence, or of what introduces it. */
  last: string | null
  /** All its words are those of the question that the sentence before answered. */
  again?: boolean
  /** It stands in a row of numbers, one for each of several times. */
  inYears?: boolean
  /** Dimensions whose categories are named beside it. */
  dimensions: readonly string[]
  /** Stems of those categories: no word of another thing. */
  ofCategories: ReadonlySet<string>
  /** The one number is of several of them: “430 drivers and passenger assistants”. */
  ofSeveral: boolean
}
