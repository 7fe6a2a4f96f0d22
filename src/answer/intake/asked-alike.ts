// Which requests ask the same: nearly all words of their questions are the same, whatever the order and the numbers before them.

export interface AskedBefore {
  id: string
  reference: string
  questions: readonly string[]
}

/** Of all words that stand in either, so many in both. */
const NEARLY_ALL = 0.85

export function askedAlike<Before extends AskedBefore>(
  questions: readonly string[],
  before: readonly Before[],
): { id: string; reference: string }[] {
  const own = wordsIn(questions)
  return before
    .filter((one) => inBoth(own, wordsIn(one.questions)) >= NEARLY_ALL)
    .map(({ id, reference }) => ({ id, reference }))
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  const either = one.size + other.size - both
  return either === 0 ? 0 : both / either
}

const wordsIn = (questions: readonly string[]): Set<string> =>
  new Set(
    questions
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
