// The letters of request of a survey, as they would go now: one a body, each with its own reply sheet.
import { createHash } from 'node:crypto'
import { addressesKept, keepAddress, ownBodies } from '../../../ask/directory/queries.ts'
import {
  askedBefore,
  draftKept,
  type LetterDraft,
  ownWordings,
  type SheetKind,
} from '../../../ask/draft/queries.ts'
import { type Composing, composeRequest, fieldsOf } from '../../../ask/letter/compose-request.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { makeSheet } from '../../../ask/make-sheet.ts'
import { putInto, sealed, TAG } from '../../../ask/put-letter.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { repliesByBody } from '../../../receive/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf, type SurveyKept, surveyById } from '../../../survey/queries.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import { type LetterOut, stands } from '../../../vocabulary/asking/letter-out.ts'
import { houseLetter, type LetterWording } from '../../../vocabulary/asking/request-letter.ts'
import { CandourError, type FormError, type FormRead } from '../../../vocabulary/errors.ts'
import type { BodyAsked, Law, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { sheetAsked } from '../../../wording/sheet-asked.ts'
import { writeOds } from '../../../write/write-ods.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'
import { stopsOf } from './request-stops.ts'

export interface RequestLetters {
  draft: LetterDraft
  /** Kept by somebody; else it is the house's. */
  isKept: boolean
  replyTo: string
  bodies: RequestLetter[]
}

export interface RequestLetter {
  body: BodyAsked
  law: Law
  /** What the directory says of a body of the user's own list. */
  ownLaw: Law | null
  /** Where it goes: the directory's, else the survey's own; null where none is known. */
  address: string | null
  /** In the directory. */
  isEntered: boolean
  confirmedOn: string | null
  bounced: string | null
  /** Its own wording; else that of all. */
  own: LetterWording | null
  /** The request that stands, if one was put; and all letters to this body. */
  put: LetterOut | null
  letters: LetterOut[]
  /** It was asked, and by no letter from here: since that ISO day, where it is known. */
  byHand: { since: string | null } | null
}

/** Nobody asked it yet, or what was sent to it did not arrive. */
export const isLeft = ({ put, byHand }: RequestLetter): boolean => put === null && byHand === null

export async function requestLetters(
  house: House,
  { id, survey }: SurveyKept,
): Promise<RequestLetters> {
  const { db } = house
  const [kept, own, addresses, bodies, letters, post, requests, replies] = await Promise.all([
    draftKept(db, id),
    ownWordings(db, id),
    addressesKept(db),
    ownBodies(db),
    lettersOut(db, id),
    house.post?.(),
    requestsOf(db, id),
    repliesByBody(db, id),
  ])
  return {
    draft: kept ?? { ...houseLetter, signed: post?.from.name ?? '', sheet: 'xlsx' },
    isKept: kept !== null,
    replyTo: post?.from.address ?? '',
    bodies: survey.bodies.map((body): RequestLetter => {
      const entered = addresses.find((one) => one.body === body.slug && one.leftAt === null)
      const to = letters.filter((one) => one.body === body.slug)
      const dated = requests.find((one) => one.body === body.slug)
      const since = dated?.sent ?? dated?.received ?? null
      const isAsked = since !== null || (replies.get(body.slug) ?? 0) > 0
      const ownLaw = bodies.find(({ slug }) => slug === body.slug)?.law ?? null
      return {
        body,
        law: lawOfBody(body.slug, survey.law, ownLaw),
        ownLaw,
        address: entered?.email ?? body.email ?? null,
        isEntered: entered !== undefined,
        confirmedOn: entered?.confirmedOn ?? null,
        bounced: entered?.bouncedWords ?? null,
        own: own.find((one) => one.body === body.slug) ?? null,
        put: to.find((one) => one.kind === 'request' && stands(one)) ?? null,
        letters: to,
        byHand:
          isAsked && !to.some(({ kind, sentOn }) => kind === 'request' && sentOn !== null)
            ? { since }
            : null,
      }
    }),
  }
}

/** Saved, of whatever kind, and nobody said yet that they went. */
export const toSendByHand = ({ bodies }: Pick<RequestLetters, 'bodies'>): LetterOut[] =>
  bodies.flatMap(({ letters }) =>
    letters.filter(({ state, sentOn }) => state === 'taken-out' && sentOn === null),
  )

/** As it would go on that ISO day. */
export const wordedFor = (
  survey: Survey,
  { draft, replyTo }: Pick<RequestLetters, 'draft' | 'replyTo'>,
  letter: RequestLetter,
  on: string,
): LetterWording => composeRequest(composing(survey, { draft, replyTo }, letter, on))

export const composing = (
  survey: Survey,
  { draft, replyTo }: Pick<RequestLetters, 'draft' | 'replyTo'>,
  { body, ownLaw, own }: Pick<RequestLetter, 'body' | 'ownLaw' | 'own'>,
  on: string,
): Composing => ({
  survey,
  body,
  law: ownLaw,
  wording: own ?? draft,
  signed: draft.signed,
  replyTo,
  sheet: draft.sheet === 'none' ? null : sheetName(body, draft.sheet),
  on,
  reference: TAG,
})

/** The names of the fields that a wording may name. */
export function fieldsFor(survey: Survey, all: RequestLetters): string[] {
  const [first] = all.bodies
  return first ? Object.keys(fieldsOf(composing(survey, all, first, '2026-01-01'))) : []
}

export const sheetName = ({ slug }: BodyAsked, sheet: SheetKind): string => `${slug}.${sheet}`

/** The body's own copy of the reply sheet; none where none is to go. */
export function sheetFile(survey: Survey, body: BodyAsked, sheet: SheetKind) {
  if (sheet === 'none') return []
  const write = sheet === 'ods' ? writeOds : writeXlsx
  return [
    {
      name: sheetName(body, sheet),
      mediaType: MEDIA_TYPES[sheet],
      bytes: write(makeSheet(sheetAsked(survey, body))),
    },
  ]
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

export interface Putting {
  /** Slugs. */
  bodies: readonly string[]
  /** The hour that was asked for. */
  notBefore: Date | null
  atOnce?: boolean
  /** A person said that it goes to an address all the same from which a letter came back. */
  despiteBounce?: boolean
}

/** All of them or none: their ids, in the order of the bodies. */
export async function putRequests(
  house: House,
  of: SurveyKept,
  { bodies, notBefore, atOnce = false, despiteBounce = false }: Putting,
): Promise<FormRead<string[]>> {
  const { id, survey } = of
  const letters = await requestLetters(house, of)
  const chosen = letters.bodies.filter(({ body }) => bodies.includes(body.slug))
  const asks = asked(survey)
  const unwritten = (await whyNot(house, of, chosen, asks)).concat(
    despiteBounce ? [] : cameBack(chosen),
  )
  const fields = fieldsFor(survey, letters)
  const today = dayHere(house.now())
  const formErrors =
    unwritten.length > 0
      ? unwritten
      : stopsOf({ survey, draft: letters.draft, chosen, fields, today })
  if (formErrors.length > 0) return { ok: false, formErrors }
  const post = (await house.post?.()) ?? null
  const on = dayHere(notBefore ?? house.now())
  // Flushed together: a disk is waited for once.
  const sheets = chosen.map(({ body }) => sheetFile(survey, body, letters.draft.sheet))
  const kept = (await sealed(house, sheets.flat())).values()
  const ready = chosen.map((letter, i) => ({
    letter,
    worded: wordedFor(survey, letters, letter, on),
    files: (sheets[i] ?? []).flatMap(() => kept.next().value ?? []),
  }))
  const ids = await house.db.transaction(async (db) => {
    const put: string[] = []
    for (const { letter, worded, files } of ready) {
      const { address, isEntered, body } = letter
      if (address !== null && !isEntered)
        await keepAddress(db, {
          body: body.slug,
          email: address,
          by: house.viewer.name,
          at: house.now(),
        })
      const one = await putInto(
        db,
        house,
        {
          survey: id,
          body: letter.body.slug,
          kind: 'request',
          ...worded,
          to: [letter.address ?? ''],
          notBefore,
          atOnce,
        },
        { files, post, asks },
      )
      if (!one.ok)
        throw new CandourError(
          `${letter.body.name}: ${one.formErrors[0]?.message}. Nothing was put into the outbox.`,
          { status: 409 },
        )
      put.push(one.value)
    }
    return put
  })
  return { ok: true, value: ids }
}

/** Each said with its address: what came back once comes back again. */
const cameBack = (chosen: readonly RequestLetter[]): FormError[] =>
  chosen.flatMap(({ body, address, bounced }) =>
    bounced === null
      ? []
      : [
          {
            field: 'again',
            message: `${body.name}: a letter to ${address} came back (“${bounced}”). Write another address into the directory, or tick at the end of the page that it goes there all the same`,
          },
        ],
  )

async function whyNot(
  house: House,
  { id, survey }: SurveyKept,
  chosen: readonly RequestLetter[],
  asks: string,
): Promise<FormError[]> {
  const wrong = (message: string): FormError[] => [{ field: 'whom', message }]
  if (survey.practice) return wrong('This is a practice copy: no letter is sent from it')
  if (chosen.length === 0) return wrong('Say to whom: nobody is left, or nobody is ticked')
  const unaddressed = chosen.filter(({ address }) => address === null)
  if (unaddressed.length > 0)
    return wrong(`No address is known of ${unaddressed.map(({ body }) => body.name).join(', ')}`)
  const put = chosen.find((one) => one.put)?.put
  if (put)
    return wrong(`${nameOf(survey, put.body)} was written to on ${dayInWords(dayHere(put.at))}`)
  const before = chosen.find((one) => one.byHand)
  if (before) {
    const since = before.byHand?.since
    return wrong(
      [
        `${before.body.name} was asked already${since ? `, on ${dayInWords(since)}` : ''}:`,
        'a repeated request may be refused.',
        'Untick it, or take its days out of the requests of this survey',
      ].join(' '),
    )
  }
  const slugs = chosen.map(({ body }) => body.slug)
  const [first, ...others] = await askedBefore(house.db, id, asks, slugs)
  if (!first) return []
  const earlier = await surveyById(house.db, first.survey)
  return wrong(
    [
      `The very same is asked of ${nameOf(survey, first.body)}`,
      others.length > 0 && `and ${others.length} more`,
      `by “${earlier?.survey.title ?? 'an earlier survey'}” since ${dayInWords(dayHere(first.at))}:`,
      'a repeated request may be refused. Change what is asked, or go on with that survey',
    ]
      .filter(Boolean)
      .join(' '),
  )
}

const nameOf = ({ bodies }: Survey, slug: string): string =>
  bodies.find((one) => one.slug === slug)?.name ?? slug

/** What is asked, however its words are spaced: the same questions of the same time are the same request. */
export function asked({ questions, period }: Survey): string {
  const what = questions.map(({ asks, period: own }) => [
    asks
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    own ?? null,
  ])
  return createHash('sha256')
    .update(JSON.stringify([what, period]))
    .digest('hex')
}
