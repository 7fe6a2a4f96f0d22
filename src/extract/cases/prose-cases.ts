// Cases told in running text: “In 2012 a PC received a written warning for comments on Facebook. In another case …”.
import { evidenceOf } from '../../vocabulary/document.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { isEstimate } from '../figures/estimate.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { blanked } from '../when/blanked.ts'
import { actTold } from './act-told.ts'
import { type FieldSaid, fieldsIn, tellsAct } from './fields-in.ts'
import { fieldsOf } from './fields-of.ts'
import { tellsNothing } from './may-not-be.ts'
import { occurrences } from './occurrences.ts'
import { type Over, personByPerson } from './person-by-person.ts'
import { withoutLabel } from './without-label.ts'

const say = plainLists('cases', [
  'one',
  'oneNumber',
  'the',
  'staff',
  'member',
  'single',
  'goesOn',
  'concerned',
  'oneOfThem',
])

const SINGLE = worded`${say.single}`
const GOES_ON = worded`${say.goesOn}`
/** “A constable”, “the member of police staff concerned”. */
const ONE_PERSON = perWords(
  (words) =>
    worded`(?:${say.one}|${say.oneNumber}|${say.the})\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})(?![\w-])`,
)
const COUNTED = perWords(
  (words) => worded`^\W{0,3}(?:[\w-]+\s+){0,2}(?:${words.populationPattern}|${words.unitPattern})`,
)

export interface CasesTold {
  cases: Case[]
  /** The sentences that tell one matter each, in their order: a “one” in them is that matter. */
  ones: Sentence[]
  /** Some occurred, and nobody says how often. */
  unnumbered: boolean
}

/** Of sentences in their order. What the law or a policy says may happen is no case. */
export function casesTold(words: Words, letter: Letter, sentences: Sentence[]): CasesTold {
  const told: { case: Case; last: Sentence }[] = []
  const ones: Sentence[] = []
  let unnumbered = false
  const each = sentences.map(withoutLabel).flatMap((one) => personByPerson(words, one))
  for (const { sentence, over } of each) {
    if (!mayTell(sentence)) continue
    const fields = fieldsIn(words, sentence.text)
    const before = told.at(-1)
    if (before && goesOn(words, before.last, sentence, fields)) {
      before.case = continued(before.case, letter, sentence, fields)
      before.last = sentence
      continue
    }
    if (isOne(words, sentence.text, fields)) {
      ones.push(sentence)
      const one = caseOf(letter, sentence, fields)
      told.push({ case: over ? atThatTime(letter, one, over) : one, last: sentence })
      continue
    }
    const graded = gradedOne(words, sentence, fields)
    if (graded) {
      ones.push(graded)
      told.push({ case: caseOf(letter, graded, fieldsIn(words, graded.text)), last: sentence })
      continue
    }
    const occurred = occurrences(words, letter, sentence)
    for (const one of occurred) told.push({ case: one, last: sentence })
    unnumbered ||= occurred.length > 0
  }
  return { cases: told.map((one) => one.case), ones, unnumbered }
}

const mayTell = ({ text, part }: Sentence): boolean =>
  part === 'answer' && !tellsNothing(text) && !weighsHarm(text) && !isEstimate(text)

/** It speaks of one matter, and tells more of it than that it was: what was done, or who and what came of it. */
function isOne(words: Words, text: string, fields: readonly FieldSaid[]): boolean {
  if (!SINGLE.test(text) && !namesOne(words, text)) return false
  if (countsMore(words, text, fields)) return false
  const outcome = fields.some(({ kind }) => kind === 'came')
  return tellsAct(fields) || (outcome && numbersIn(maskNumbers(text)).length === 0)
}

/** “… by two members of staff; *one was in the top pay grade*”: all that is told of one of those who were counted. */
function gradedOne(
  words: Words,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): Sentence | null {
  const { text, start } = sentence
  const pay = fields.find(({ kind }) => kind === 'grade')
  const said = pay && [...text.slice(0, pay.start).matchAll(ONE_OF_THEM)].at(-1)
  if (!pay || !said || /[;,]/.test(text.slice(said.index, pay.start))) return null
  const clause = text.slice(said.index, pay.end)
  if (countsMore(words, clause, fieldsIn(words, clause))) return null
  return { ...sentence, text: clause, start: start + said.index, end: start + pay.end }
}
const ONE_OF_THEM = wordedAll`(?<!\w)${say.oneOfThem}(?!\w)`

/** “The officers” and “the police staff” are many. */
function namesOne(words: Words, text: string): boolean {
  const ink = ONE_PERSON(words).exec(text)?.[0]
  if (ink === undefined || /s$/i.test(ink)) return false
  return !MANY.test(ink) || MEMBER.test(ink)
}
const MANY = worded`^${say.the}\s+(?:\w+\s+){0,3}${say.staff}$`
const MEMBER = worded`^${say.the}\s+${say.member}`

/** A number that counts people or matters, beside the one that is told of. */
function countsMore(words: Words, text: string, fields: readonly FieldSaid[]): boolean {
  const masked = maskNumbers(withoutPay(text, fields))
  return numbersIn(masked).some(
    ({ value, end }) => value.low !== 1 && COUNTED(words).test(masked.slice(end)),
  )
}

const withoutPay = (text: string, fields: readonly FieldSaid[]): string =>
  blanked(
    text,
    fields.filter(({ kind }) => kind === 'grade'),
  )

/** “He received a written warning.” or “The officer concerned was a sergeant.” right after the sentence that it goes on from. */
const goesOn = (
  words: Words,
  before: Sentence,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  sentence.start - before.end <= NEAR &&
  (GOES_ON.test(sentence.text) || CONCERNED(words).test(sentence.text)) &&
  fields.length > 0
const CONCERNED = perWords(
  (words) =>
    worded`^${say.the}\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})\s+${say.concerned}(?!\w)`,
)
const NEAR = 2

function caseOf(letter: Letter, sentence: Sentence, fields: readonly FieldSaid[]): Case {
  const act = actTold(sentence.text, fields)
  return {
    ...fieldsOf(letter, sentence.start, fields),
    ...(act && {
      act: evidenceOf(letter.document, sentence.start + act.start, sentence.start + act.end),
    }),
    linked: true,
    ...evidenceOf(letter.document, sentence.start, sentence.end),
  }
}

/** “In 2021 a constable was dismissed, and a PCSO was given a warning”: the year is of both. */
function atThatTime(letter: Letter, one: Case, { whole, when }: Over): Case {
  const { facets, inks } = fieldsOf(letter, whole.start, when)
  const isTimed = Object.keys(facets).some((field) => one.facets[field] !== undefined)
  return isTimed
    ? one
    : { ...one, facets: { ...one.facets, ...facets }, inks: { ...one.inks, ...inks } }
}

function continued(
  one: Case,
  letter: Letter,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): Case {
  const more = fieldsOf(letter, sentence.start, fields)
  return {
    ...one,
    facets: { ...more.facets, ...one.facets },
    inks: { ...more.inks, ...one.inks },
    linked: false,
  }
}
