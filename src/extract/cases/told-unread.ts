// Nothing is passed over in silence: a sentence of the answer that tells of a rank, an act or an outcome, and that nothing read.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { CaseField } from '../asked/case-fields.ts'
import { isEstimate } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter } from '../letter/letter.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import { datesIn } from '../when/dates.ts'
import { type FieldSaid, fieldsIn } from './fields/fields-in.ts'
import { tellsNothing } from './fields/may-not-be.ts'

const say = plainLists('cases', ['happened', 'became', 'ofRequest'])
const HAPPENED = worded`${say.happened}`
const BECAME = worded`${say.became}`
const OF_REQUEST = worded`${say.ofRequest}`
/** A letter that is a list of hundreds of cases says enough with these. */
const MOST = 30

/**
 * readings: whatever was read with its ink: figures, cases and their parts, sections, caveats, answers.
 * asked: what cases were asked to tell in words of the survey's own.
 */
export function toldUnread(
  words: Words,
  letter: Letter,
  readings: readonly Evidence[],
  asked: readonly CaseField[] = [],
): Doubt[] {
  const { document, lines } = letter
  const answers = lines.filter(({ part, table }) => part === 'answer' && !table)
  const telling = sentencesOf(document.text, answers).filter(
    (sentence) =>
      mayTell(sentence) &&
      (tells(words, fieldsIn(words, sentence.text), sentence.text) || tellsAsked(asked, sentence)),
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
  part === 'answer' && !tellsNothing(text) && !weighsHarm(text) && !isEstimate(text)

/** A rank, pay grade, act, place or outcome, or words for what became of a matter; a role where the sentence says that something happened to it. */
function tells(words: Words, fields: readonly FieldSaid[], text: string): boolean {
  const telling = new Set(fields.flatMap(({ kind }) => (TELLING.includes(kind) ? [kind] : [])))
  // “… - three members of staff - informal action”: a line of a list has no full stop
  if (!SENTENCE.test(text) && !HAPPENED.test(text)) return telling.size > 1
  if (fields.some(({ kind }) => TELLING.includes(kind))) return true
  return (
    words.ranked.length > 0 &&
    (BECAME.test(text) || (fields.some(({ kind }) => kind === 'role') && HAPPENED.test(text))) &&
    !OF_REQUEST.test(text)
  )
}
const TELLING: FieldSaid['kind'][] = ['came', 'deed', 'rank', 'grade', 'where', 'how']
/** Four words at least, and a full stop. */
const SENTENCE = /^\W*\S+(?:\s+\S+){3,}[.;!]['"”’)]*$/

/** What single cases were asked to tell, in the survey's words; or a field by its name, of which something is said to have happened. */
function tellsAsked(asked: readonly CaseField[], { text }: Sentence): boolean {
  if (!SENTENCE.test(text)) return false
  if (asked.some(({ kind, told }) => kind === 'category' && told(text).length > 0)) return true
  if (isOfItsTime(asked, text)) return true
  const said = HAPPENED.test(text) ? stemsOf(text) : []
  return asked.some(
    ({ kind, stems }) =>
      kind === 'category' && stems.length > 0 && stems.every((stem) => said.includes(stem)),
  )
}

/** “In 2019 an employee was given a written warning”, where single cases were asked for. */
const isOfItsTime = (asked: readonly CaseField[], text: string): boolean =>
  asked.length > 1 &&
  HAPPENED.test(text) &&
  !OF_REQUEST.test(text) &&
  datesIn(text).some(({ yearSaid }) => yearSaid)

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
