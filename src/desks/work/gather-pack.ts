// All that a pack is made from, gathered from the stages: what is confirmed, its originals, and their pages as pictures.
import { clockOf } from '../../calendar/clock.ts'
import { countOf } from '../../count/queries.ts'
import { extractionsOf } from '../../extract/queries.ts'
import type { FileReceived, PackInput, ReplyReceived } from '../../publish/pack/input.ts'
import { pageImage } from '../../read/page-images.ts'
import { documentOf } from '../../read/queries.ts'
import { messagesOf } from '../../receive/queries.ts'
import { answersOf, figuresOf } from '../../reconcile/queries.ts'
import type { House } from '../../store/house.ts'
import { claimsOf, publicationsOf, requestsOf, type SurveyKept } from '../../survey/queries.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'

export async function gatherPack(house: House, { id, survey }: SurveyKept): Promise<PackInput> {
  const { db } = house
  const count = await countOf(db, id)
  if (!count)
    throw new CandourError(`${survey.title} is not counted yet. Wait until its replies are read.`, {
      status: 409,
    })
  const figures = (await figuresOf(db, id)).flatMap(
    ({ body, figure, state, decided, superseded }) =>
      state === 'confirmed' && decided && !superseded
        ? [{ body, figure, by: decided.by, at: decided.at, why: decided.why }]
        : [],
  )
  const shown = new Map<string, Set<number>>()
  for (const { figure } of figures) addPage(shown, figure.sha256, figure.place)
  const answers = (await answersOf(db, id)).filter(({ state }) => state === 'confirmed')
  for (const { answer } of answers)
    if (answer.evidence) addPage(shown, answer.evidence.sha256, answer.evidence.place)
  const replies = await repliesOf(house, id, shown)
  const requests = await requestsOf(db, id)
  const today = house.now().toISOString().slice(0, 10)
  return {
    survey,
    count,
    requests: requests.map((events) => {
      const replied = replies.find(
        ({ body, received }) => body === events.body && received !== null,
      )
      return {
        body: events.body,
        events,
        clock: clockOf(survey.law, events, replied?.received ?? null, today),
      }
    }),
    replies,
    figures,
    answers: answers.map(({ body, answer }) => ({ body, answer })),
    claims: await claimsOf(db, id),
    versions: await versionsOf(house, id),
  }
}

type PageShown = { kind: string; page?: number }

function addPage(shown: Map<string, Set<number>>, sha256: string, place: PageShown): void {
  if (place.kind !== 'page' || place.page === undefined) return
  shown.set(sha256, (shown.get(sha256) ?? new Set()).add(place.page))
}

async function repliesOf(
  house: House,
  survey: string,
  shown: Map<string, Set<number>>,
): Promise<ReplyReceived[]> {
  const extractions = await extractionsOf(house.db, survey)
  const replies: ReplyReceived[] = []
  for (const { id, body, folder, received, seen, files } of await messagesOf(house.db, survey)) {
    const names = new Map(files.map((file) => [file.id, file.name]))
    const leaves = files.filter(({ leaf }) => leaf)
    replies.push({
      body,
      folder,
      received,
      seen,
      kind: extractions.get(id)?.kind,
      files: await Promise.all(
        leaves.map((file) =>
          fileReceived(house, file, names.get(file.parent ?? '') ?? null, shown.get(file.sha256)),
        ),
      ),
    })
  }
  return replies
}

async function fileReceived(
  house: House,
  { name, sha256, mediaType, size }: Pick<FileReceived, 'name' | 'sha256' | 'mediaType' | 'size'>,
  container: string | null,
  pages: Set<number> = new Set(),
): Promise<FileReceived> {
  const kept = await documentOf(house.db, sha256)
  const pictures = await Promise.all(
    [...pages].map(async (page) => {
      const painted = await pageImage(house, sha256, page)
      return { page, png: painted && (await house.blobs.open(painted.image)) }
    }),
  )
  return {
    name,
    container,
    sha256,
    mediaType,
    size,
    outcome: kept?.outcome ?? null,
    pages: pictures,
  }
}

/** A survey whose publications.yaml names none is published as its first version. */
async function versionsOf({ db, now }: House, survey: string): Promise<PublicationVersion[]> {
  const versions = await publicationsOf(db, survey)
  if (versions.length > 0) return versions
  return [{ number: 1, asOf: now().toISOString().slice(0, 10), changed: 'First publication.' }]
}
