// What a letter of a chase is drafted of, gathered: the body's request, its decided answers with their ink, the words of the
// letters in which they stand, and who else gave what to the same question.
import { type AskedBody, canBeChallenged } from '../../../ask/chase/asked-body.ts'
import type {
  AnswerSaid,
  ChaseFacts,
  OthersAnswered,
} from '../../../ask/chase/letters/chase-facts.ts'
import { bodiesInBrief } from '../../../count/queries.ts'
import { documentOf } from '../../../read/queries.ts'
import { type MessageKept, messagesOf } from '../../../receive/queries.ts'
import { answersOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import { isNothingKnown } from '../../../vocabulary/bounds.ts'
import type { DecidedAnswer } from '../../../vocabulary/decided.ts'
import type { Evidence } from '../../../vocabulary/place.ts'
import { asBounds, isMissing } from '../../../vocabulary/reply.ts'
import { isLetter } from '../../../vocabulary/source.ts'
import { GIVEN } from '../../../vocabulary/state.ts'
import { amountsOf } from '../../../wording/amounts.ts'
import { askedBodies } from './asked-bodies.ts'
import { signerOf } from './signer-of.ts'

/** What a person chose for the letter. */
export type Chosen = Pick<ChaseFacts, 'chosen' | 'withFigures'>

export interface ChaseFound extends ChaseFacts {
  /** All that came from the body, with its files. */
  came: readonly MessageKept[]
  letters: readonly LetterOut[]
}

/** null: it is no body of the survey. */
export async function chaseFactsOf(
  house: House,
  kept: SurveyKept,
  slug: string,
  choice: Chosen,
): Promise<ChaseFound | null> {
  const [asked] = await askedBodies(house, kept, [slug])
  if (!asked) return null
  const { db } = house
  const [decided, came, others, signer] = await Promise.all([
    answersOf(db, kept.id, [slug]),
    messagesOf(db, kept.id, [slug]),
    othersAnswered(house, kept, slug),
    signerOf(house, kept),
  ])
  const stands = new Set(decided.flatMap(({ message }) => message ?? []))
  const letters = came.filter(({ id, source, seen }) => stands.has(id) && seen && isLetter(source))
  const refusal = await wordsOf(house, letters)
  const answers = answersSaid(asked, decided, came, refusal)
  return {
    asked,
    ...choice,
    came,
    letters: asked.letters,
    signer,
    ourReference: asked.letters[0]?.tag ?? null,
    answers,
    refusal: answers.length === 0 ? '' : refusal,
    others,
  }
}

function answersSaid(
  { standings, survey }: AskedBody,
  decided: readonly DecidedAnswer[],
  came: readonly MessageKept[],
  words: string,
): AnswerSaid[] {
  return standings
    .filter((one) => canBeChallenged(one) && !one.onlyRead)
    .map((standing) => {
      const said = decided.find(
        ({ answer, state }) => answer.number === standing.question && state === 'confirmed',
      )
      const letter = came.find(({ id }) => id === said?.message)
      const isOwn = Boolean(letter?.seen && isLetter(letter.source))
      return {
        number: standing.question,
        asks: survey.questions.find(({ number }) => number === standing.question)?.asks ?? '',
        state: standing.state,
        sections: said?.answer.sections ?? standing.section?.split(', ') ?? [],
        ink: isOwn && said?.answer.evidence ? sentenceOf(said.answer.evidence, words) : null,
        on: isOwn ? (letter?.received ?? null) : null,
      }
    })
}

/** The sentence of the letter in which the ink stands, where it is found again; else the ink alone. */
function sentenceOf({ ink, prefix = '' }: Evidence, words: string): string {
  const near = words.indexOf(`${prefix}${ink}`)
  const at = near >= 0 ? near + prefix.length : words.indexOf(ink)
  if (at < 0) return ink
  const before = words.slice(0, at)
  const last = [...before.matchAll(/[.!?]\s+|\n/g)].at(-1)
  const start = last ? last.index + last[0].length : 0
  const after = /[.!?](?=\s|$)|\n/.exec(words.slice(at + ink.length))
  const end = after ? at + ink.length + after.index + (after[0] === '\n' ? 0 : 1) : words.length
  const sentence = words.slice(start, end).trim()
  return sentence.length > LONGEST_SENTENCE ? ink : sentence
}

/** Letters. More is a table or a list, and no sentence. */
const LONGEST_SENTENCE = 500

/** Letters. More of one reply than this no refusal has. */
const LONGEST = 200_000

async function wordsOf({ db }: House, letters: readonly MessageKept[]): Promise<string> {
  const texts: string[] = []
  for (const { files } of letters)
    for (const { sha256 } of files) {
      const kept = await documentOf(db, sha256)
      if (kept?.outcome.status === 'read') texts.push(kept.outcome.document.text)
    }
  return texts.join('\n').slice(0, LONGEST)
}

/** Numbers that a person confirmed, of those who were asked the same. */
async function othersAnswered(
  { db }: House,
  { id, survey }: SurveyKept,
  slug: string,
): Promise<OthersAnswered[]> {
  if (survey.notComparable) return []
  const rows = (await bodiesInBrief(db, id)).filter(({ body }) => body !== slug)
  const names = new Map(survey.bodies.map((one) => [one.slug, one.name]))
  return survey.questions.map(({ number, counts }) => ({
    number,
    asked: survey.bodies.length - 1,
    gave: rows
      .filter((row) => row.question === number && GIVEN.some((given) => given === row.state.state))
      .map(({ body, value }) => ({
        name: names.get(body) ?? body,
        value:
          value &&
          value.unit === counts?.id &&
          !isMissing(value.value) &&
          !isNothingKnown(asBounds(value.value))
            ? amountsOf({ kind: counts?.kind ?? 'count', unit: value.unit ?? 'other' }).brief(
                value.value,
              )
            : null,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }))
}
