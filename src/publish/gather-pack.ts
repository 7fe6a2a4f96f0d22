// All that a pack is made from, gathered from what the stages left: what is confirmed, its originals, and their pages as pictures.
import { clockOf } from '../calendar/clock.ts'
import { countOf } from '../count/queries.ts'
import type { Db } from '../store/db.ts'
import type { House } from '../store/house.ts'
import { stands } from '../vocabulary/decided.ts'
import type { ReadOutcome } from '../vocabulary/document.ts'
import { CandourError } from '../vocabulary/errors.ts'
import type { Box, Place } from '../vocabulary/place.ts'
import type { PublicationVersion, Survey } from '../vocabulary/survey.ts'
import { casesSifted } from './cases/cases-printed.ts'
import { inksOfCase } from './pack/case-inks.ts'
import type { FileReceived, PackInput, ReplyReceived } from './pack/input.ts'
import { inOwnWords } from './pack/own-words.ts'
import {
  answersDecided,
  casesDecided,
  claimsPrinted,
  countStands,
  figuresDecided,
  filesOfReleases,
  filesRead,
  type MessageCame,
  messagesCame,
  redactionDecided,
  requestsMade,
  versionsPublished,
} from './queries.ts'
import {
  type LetterSent,
  type LettersForPrint,
  lettersForPrint,
} from './redaction/letters-for-print.ts'
import { MOST_PAGES } from './redaction/public-copy.ts'
import { redactedPack } from './redaction/redacted-pack.ts'
import { versionsPrinted } from './versions/next-version.ts'

/** A survey that is published, with the id of its row. */
export interface SurveyToPublish {
  id: string
  survey: Survey
}

/**
 * The picture of a page (from 1) as a PNG, these parts of it painted over; null where it cannot be painted. Painting is
 * reading's: a desk hands its door in.
 */
export type PagePainter = (
  sha256: string,
  page: number,
  over: { boxes: readonly Box[]; width: number },
) => Promise<Uint8Array | null>

export async function gatherPack(
  house: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyToPublish,
  paint: PagePainter,
): Promise<PackInput> {
  const { db } = house
  // Before the count: should it be made anew between the two, the pack counts as the older one.
  const { counted: countedFrom } = await countStands(db, id)
  const count = await countOf(db, id)
  if (!count)
    throw new CandourError(`${survey.title} is not counted yet. Wait until its replies are read.`, {
      status: 409,
    })
  const figures = (await figuresDecided(db, id)).flatMap((one) => {
    const { body, figure, state, decided, noted } = one
    return state === 'confirmed' && decided && stands(one)
      ? [{ body, figure, by: decided.by, at: decided.at, ...(noted && { noted }) }]
      : []
  })
  const answers = (await answersDecided(db, id)).filter(({ state }) => state === 'confirmed')
  const cases = casesSifted(survey, await casesDecided(db, id))
  const shown = pagesShown([
    ...figures.map(({ figure }) => figure),
    ...answers.flatMap(({ answer }) => answer.evidence ?? []),
    ...cases.printed.flatMap(({ told }) => inksOfCase(told)),
  ])
  // What a person said has nothing to do with the survey is nothing of it.
  const came = (await messagesCame(db, id)).filter(({ kind }) => kind !== 'not-of-this-survey')
  const outcomes = await outcomesOf(db, came)
  const printed = await lettersForPrint(
    survey,
    lettersRead(came, outcomes),
    await redactionDecided(db, id),
  )
  copiedWhole(shown, came, outcomes)
  const replies: ReplyReceived[] = []
  for (const message of came)
    replies.push(await replyReceived(message, { outcomes, printed, shown, paint }))
  const today = house.now().toISOString().slice(0, 10)
  const input: PackInput = {
    survey,
    count,
    countedFrom,
    requests: (await requestsMade(db, id)).map((events) => {
      const own = replies.filter(({ body }) => body === events.body)
      return { body: events.body, events, clock: clockOf(survey.law, events, own, today) }
    }),
    replies,
    figures,
    answers: answers.map(({ body, answer }) => ({ body, answer })),
    cases: cases.printed,
    casesHeld: cases.held,
    claims: await claimsPrinted(db, id),
    versions: await versionsOf(house, id),
  }
  return redactedPack(inOwnWords(input), printed, await filesOfReleases(db, id))
}

/** Of each file, the pages on which something printed stands, or all of them. */
type PagesShown = Map<string, Set<number>>

function pagesShown(cited: readonly { sha256: string; place: Place }[]): PagesShown {
  const shown: PagesShown = new Map()
  for (const { sha256, place } of cited)
    if (place.kind === 'page') shown.set(sha256, (shown.get(sha256) ?? new Set()).add(place.page))
  return shown
}

/** A letter of pages is shown whole, as a file of its own, as far as there is room for it. */
function copiedWhole(shown: PagesShown, came: readonly MessageCame[], outcomes: Outcomes): void {
  let room = MOST_PAGES.ofPack
  for (const { sha256 } of came.flatMap(({ files }) => files)) {
    const outcome = outcomes.get(sha256)
    const pages = outcome?.status === 'read' ? outcome.document.pages : []
    if (pages.length === 0 || pages.length > Math.min(MOST_PAGES.ofLetter, room)) continue
    room -= pages.length
    shown.set(sha256, new Set(pages.map(({ page }) => page)))
  }
}

type Outcomes = ReadonlyMap<string, ReadOutcome | null>

async function outcomesOf(db: Db, came: readonly MessageCame[]): Promise<Outcomes> {
  const outcomes = new Map<string, ReadOutcome | null>()
  for (const own of Map.groupBy(came, ({ body }) => body).values()) {
    const files = own.flatMap((message) => message.files.map(({ sha256 }) => sha256))
    const read = await filesRead(db, files)
    for (const sha256 of files) outcomes.set(sha256, read.get(sha256) ?? null)
  }
  return outcomes
}

const lettersRead = (came: readonly MessageCame[], outcomes: Outcomes): LetterSent[] =>
  came.flatMap(({ body, files }) =>
    files.flatMap(({ sha256 }) => {
      const outcome = outcomes.get(sha256)
      return outcome?.status === 'read' ? [{ body, document: outcome.document }] : []
    }),
  )

interface Receiving {
  outcomes: Outcomes
  printed: LettersForPrint
  shown: PagesShown
  paint: PagePainter
}

async function replyReceived(
  { body, folder, received, seen, source, kind, decided, files }: MessageCame,
  { outcomes, printed, shown, paint }: Receiving,
): Promise<ReplyReceived> {
  return {
    body,
    folder,
    received,
    seen,
    ...(source && { source }),
    ...(kind && { kind }),
    ...(decided && { decided }),
    files: await Promise.all(
      files.map(
        async (file): Promise<FileReceived> => ({
          ...file,
          outcome: outcomes.get(file.sha256) ?? null,
          pages: await Promise.all(
            [...(shown.get(file.sha256) ?? [])].map(async (page) => ({
              page,
              png: await paint(file.sha256, page, paintedOver(printed, file.sha256, page)),
            })),
          ),
        }),
      ),
    ),
  }
}

function paintedOver({ letters }: LettersForPrint, sha256: string, page: number) {
  const letter = letters.get(sha256)
  const size = letter?.original.pages.find((one) => one.page === page)
  return { boxes: letter?.redacted.boxes.get(page) ?? [], width: size?.width ?? 0 }
}

/** Those before, and the one that is worked on. */
async function versionsOf(
  { db, now }: Pick<House, 'db' | 'now'>,
  survey: string,
): Promise<PublicationVersion[]> {
  return versionsPrinted(await versionsPublished(db, survey), now().toISOString().slice(0, 10))
}
