// Every file of a survey as it may be printed, by the seal it came under.
import { createHash } from 'node:crypto'
import { redactionDecided } from '../../redact/decided.ts'
import { type Asked, type LetterWithout, letterWithout } from '../../redact/letter-without.ts'
import type { Document } from '../../vocabulary/document.ts'
import { packsOf } from '../../vocabulary/packs/load-packs.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { inTurns } from './in-turns.ts'

export interface LetterForPrint extends LetterWithout {
  original: Document
  /** Under which the public copy goes: of a letter with something taken out, of the words that are left. */
  sha256: string
}

export interface LettersForPrint {
  asked: Asked
  letters: ReadonlyMap<string, LetterForPrint>
}

/** body: the slug of the one that sent it. */
export interface LetterSent {
  body: string
  document: Document
}

/** A few at a time: there may be thousands. */
export async function lettersForPrint(
  survey: Survey,
  sent: readonly LetterSent[],
  decisions: readonly Decision[],
): Promise<LettersForPrint> {
  const asked: Asked = { words: packsOf(survey), survey, decided: redactionDecided(decisions) }
  const letters = new Map<string, LetterForPrint>()
  await inTurns(sent, ({ body, document: original }) => {
    if (letters.has(original.sha256)) return
    const without = letterWithout(original, asked, namesOf(survey, body))
    letters.set(original.sha256, { ...without, original, sha256: sealOf(original, without) })
  })
  return { asked, letters }
}

/** What the body is called whose letter it is. */
export const namesOf = ({ bodies }: Survey, body: string): string[] =>
  bodies.filter(({ slug }) => slug === body).map(({ name }) => name)

/** The seal of a letter would let anybody try names until one fits it: of one with something taken out it is not printed. */
function sealOf({ sha256 }: Document, { redacted }: LetterWithout): string {
  if (redacted.removed.length === 0 && redacted.boxes.size === 0) return sha256
  return createHash('sha256').update(redacted.document.text).digest('hex')
}
