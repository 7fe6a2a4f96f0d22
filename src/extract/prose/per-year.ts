// “We spend some £310,000 a year on books”: so much for each year, and the number of none; it is said, and not passed over in silence.
import { placeOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { FigureRead } from '../figures/draft.ts'
import type { Letter } from '../letter/letter.ts'
import { type Sentence, standsIn } from '../letter/sentences.ts'

const say = plainLists('prose', ['aYear'])
const PER_YEAR = wordedAll`£\s?\d[\d,.]{0,14}(?:\s?[a-z]{1,8})?\s+${say.aYear}`

/** Where a question for money shares a word with the sentence, and no number of the sentence was read. */
export function perYearDoubts(
  { asked }: Words,
  sentences: readonly Sentence[],
  read: readonly FigureRead[],
  { document }: Letter,
): Doubt[] {
  const money = (asked?.questions ?? []).filter(({ counts }) => counts.kind === 'money')
  if (money.length === 0) return []
  const told = new Set(
    read.flatMap(({ at }) => (at === undefined ? [] : [standsIn(sentences, at)])),
  )
  return sentences.flatMap(({ text, start }, i) => {
    const stems = stemsOf(text).filter((stem) => !isAnyThing(stem))
    if (told.has(i) || !money.some(({ said }) => stems.some((stem) => said.has(stem)))) return []
    return [...text.matchAll(PER_YEAR)].map(({ index, 0: ink }) => ({
      code: 'not-asked',
      ink,
      note: `“${ink}” is so much for each year, and neither the number of one year nor of all; it was not read.`,
      place: placeOf(document, start + index, start + index + ink.length),
    }))
  })
}
