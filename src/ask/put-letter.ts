// A letter that a person said is to go: kept with its Message-ID and its sealed files, and sent when its time comes. Nothing
// is sent here.
import { createHash } from 'node:crypto'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House, Post } from '../store/house.ts'
import { type LetterFile, type LetterKind, stands } from '../vocabulary/asking/letter-out.ts'
import { tagOf } from '../vocabulary/asking/tag.ts'
import type { FormRead } from '../vocabulary/errors.ts'
import { addressOfBody } from './directory/queries.ts'
import { addLetter, lettersOf, lockLetters, writtenBefore } from './queries.ts'

export interface LetterToPut {
  /** The survey's id. */
  survey: string
  /** The body's slug. */
  body: string
  kind: LetterKind
  subject: string
  /** Where the words or the subject hold TAG, our reference of this request takes its place. */
  text: string
  files?: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
  /** Without angle brackets: the letter that it answers, theirs or ours. */
  replyTo?: string | null
  /** The hour that was asked for; never before the end of the undo window. */
  notBefore?: Date | null
  /** Where it goes, if not to the body's address in the directory. */
  to?: readonly string[]
  /** Sent without a window in which it may be taken back. */
  atOnce?: boolean
}

/** What stands in a text in the place of our reference, which is made when the letter is kept. */
export const TAG = '{{our reference}}'

/** Answers the letter's id. A form error where it cannot go: no address, no words, or a second request to this body. */
export async function putLetter(house: House, letter: LetterToPut): Promise<FormRead<string>> {
  const files = await sealed(house, letter.files ?? [])
  const post = (await house.post?.()) ?? null
  return house.db.transaction((db) => putInto(db, house, letter, { files, post }))
}

export interface PutWith {
  files: LetterFile[]
  /** As it is set now; null where none is. */
  post: Pick<Post, 'from' | 'undoMinutes'> | null
  /** Of a request: the seal of what it asks. */
  asks?: string
}

/** The same in the caller's transaction, its files sealed before. */
export async function putInto(
  db: Db,
  house: House,
  letter: LetterToPut,
  { files, post, asks }: PutWith,
): Promise<FormRead<string>> {
  const { survey, body, kind } = letter
  await lockLetters(db, survey, body)
  const to = letter.to
    ? [...letter.to]
    : [await addressOfBody(db, body)].flatMap((one) => one ?? [])
  if (to.length === 0)
    return wrong('to', 'No address is kept for this body: write one into the directory')
  if (letter.text.trim() === '') return wrong('text', 'The letter says nothing')
  if (kind === 'request') {
    const first = (await lettersOf(db, { survey, body })).find(
      (one) => one.kind === 'request' && stands(one),
    )
    if (first)
      return wrong(
        'body',
        `The request was put on ${first.at.toISOString().slice(0, 10)} and stands as ${first.state}`,
      )
  }
  const { last, tag } = await writtenBefore(db, survey, body, kind)
  const id = house.newId()
  const reference = tag ?? tagOf(hashOf(house.newId()))
  const at = house.now()
  const undo = letter.atOnce ? 0 : (post?.undoMinutes ?? UNDO_MINUTES)
  await addLetter(db, {
    id,
    survey,
    body,
    kind,
    number: last + 1,
    messageId: messageIdFor(reference, id, post?.from.address),
    tag: reference,
    inReplyTo: letter.replyTo ?? null,
    to,
    subject: letter.subject.replaceAll(TAG, reference),
    text: letter.text.replaceAll(TAG, reference),
    files,
    asks: asks ?? null,
    notBefore: new Date(Math.max(letter.notBefore?.getTime() ?? 0, at.getTime() + undo * 60_000)),
    by: house.viewer.name,
    at,
  })
  record(
    db,
    {
      who: house.viewer.name,
      what: 'letter put',
      record: `survey:${survey}`,
      detail: {
        body,
        letter: id,
        kind,
        words: hashOf(letter.text).toString('hex'),
      },
    },
    at,
  )
  return { ok: true, value: id }
}

/** Minutes, where no server is set. */
const UNDO_MINUTES = 10

/** The files of a letter, under their hashes. */
export async function sealed(
  house: Pick<House, 'blobs'>,
  files: NonNullable<LetterToPut['files']>,
): Promise<LetterFile[]> {
  if (files.length === 0) return []
  const hashes = await house.blobs.sealAll(files.map(({ bytes }) => bytes))
  return files.map(({ name, mediaType, bytes }, i) => ({
    name,
    mediaType,
    sha256: hashes[i] ?? '',
    size: bytes.length,
  }))
}

/** It carries the reference, which a reply names whatever its subject has become. */
const messageIdFor = (tag: string, id: string, from = ''): string =>
  `${tag.toLowerCase()}.${id}@${from.split('@')[1] || 'letters.invalid'}`

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

const wrong = (field: string, message: string): FormRead<string> => ({
  ok: false,
  formErrors: [{ field, message }],
})
