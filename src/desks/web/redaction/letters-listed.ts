// The letters of a survey as a reader for redaction goes through them: each file once, in the order of the bodies and their replies.
import { documentOf, filesNotRead } from '../../../read/queries.ts'
import { messagesOf } from '../../../receive/queries.ts'
import { standingDecisions } from '../../../reconcile/decisions/queries.ts'
import { takenForOf } from '../../../reconcile/queries.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import {
  type LetterRead,
  type RedactionDecided,
  redactionDecided,
  takenFrom,
} from '../../../redact/decided.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'

export interface LetterListed {
  body: BodyAsked
  sha256: string
  name: string
  received: string | null
  /** null until somebody has read it, and again where what was taken out is not found in it any more. */
  read: LetterRead | null
  /** It was read, and its reading no longer fits. */
  lost: boolean
}

export interface LettersListed {
  letters: LetterListed[]
  decided: RedactionDecided
  /** Those about redaction, with the names of their rows. */
  standing: Standing[]
}

export async function lettersListed(
  { db }: Pick<House, 'db'>,
  { id, survey }: SurveyKept,
): Promise<LettersListed> {
  const standing = (await standingDecisions(db, id)).filter(
    ({ decision }) => decision.about === 'redaction',
  )
  const decided = redactionDecided(standing.map(({ decision }) => decision))
  const refused = new Set((await filesNotRead(db, id)).map(({ sha256 }) => sha256))
  const taken = await takenForOf(db, id)
  const seen = new Set<string>()
  const letters: LetterListed[] = []
  for (const message of await messagesOf(db, id)) {
    const body = survey.bodies.find(({ slug }) => slug === message.body)
    if (!body || taken.get(message.id)?.kind === 'not-of-this-survey') continue
    for (const { sha256, name, leaf, refused: notOpened } of message.files) {
      if (!leaf || notOpened || refused.has(sha256) || seen.has(sha256)) continue
      seen.add(sha256)
      const read = decided.read.get(sha256) ?? null
      const lost = read !== null && !(await stillFits(db, sha256, read))
      letters.push({
        body,
        sha256,
        name,
        received: message.received,
        read: lost ? null : read,
        lost,
      })
    }
  }
  const place = new Map(survey.bodies.map(({ slug }, i) => [slug, i]))
  letters.sort((a, b) => (place.get(a.body.slug) ?? 0) - (place.get(b.body.slug) ?? 0))
  return { letters, decided, standing }
}

/** A letter from which nothing was taken out fits whatever it is read as. */
async function stillFits(db: House['db'], sha256: string, read: LetterRead): Promise<boolean> {
  if (read.taken.length === 0) return true
  const document = await readDocument(db, sha256)
  return document !== null && takenFrom(document, read.taken) !== null
}

export async function readDocument(db: House['db'], sha256: string): Promise<Document | null> {
  const outcome = (await documentOf(db, sha256))?.outcome
  return outcome?.status === 'read' ? outcome.document : null
}

export function letterListed({ letters }: LettersListed, sha256: string): LetterListed {
  const found = letters.find((one) => one.sha256 === sha256)
  if (!found) throw notFound('letter of this survey', sha256)
  return found
}

/** The next that nobody has read, going round. */
export function nextUnread({ letters }: LettersListed, after: string): LetterListed | null {
  const at = letters.findIndex(({ sha256 }) => sha256 === after)
  const inTurn = [...letters.slice(at + 1), ...letters.slice(0, Math.max(0, at))]
  return inTurn.find(({ read, sha256 }) => read === null && sha256 !== after) ?? null
}
