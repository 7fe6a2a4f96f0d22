// Cases told in running text: “In 2012 a PC received a written warning for comments on Facebook. In another case …”.
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { isEstimate } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { actTold } from './act-told.ts'
import { bracketed } from './bracketed.ts'
import { type FieldSaid, fieldsIn } from './fields/fields-in.ts'
import { fieldsOf } from './fields/fields-of.ts'
import { tellsNothing } from './fields/may-not-be.ts'
import { withoutLabel } from './fields/without-label.ts'
import { isOfSame, type ToldLast, tellsMore } from './goes-on.ts'
import { occurrences } from './occurrences.ts'
import { groupTold } from './of-group.ts'
import { countsMore, isOfOneMatter, isOne, namesOnly } from './of-one.ts'
import { type Over, personByPerson } from './person-by-person.ts'
import { timeOver } from './time-over.ts'
import { twoTold } from './two-told.ts'

const say = plainLists('cases', ['oneOfThem'])

export interface CasesTold {
  cases: Case[]
  /** The sentences that tell one matter each, in their order: a “one” in them is that matter. */
  ones: Sentence[]
  /** Some occurred, and nobody says how often. */
  unnumbered: boolean
}

/** Of sentences in their order. What the law or a policy says may happen is no case. */
export function casesTold(words: Words, letter: Letter, sentences: Sentence[]): CasesTold {
  const told: ToldLast[] = []
  const ones: Sentence[] = []
  let unnumbered = false
  const [time, group] = [timeOver(words), groupTold(words)]
  let named: Sentence | null = null
  const each = sentences.map(withoutLabel).flatMap((one) => personByPerson(words, one))
  for (const { sentence, over, came } of each) {
    if (!mayTell(sentence)) continue
    const fields = fieldsIn(words, sentence.text)
    const several = bracketed(words, letter, sentence)
    if (several.length > 0) {
      for (const one of several) told.push({ case: one, last: sentence })
      continue
    }
    const before = told.at(-1)
    if (before && isOfSame(words, before, sentence, fields)) {
      before.case = continued(before.case, letter, sentence, fields)
      before.last = sentence
      continue
    }
    const begun = named
    named = namesOnly(words, sentence.text, fields) ? sentence : null
    if (begun && tellsMore(words, begun, sentence, fields)) {
      const opening = fieldsIn(words, begun.text)
      const one = inTime(letter, caseOf(letter, begun, opening), time.of(begun, opening))
      ones.push(begun)
      told.push({ case: continued(one, letter, sentence, fields), last: sentence })
      named = null
      continue
    }
    const shared = group.of(sentence, fields)
    if (shared || isOne(words, sentence.text, fields)) {
      if (!shared) group.leaves()
      ones.push(sentence)
      const own = ofAll(letter, ofAll(letter, caseOf(letter, sentence, fields), shared), came)
      const one = inTime(letter, own, over)
      told.push({ case: inTime(letter, one, time.of(sentence, fields)), last: sentence })
      named = null
      continue
    }
    group.counts(sentence, fields)
    const two = twoTold(words, letter, sentence)
    for (const one of two) told.push({ case: one, last: sentence })
    if (two.length > 0) continue
    time.counts(sentence, { fields, ofOne: isOfOneMatter(sentence.text) })
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

/** What was said of all of them is said of each, where it says nothing else itself. */
function ofAll(letter: Letter, one: Case, shared: Over | null): Case {
  if (!shared) return one
  const { facets, inks } = fieldsOf(letter, shared.whole.start, shared.when)
  return { ...one, facets: { ...facets, ...one.facets }, inks: { ...inks, ...one.inks } }
}

/** “In 2021 a constable was dismissed, and a PCSO was given a warning”: the year is of both. */
function inTime(letter: Letter, one: Case, over: Over | null): Case {
  if (!over) return one
  const { whole, when } = over
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
