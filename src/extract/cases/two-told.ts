// Two who did the same, each with an end of their own: “Two constables … offensive images; *one received a warning and the other was dismissed*”.
import { evidenceOf } from '../../vocabulary/document.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { actTold } from './act-told.ts'
import { fieldsIn, isSomebody } from './fields/fields-in.ts'
import { fieldsOf } from './fields/fields-of.ts'

const say = plainLists('cases', ['clauses', 'oneNumber', 'theOther'])
const EACH = worded`[;:,]\s+(?:${say.clauses}\s+)?(?=${say.oneNumber}(?!\w)(.{3,160}?)(?:,\s*)?(?:${say.clauses}\s+)?${say.theOther}(?!\w)(.{3,160})$)`
const COUNTED = perWords(
  (words) => worded`^[^\w,;]{0,3}(?:[\w-]+\s+){0,2}(?:${words.populationPattern})(?![\w-])`,
)

/** None where the sentence tells anything but that. */
export function twoTold(words: Words, letter: Letter, { text, start, end }: Sentence): Case[] {
  const each = EACH.exec(text)
  if (!each) return []
  const before = text.slice(0, each.index)
  const shared = fieldsIn(words, before)
  if (!countsTwo(words, before) || !shared.some(isSomebody)) return []
  const from = each.index + each[0].length
  const other = text.lastIndexOf(each[2] ?? '')
  const halves = [
    { at: from, ends: fieldsIn(words, text.slice(from, other)) },
    { at: other, ends: fieldsIn(words, text.slice(other)) },
  ].map(({ at, ends }) => ({ at, ends: ends.filter(({ kind }) => kind === 'came') }))
  if (halves.some(({ ends }) => ends.length !== 1)) return []
  const act = actTold(before, shared)
  return halves.map(({ at, ends }): Case => {
    const [of, came] = [fieldsOf(letter, start, shared), fieldsOf(letter, start + at, ends)]
    return {
      facets: { ...of.facets, ...came.facets },
      inks: { ...of.inks, ...came.inks },
      ...(act && { act: evidenceOf(letter.document, start + act.start, start + act.end) }),
      linked: true,
      ...evidenceOf(letter.document, start, end),
    }
  })
}

function countsTwo(words: Words, text: string): boolean {
  const masked = maskNumbers(text)
  const counts = numbersIn(masked).filter(({ end }) => COUNTED(words).test(masked.slice(end)))
  const [only, second] = counts
  return second === undefined && only?.value.low === 2 && only.value.high === 2
}
