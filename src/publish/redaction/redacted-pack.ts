// A pack's input without what was taken out of its letters: their words, the ink cited from them, what was read of it, their files' names.
import { stretchOfInk } from '../../dress/source/stretch-of-ink.ts'
import { publicName } from '../../redact/public-name.ts'
import { scrubber } from '../../redact/scrub.ts'
import { placeOf } from '../../vocabulary/document.ts'
import type { Evidence, Place } from '../../vocabulary/place.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { FileReceived, PackInput, ReplyReceived } from '../pack/input.ts'
import { inTurns } from './in-turns.ts'
import { type LetterForPrint, type LettersForPrint, namesOf } from './letters-for-print.ts'
import { wordsLeft } from './words-left.ts'

/**
 * A few values at a time: a survey of many bodies has ten thousands. `released`: files that are a released table and nothing
 * else; of them nobody need read whether they name anybody, unless something in them is proposed to be taken out.
 */
export async function redactedPack(
  input: PackInput,
  printed: LettersForPrint,
  released: ReadonlySet<string> = new Set(),
): Promise<PackInput> {
  const removed = removedByBody(input, printed)
  const cleaner = new Map([...removed].map(([body, words]) => [body, scrubber(words)]))
  const names = new Set(input.survey.bodies.map(({ name }) => name))
  const without = <Value>(value: Value): Value => valueWithout(value, { printed, cleaner, names })
  const replies = await inTurns(input.replies, (reply) =>
    replyWithout(reply, printed, { removed, survey: input.survey }),
  )
  const made: PackInput = {
    ...input,
    replies,
    figures: await inTurns(input.figures, without, 100),
    answers: await inTurns(input.answers, without, 100),
    ...(input.cases && { cases: await inTurns(input.cases, without, 100) }),
    count: { ...input.count, questions: await inTurns(input.count.questions, without, 1) },
  }
  const unread = input.replies.flatMap(({ body, files }, i) =>
    files.flatMap(({ sha256 }, k) => {
      const letter = printed.letters.get(sha256)
      const isTable = released.has(sha256) && letter?.redacted.removed.length === 0
      return letter && !letter.read && !isTable
        ? [{ body, sha256, name: replies[i]?.files[k]?.name ?? '' }]
        : []
    }),
  )
  return { ...made, redaction: { unread, left: await wordsLeft(made, removed) } }
}

/** Of each body, what was taken out of its letters. */
function removedByBody({ replies }: PackInput, { letters }: LettersForPrint) {
  const removed = new Map<string, string[]>()
  for (const { body, files } of replies) {
    const own = files.flatMap(({ sha256 }) => letters.get(sha256)?.redacted.removed ?? [])
    removed.set(body, [...new Set([...(removed.get(body) ?? []), ...own])])
  }
  return removed
}

function replyWithout(
  reply: ReplyReceived,
  { asked, letters }: LettersForPrint,
  { removed, survey }: { removed: ReadonlyMap<string, string[]>; survey: Survey },
): ReplyReceived {
  const own = removed.get(reply.body) ?? []
  const by = {
    words: asked.words,
    rules: asked.decided.rules,
    requester: asked.survey.requester ?? [],
    bodies: namesOf(survey, reply.body),
  }
  const named = (name: string): string => publicName(name, own, by)
  const files = reply.files.map((file): FileReceived => {
    const letter = letters.get(file.sha256)
    const name = letter?.read?.name ?? named(file.name)
    const container = file.container === null ? null : named(file.container)
    if (!letter) return { ...file, name, container }
    const { redacted, sha256 } = letter
    return {
      ...file,
      name,
      container,
      sha256,
      size: sha256 === file.sha256 ? file.size : redacted.document.text.length,
      outcome: {
        status: 'read',
        document: { ...redacted.document, sha256, file: name },
      },
      taken: redacted.places,
    }
  })
  return { ...reply, folder: named(reply.folder), files }
}

interface Taking {
  printed: LettersForPrint
  cleaner: ReadonlyMap<string, (words: string) => string>
  /** What the bodies are called is the survey's, whatever a letter calls a person. */
  names: ReadonlySet<string>
}

/** Where a value stands: in whose part of the count, in which file. */
interface Within {
  body?: string
  sha256?: string
}

function valueWithout<Value>(value: Value, taking: Taking, within?: Within): Value
function valueWithout(value: unknown, taking: Taking, within: Within = {}): unknown {
  if (typeof value === 'string') {
    if (taking.names.has(value)) return value
    const clean = within.body === undefined ? undefined : taking.cleaner.get(within.body)
    return clean ? clean(value) : value
  }
  if (Array.isArray(value)) return value.map((one) => valueWithout(one, taking, within))
  if (typeof value !== 'object' || value === null) return value
  const own: Within = { ...within, ...stringsOf(value, ['body', 'sha256']) }
  const letter = own.sha256 === undefined ? undefined : taking.printed.letters.get(own.sha256)
  const cited =
    letter && isInk(value) ? inkWithout(letter, { ...value, sha256: letter.original.sha256 }) : {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key in cited) return [[key, cited[key as keyof typeof cited]]]
      if (key === 'body' || (key === 'sha256' && !letter)) return [[key, inner]]
      if (key === 'sha256') return [[key, letter?.sha256]]
      // What stands round an ink that is not found any more may be half a name.
      if (isInk(value) && letter && (key === 'prefix' || key === 'suffix')) return []
      return [[key, valueWithout(inner, taking, own)]]
    }),
  )
}

function stringsOf<Key extends string>(
  value: object,
  keys: readonly Key[],
): { [K in Key]?: string } {
  const found: { [K in Key]?: string } = {}
  for (const [key, inner] of Object.entries(value)) {
    const wanted = keys.find((one) => one === key)
    if (wanted !== undefined && typeof inner === 'string') found[wanted] = inner
  }
  return found
}

type Ink = Pick<Evidence, 'place' | 'ink' | 'prefix' | 'suffix'>

const isInk = (value: object): value is Ink =>
  'ink' in value &&
  typeof value.ink === 'string' &&
  'place' in value &&
  typeof value.place === 'object' &&
  value.place !== null &&
  'kind' in value.place

/** So much stands on either side of an ink. */
const AROUND = 32

/** The same ink in the public copy; nothing of it where it is not found in the letter. */
function inkWithout(
  { original, redacted, sha256 }: LetterForPrint,
  evidence: Ink & { sha256: string },
): Partial<Evidence> {
  if (sha256 === original.sha256) return {}
  const stretch = stretchOfInk(original, evidence)
  if (!stretch) return {}
  const { document } = redacted
  const { start, end } = redacted.moved(stretch)
  return {
    place: placeWithout(
      evidence.place,
      () => placeOf(document, start, end),
      redacted.isCut(stretch),
    ),
    ink: document.text.slice(start, end),
    ...(evidence.prefix !== undefined && {
      prefix: document.text.slice(Math.max(0, start - AROUND), start),
    }),
    ...(evidence.suffix !== undefined && { suffix: document.text.slice(end, end + AROUND) }),
  }
}

function placeWithout(place: Place, moved: () => Place, isCut: boolean): Place {
  switch (place.kind) {
    case 'page':
      return isCut ? moved() : place
    case 'sheet':
      return place
    case 'block':
      return place.start === undefined ? place : moved()
    case 'text':
      return moved()
  }
}
