// What the letters of a survey say in the same words, and what was taken back close in time: gathered from what was read and decided.
import { canBeChallenged, isRefused } from '../../../ask/chase/asked-body.ts'
import {
  closeInTime,
  type TakenBack,
  takenBack,
} from '../../../ask/chase/refusals/close-in-time.ts'
import {
  type LetterRead,
  type SameWords,
  sameWords,
} from '../../../ask/chase/refusals/same-words.ts'
import { documentOf } from '../../../read/queries.ts'
import { messagesOf } from '../../../receive/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { chaseLaw } from '../../../vocabulary/asking/chase-law.ts'
import { isLetter } from '../../../vocabulary/source.ts'
import { GIVEN } from '../../../vocabulary/state.ts'
import { type AskedWithLetters, askedBodies } from './asked-bodies.ts'

export interface Refusals {
  same: SameWords[]
  gave: Map<string, { slug: string; name: string }[]>
  refusing: number
  close: TakenBack[][]
}

export async function refusalsOf(
  house: Pick<House, 'db' | 'now'>,
  kept: SurveyKept,
): Promise<Refusals> {
  const { survey } = kept
  const asked = await askedBodies(house, kept)
  const letters = await lettersRead(house, kept, asked)
  return {
    same: sameWords(letters, {
      known: [survey.title, ...survey.questions.map(({ asks }) => asks)],
      customary: chaseLaw().customary,
    }),
    gave: new Map(
      survey.questions.map(({ number }) => [
        number,
        asked
          .filter(({ standings }) =>
            standings.some(
              ({ question, state }) =>
                question === number && GIVEN.some((given) => given === state),
            ),
          )
          .map(({ body: { slug, name } }) => ({ slug, name })),
      ]),
    ),
    refusing: new Set(letters.flatMap(({ body, refuses }) => (refuses.length > 0 ? [body] : [])))
      .size,
    close: closeInTime(asked.flatMap(takenBack)),
  }
}

/** Only letters that a person has decided about: of others nobody knows whether they refuse. */
async function lettersRead(
  { db }: Pick<House, 'db'>,
  { id }: SurveyKept,
  asked: readonly AskedWithLetters[],
): Promise<LetterRead[]> {
  const came = Map.groupBy(await messagesOf(db, id), ({ body }) => body)
  const letters: LetterRead[] = []
  for (const { body, standings, messages } of asked) {
    if (standings.some(({ state }) => state === 'not-checked')) continue
    const refuses = standings.filter(
      (one) => isRefused(one) && canBeChallenged(one) && !one.onlyRead,
    )
    const decisions = new Set(
      messages
        .filter(({ kind }) => kind === 'decision' || kind === 'internal-review')
        .map((one) => one.id),
    )
    for (const { id: message, received, seen, source, files } of came.get(body.slug) ?? []) {
      if (!seen || !isLetter(source) || !decisions.has(message)) continue
      const texts: string[] = []
      for (const { sha256 } of files) {
        const document = await documentOf(db, sha256)
        if (document?.outcome.status === 'read') texts.push(document.outcome.document.text)
      }
      letters.push({
        body: body.slug,
        name: body.name,
        on: received,
        text: texts.join('\n').slice(0, LONGEST),
        refuses: refuses.map(({ question }) => question),
      })
    }
  }
  return letters
}

/** Letters of a reply. More is a table, which repeats itself. */
const LONGEST = 60_000
