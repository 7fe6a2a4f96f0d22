// Where in a sentence each of the questions is named that it speaks of, and which of them a section or a sign stands nearest to.
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { questionsNamedAt } from '../letter/question-labels.ts'
import type { Sentence } from '../letter/sentences.ts'
import { saysTopic, stemsAsked } from './topic-named.ts'

export interface Topic {
  start: number
  end: number
  numbers: string[]
  /** Where in the letter each of them is named, if in the sentence itself. */
  places: NamedAt[]
}

interface NamedAt {
  number: string
  at: number
  /** By its number, and not by a word. */
  numbered: boolean
}

/** “Section 38 for the addresses, and section 33 for the grants”: of several that one sentence names, the one named nearest before. */
export function numbersAt(topic: Topic | undefined, at: number, citing: number | null): string[] {
  if (!topic) return []
  const { numbers, places } = topic
  if (numbers.length < 2 || places.length < numbers.length) return numbers
  // “The number for disruption, and that of pupils with a plan, are withheld under section 40”: of both
  if (!places.every(({ numbered }) => numbered) && (citing ?? 0) < 2) return numbers
  const before = places.filter((one) => one.at <= at)
  const near = before.length > 0 ? before.at(-1) : citing === null ? undefined : places[0]
  if (!near) return numbers
  // “parts 1, 2 and 4” are named together
  return places.filter((one) => Math.abs(one.at - near.at) < TOGETHER).map(({ number }) => number)
}
const TOGETHER = 1

/** Where each is named: by its number, or by a word of its own. */
export function placesOf(
  { text, start }: Sentence,
  numbers: readonly string[],
  { questions }: Survey,
): Topic['places'] {
  if (numbers.length < 2) return []
  const named = questionsNamedAt(text)
  const words = [...text.matchAll(/\p{L}+/gu)]
  return numbers
    .flatMap((number) => {
      const byNumber = named.find((one) => one.numbers.includes(number))
      if (byNumber) return [{ number, at: start + byNumber.at, numbered: true }]
      const own = ownStems(questions, number)
      const word = words.find(([ink]) => stemsOf(ink).some((stem) => own.has(stem)))
      return word ? [{ number, at: start + word.index, numbered: false }] : []
    })
    .sort((a, b) => a.at - b.at)
}

/** Stems with which no other question asks. */
function ownStems(questions: readonly Question[], number: string): Set<string> {
  const others = new Set(
    questions.filter((one) => one.number !== number).flatMap((one) => [...stemsAsked(one)]),
  )
  const question = questions.find((one) => one.number === number)
  return new Set(
    (question ? [...stemsAsked(question)] : []).filter(
      (stem) => !others.has(stem) && saysTopic(stem),
    ),
  )
}
