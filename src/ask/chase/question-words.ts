// Questions by their numbers, in a sentence.

export const listed = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** "question 1", "questions 1, 2 and 4" */
export const questionsNamed = (numbers: readonly string[]): string =>
  `question${numbers.length === 1 ? '' : 's'} ${listed(numbers)}`
