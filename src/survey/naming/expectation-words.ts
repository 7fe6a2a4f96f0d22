// An expectation in the words of its page: "replies between 35 and 43", "1a total between 500 and 900", "4 refused".
import type { Expectation } from '../../vocabulary/survey.ts'

const MEASURE = 'total|replies|files|refused'
/** "500", "£1,173,412.75": what a total is printed in. */
const NUMBER = '£?(\\d+(?:\\.\\d+)?)'
const AMOUNT = new RegExp(
  `^(?:between ${NUMBER} and ${NUMBER}|at least ${NUMBER}|at most ${NUMBER}|(?:exactly )?${NUMBER})$`,
)
const SUBJECT_FIRST = new RegExp(`^(?:(\\S+) )?(${MEASURE}) (.+)$`)
const AMOUNT_FIRST = new RegExp(`^(.+) (${MEASURE})$`)

/** null where the words are of another form: then they need their measure, low and high beside them. */
export function expectationInWords(says: string): Expectation | null {
  const words = says.trim().replace(/,(?=\d{3})/g, '')
  const [, question, first, amount] = SUBJECT_FIRST.exec(words) ?? []
  const [, before, last] = AMOUNT_FIRST.exec(words) ?? []
  const measure = measureOf(first ?? last)
  const range = rangeOf(amount ?? before ?? '')
  if (!measure || !range || (measure === 'total') !== (question !== undefined)) return null
  // Replies, files and refusals are whole.
  if (measure !== 'total' && /[£.]/.test(words)) return null
  return { says, measure, ...(question === undefined ? {} : { question }), ...range }
}

function measureOf(word: string | undefined): Expectation['measure'] | null {
  switch (word) {
    case 'total':
    case 'replies':
    case 'files':
    case 'refused':
      return word
    default:
      return null
  }
}

function rangeOf(amount: string): { low: number; high: number } | null {
  const found = AMOUNT.exec(amount)
  if (!found) return null
  const [, low, high, least, most, exact] = found
  if (exact !== undefined) return { low: Number(exact), high: Number(exact) }
  return {
    low: Number(low ?? least ?? 0),
    high: Number(high ?? most ?? Number.MAX_SAFE_INTEGER),
  }
}
