// Requests of a class to which it was neither confirmed nor denied: the next one is answered alike, whatever is held, or the
// difference between two answers tells what neither told.

export interface ClassKept {
  /** The request that it was said to, and when. */
  reference: string
  on: string
  section: string
  kind: string
  class: string
  /** By which a later request of the class is known. */
  known: readonly string[]
}

export interface ClassMet {
  kept: ClassKept
  /** Of this request: the questions in which it was met, and the word. */
  questions: string[]
  word: string
}

export function classesMet(
  questions: readonly { number: string; words: string }[],
  kept: readonly ClassKept[],
): ClassMet[] {
  return kept.flatMap((one) => {
    const met = one.known.flatMap((word) => {
      const pattern = patternOf(word)
      const within = questions.filter(({ words }) => pattern.test(words))
      return within.length > 0 ? [{ word, numbers: within.map(({ number }) => number) }] : []
    })
    const [first] = met
    return first
      ? [
          {
            kept: one,
            questions: [...new Set(met.flatMap(({ numbers }) => numbers))],
            word: first.word,
          },
        ]
      : []
  })
}

/** As whole words, however they are spaced, one or many of them. */
function patternOf(word: string): RegExp {
  const parts = word
    .trim()
    .split(/[\s-]+/u)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`[\s-]+`)}(?:s|es|’s|'s)?(?![\p{L}\p{N}])`,
    'iu',
  )
}

export const metInWords = ({ kept, word, questions }: ClassMet): string =>
  `Question ${questions.join(', ')} speaks of “${word}”. ${kept.reference} asked for the same kind of thing (${kept.class}), and was neither confirmed nor denied under ${kept.section}. Answer this one alike, also where nothing is held: a “no” here would tell what that answer kept.`
