// The reply's numbers for the survey's: "1(a)" is 1a, "1" covers 1a to 1c, and a force that numbers 1 to 4 means them in order.
import type { Survey } from '../../vocabulary/survey.ts'
import type { Asked } from '../letter/asked-questions.ts'

export function alignNumber(number: string, asked: Asked[], survey: Survey | undefined): string[] {
  if (!survey) return [number]
  const numbers = survey.questions.map((question) => question.number)
  if (numbers.includes(number)) return [number]
  const parts = numbers.filter((own) => own.replace(/[a-z]$/, '') === number)
  if (parts.length > 0 && !renumbered(asked, numbers)) return parts
  const position = asked.findIndex((question) => question.number === number)
  if (renumbered(asked, numbers) && position >= 0) return [numbers[position] ?? number]
  const main = number.replace(/[a-z]$/, '')
  return numbers.includes(main) ? [main] : []
}

/** The letter quotes as many questions as were asked, but numbers them its own way. */
function renumbered(asked: Asked[], numbers: string[]): boolean {
  return asked.length === numbers.length && asked.some(({ number }, i) => number !== numbers[i])
}
