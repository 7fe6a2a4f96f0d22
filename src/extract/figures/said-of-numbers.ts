// What a letter says of its own numbers: that they correct earlier ones, how they were made.

import { evidenceOf } from '../../vocabulary/document.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { CAVEATS, type Caveat, type CaveatKind } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { isEstimate } from './estimate.ts'

const say = plainLists('counting', ['costs'])

const CORRECTS = anyOf(plainLists('corrections', ['corrections']).corrections)
const caveatLists = perWords((words) => words.lists('caveats', CAVEATS))
const CAVEAT_SAID = perWords((words) =>
  CAVEATS.map((kind): [CaveatKind, RegExp] => [kind, anyOf(caveatLists(words)[kind])]),
)

/** The sentence in which it corrects, replaces or takes back an earlier letter; of the letter itself, not of a quoted one. */
export function correctionIn(letters: readonly Letter[]): Evidence | undefined {
  for (const letter of letters)
    for (const sentence of ownSentences(letter))
      if (CORRECTS.test(sentence.text)) return inkOf(letter, sentence)
  return undefined
}

/** Each kind once for each answer, the first sentence that says it; what an estimate of cost says is none. */
export function caveatsOf(words: Words, answered: Answered): Caveat[] {
  const { letter } = answered
  const lines = answered.lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(letter.document.text, lines).filter(({ text }) => !isOfCost(text))
  const question = answered.numbers.length === 1 ? answered.numbers[0] : undefined
  const kinds = CAVEAT_SAID(words).flatMap(([kind, said]) => {
    const sentence = sentences.find((one) => said.test(one.text))
    return sentence ? [{ kind, sentence }] : []
  })
  return kinds.filter(isNarrowest).map(({ kind, sentence }) => ({
    ...inkOf(letter, sentence),
    kind,
    ...(question !== undefined && { question }),
  }))
}

interface KindSaid {
  kind: CaveatKind
  sentence: Sentence
}

/** "Does not include live cases" leaves something out, and more is known of it: that only finished ones count. */
const isNarrowest = ({ kind, sentence }: KindSaid, _: number, all: readonly KindSaid[]): boolean =>
  kind !== 'leaves-out' || !all.some((other) => other.kind !== kind && other.sentence === sentence)

/** "A keyword search would take 40 hours" says nothing of any number given. */
const isOfCost = (text: string): boolean => isEstimate(text) && COSTS.test(text)
const COSTS = worded`${say.costs}|£`

export function ownSentences(letter: Letter): Sentence[] {
  const own = letter.lines.filter(({ part }) => part === 'answer' || part === 'head')
  return sentencesOf(letter.document.text, own)
}

export const inkOf = ({ document }: Letter, { start, end }: Sentence): Evidence =>
  evidenceOf(document, start, end)
