// Nothing is passed over in silence: a sentence of the answer that tells of a rank, an act or an outcome, and that nothing read.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { isEstimate } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter } from '../letter/letter.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import { type FieldSaid, fieldsIn } from './fields-in.ts'

const say = plainLists('cases', ['supposes', 'asks', 'ours', 'happened'])
const SUPPOSES = worded`${say.supposes}|${say.asks}|${say.ours}|\?`
const HAPPENED = worded`${say.happened}`
/** A letter that is a list of hundreds of cases says enough with these. */
const MOST = 30

/** readings: whatever was read with its ink: figures, cases and their parts, sections, caveats, answers. */
export function toldUnread(words: Words, letter: Letter, readings: readonly Evidence[]): Doubt[] {
  const { document, lines } = letter
  const answers = lines.filter(({ part, table }) => part === 'answer' && !table)
  const telling = sentencesOf(document.text, answers).filter(
    (sentence) => mayTell(sentence) && tells(fieldsIn(words, sentence.text), sentence.text),
  )
  if (telling.length === 0) return []
  const read = spansOf(letter, readings)
  return telling
    .filter(({ start, end }) => !read.some((one) => one.start < end && start < one.end))
    .slice(0, MOST)
    .map(({ start, end }) => ({
      code: 'told-unread',
      note: 'this tells of somebody, of an act or of an outcome, and nothing was read from it',
      ...inkOf(evidenceOf(document, start, end)),
    }))
}

const inkOf = ({ ink, place }: Evidence) => ({ ink, place })

const mayTell = ({ text, part }: Sentence): boolean =>
  part === 'answer' && !SUPPOSES.test(text) && !weighsHarm(text) && !isEstimate(text)

/** A rank, pay grade, act or outcome; a role alone only where the sentence says that something happened. */
function tells(fields: readonly FieldSaid[], text: string): boolean {
  if (!HAPPENED.test(text)) return false
  return fields.some(({ kind }) => ['came', 'deed', 'rank', 'grade'].includes(kind))
}

interface Span {
  start: number
  end: number
}

/** Where readings stand in the letter's text: by their offsets, or by their ink between its neighbours. */
function spansOf({ document }: Letter, readings: readonly Evidence[]): Span[] {
  let from = 0
  return readings.flatMap(({ sha256, place, ink, prefix, suffix }): Span[] => {
    if (sha256 !== document.sha256) return []
    if (place.kind === 'text') return [{ start: place.start, end: place.end }]
    if (prefix === undefined || suffix === undefined) return []
    const context = `${prefix}${ink}${suffix}`
    const next = document.text.indexOf(context, from)
    const at = next < 0 ? document.text.indexOf(context) : next
    if (at < 0) return []
    from = at
    return [{ start: at + prefix.length, end: at + prefix.length + ink.length }]
  })
}
