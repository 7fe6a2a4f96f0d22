// What cannot be worked on, said with the one next step: a code for programs, a sentence for the officer, the cells it is about.
import { CandourError } from '../../vocabulary/errors.ts'

export type RefusalCode =
  | 'not-json'
  | 'negative'
  | 'fractional'
  | 'not-a-number'
  | 'missing-cell'
  | 'duplicate-cell'
  | 'unknown-category'
  | 'unknown-cell'
  | 'incomplete-cell'
  | 'ragged-row'
  | 'no-dimension'
  | 'too-many-cells'
  | 'totals-inside'
  | 'policy'
  | 'links'
  | 'ladder'
  | 'known-contradicts'
  | 'earlier-contradicts'

export class Refusal extends CandourError {
  override name = 'Refusal'
  readonly code: RefusalCode
  /** Where it is: cells as they are addressed in the file. */
  readonly cells: readonly unknown[]

  constructor(code: RefusalCode, message: string, cells: readonly unknown[] = []) {
    super(message, { status: 422 })
    this.code = code
    this.cells = cells
  }
}
