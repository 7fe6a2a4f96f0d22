// What had been asked, as the letter quotes it or the survey says it: numbers and words, to read bare answers by.
import type { Survey } from '../../vocabulary/survey.ts'
import type { Letter, Line } from './letter.ts'
import { follows, labelOf } from './question-labels.ts'

export interface Asked {
  number: string
  text: string
  /** The survey's other words for what it counts. */
  also?: readonly string[]
}

/** The numbered questions of the quoted request, in order; none when it has no numbers. */
export function questionsAsked(letters: Letter[]): Asked[] {
  for (const { lines } of letters) {
    const asked = numbered(lines.filter(({ part }) => part === 'request'))
    if (asked.length > 0) return asked
  }
  return []
}

/** A request longer than this is a thread; what it asks stands at its beginning. */
const LONGEST = 6000

/** Everything quoted of the request, for the period and the people it is about. */
export const requestText = (letters: Letter[]): string =>
  letters
    .flatMap(({ lines }) => lines.filter(({ part }) => part === 'request'))
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST)

/** The questions of the survey as asked. */
export const surveyAsked = (survey: Survey): Asked[] =>
  survey.questions.map(({ number, asks, counts }) => ({
    number,
    text: asks,
    ...(counts && { also: [counts.one, counts.many, ...counts.also] }),
  }))

// a number standing inside a line: "1) how many … 2) which …", "(1a) the number … (b) the nature … (2) the policy"
const INLINE = /(?:^|[\s:;,.])(?:\(?(\d{1,2})([a-h])?[).]|\((\d{1,2})([a-h])?\)|\(([a-h])\))(?=\s)/g

function numbered(lines: Line[]): Asked[] {
  const asked: Asked[] = []
  let before: string | null = null
  for (const { text } of lines) {
    const marks: { number: string; start: number; end: number }[] = []
    const label = labelOf(text, before)
    if (label && label.numbers.length === 1 && label.worded)
      marks.push({ number: label.numbers[0] ?? '', start: 0, end: label.end })
    for (const match of text.matchAll(INLINE)) {
      const number: string = numberSaid(match, marks.at(-1)?.number ?? before)
      if (follows(number, marks.at(-1)?.number ?? before))
        marks.push({ number, start: match.index, end: match.index + match[0].length })
    }
    marks.forEach((mark, i) => {
      asked.push({
        number: mark.number,
        text: text.slice(mark.end, marks[i + 1]?.start ?? text.length).trim(),
      })
    })
    if (marks.length === 0 && asked.length > 0) {
      const last = asked.at(-1)
      if (last) last.text = `${last.text} ${text}`
    }
    before = asked.at(-1)?.number ?? null
  }
  return asked.length > 1 ? asked : []
}

function numberSaid(match: RegExpMatchArray, before: string | null): string {
  const [, n1, l1, n2, l2, letter] = match
  const number = n1 ?? n2
  if (number) return `${Number(number)}${(l1 ?? l2 ?? '').toLowerCase()}`
  return `${Number.parseInt(before ?? '1', 10)}${letter ?? ''}`
}
