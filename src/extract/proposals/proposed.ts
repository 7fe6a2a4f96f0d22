// What a model answered, taken apart without trusting any of it.

/** Every field as the model gave it; what is missing or of another kind is null. */
export interface Proposed {
  question: string | null
  number: string | null
  unit: string | null
  population: string | null
  period: string | null
  quote: string | null
  /** From 1. */
  file: number | null
  at: number | null
}

/** null where the answer is not of the shape that was asked for. Words round the JSON, as models add them, are passed over. */
export function proposedIn(answer: string): Proposed[] | null {
  const said = jsonIn(answer)
  const list = isRecord(said) ? said['proposals'] : said
  return Array.isArray(list) ? list.map(proposedBy) : null
}

/** A proposal in a few words, for who reads why it was left out. */
export function inShort({ number, quote }: Proposed): string {
  const words = (quote ?? '').replace(/\s+/g, ' ').trim()
  const cut = words.length > SHORT ? `${words.slice(0, SHORT)}…` : words
  return `${(number ?? 'no number').slice(0, SHORT)}${cut && `: “${cut}”`}`
}

const SHORT = 120

function jsonIn(answer: string): unknown {
  const [start, end] = [
    answer.search(/[{[]/),
    Math.max(answer.lastIndexOf('}'), answer.lastIndexOf(']')),
  ]
  if (start < 0 || end < start) return null
  try {
    return JSON.parse(answer.slice(start, end + 1))
  } catch {
    return null
  }
}

function proposedBy(said: unknown): Proposed {
  const given = isRecord(said) ? said : {}
  return {
    question: textOf(given['question']),
    number: textOf(given['number']),
    unit: textOf(given['unit']),
    population: textOf(given['population']),
    period: textOf(given['period']),
    quote: textOf(given['quote']),
    file: wholeOf(given['file']),
    at: wholeOf(given['at']),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : null

const wholeOf = (value: unknown): number | null => {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}
