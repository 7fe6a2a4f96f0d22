// All sums of a pack, numbered: question by question on the sums page, then body by body on their pages.

import { countedQuestions } from '../../count/gave-number.ts'
import { bodySums } from './body.ts'
import { questionSums } from './question.ts'
import type { Sum, SumsFor } from './sum.ts'

export function surveySums(all: SumsFor): Sum[] {
  const counted = countedQuestions(all.input)
  const sums = [
    ...counted.flatMap((question) => questionSums(all, question)),
    ...bodySums(all, counted),
  ]
  return sums.map(({ page, ...sum }, i) => ({
    ...sum,
    ref: `s${i + 1}`,
    target: `${page}#${sum.id}`,
  }))
}
