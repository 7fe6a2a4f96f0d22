// A reply to another request: what it quotes has nothing in common with what the survey asks.

import { placeOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { Letter } from '../letter/letter.ts'
import { wordsShared } from '../letter/restates.ts'

/** A short quotation shares little with any question. */
const FEWEST_WORDS = 12
const SHARED = 0.15

export function requestDoubts(
  words: Words,
  letters: Letter[],
  survey: Survey | undefined,
): Doubt[] {
  const [letter] = letters.filter(({ lines }) => lines.some(({ part }) => part === 'request'))
  if (!survey || !letter) return []
  const quoted = letter.lines.filter(({ part }) => part === 'request')
  const [first] = quoted
  const last = quoted.at(-1)
  const text = quoted.map((line) => line.text).join(' ')
  const asked = [survey.title, ...survey.questions.map(({ asks }) => asks)].join(' ')
  if (!first || !last || text.split(/\s+/).length < FEWEST_WORDS) return []
  if (wordsShared(words, text, asked) >= SHARED) return []
  return [
    {
      code: 'another-request',
      ink: first.text,
      note: 'What this letter quotes is not what the survey asks. Does it answer another request?',
      place: placeOf(letter.document, first.start, last.end),
    },
  ]
}
