// All that a pack is made from, gathered from what the stages left: what is confirmed, its originals, and their pages as pictures.
import { clockOf } from '../calendar/clock.ts'
import { countOf } from '../count/queries.ts'
import type { House } from '../store/house.ts'
import { stands } from '../vocabulary/decided.ts'
import { CandourError } from '../vocabulary/errors.ts'
import type { Place } from '../vocabulary/place.ts'
import type { PublicationVersion, Survey } from '../vocabulary/survey.ts'
import { casesSifted } from './cases/cases-printed.ts'
import { inksOfCase } from './pack/case-inks.ts'
import type { FileReceived, PackInput, ReplyReceived } from './pack/input.ts'
import {
  answersDecided,
  casesDecided,
  claimsPrinted,
  countStands,
  figuresDecided,
  type MessageCame,
  messagesCame,
  outcomeOf,
  requestsMade,
  versionsPublished,
} from './queries.ts'
import { versionsPrinted } from './versions/next-version.ts'

/** A survey that is published, with the id of its row. */
export interface SurveyToPublish {
  id: string
  survey: Survey
}

/** The sealed picture of a page (from 1); null where it cannot be painted. Painting is reading's: a desk hands its door in. */
export type PagePainter = (sha256: string, page: number) => Promise<{ image: string } | null>

export async function gatherPack(
  house: Pick<House, 'db' | 'blobs' | 'now'>,
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
  const replies: ReplyReceived[] = []
  // What a person said has nothing to do with the survey is nothing of it.
  const came = (await messagesCame(db, id)).filter(({ kind }) => kind !== 'not-of-this-survey')
  for (const message of came) replies.push(await replyReceived(house, message, shown, paint))
  const today = house.now().toISOString().slice(0, 10)
  return {
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
}

/** Of each file, the pages on which something printed stands. */
type PagesShown = ReadonlyMap<string, ReadonlySet<number>>

function pagesShown(cited: readonly { sha256: string; place: Place }[]): PagesShown {
  const shown = new Map<string, Set<number>>()
  for (const { sha256, place } of cited)
    if (place.kind === 'page') shown.set(sha256, (shown.get(sha256) ?? new Set()).add(place.page))
  return shown
}

async function replyReceived(
  house: Pick<House, 'db' | 'blobs'>,
  { body, folder, received, seen, source, kind, decided, files }: MessageCame,
  shown: PagesShown,
  paint: PagePainter,
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
          outcome: await outcomeOf(house.db, file.sha256),
          pages: await Promise.all(
            [...(shown.get(file.sha256) ?? [])].map(async (page) => {
              const painted = await paint(file.sha256, page)
              return { page, png: painted && (await house.blobs.open(painted.image)) }
            }),
          ),
        }),
      ),
    ),
  }
}

/** Those before, and the one that is worked on. */
async function versionsOf(
  { db, now }: Pick<House, 'db' | 'now'>,
  survey: string,
): Promise<PublicationVersion[]> {
  return versionsPrinted(await versionsPublished(db, survey), now().toISOString().slice(0, 10))
}
