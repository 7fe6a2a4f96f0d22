// An invented copy of a newsroom's published work: tables and claims planted as values, confirmed, reconciled, counted.
import assert from 'node:assert/strict'
import { clockOf } from '../src/calendar/clock.ts'
import { countSurvey } from '../src/count/count-survey.ts'
import type { FileReceived, PackInput, ReplyReceived } from '../src/publish/pack/input.ts'
import { readFile } from '../src/read/read-file.ts'
import type { Found } from '../src/reconcile/contradictions/contradictions.ts'
import { placeholderIn } from '../src/reconcile/contradictions/placeholder-text.ts'
import type { ReplyRead } from '../src/reconcile/decisions/reply-read.ts'
import type { Standing } from '../src/reconcile/readers/two-readers.ts'
import { reconcileSurvey } from '../src/reconcile/reconcile-survey.ts'
import { exactly } from '../src/vocabulary/bounds.ts'
import { type Document, evidenceOf } from '../src/vocabulary/document.ts'
import type { Evidence } from '../src/vocabulary/place.ts'
import type { Figure, Share } from '../src/vocabulary/reply.ts'
import type { Claim, Decision, Survey } from '../src/vocabulary/survey.ts'

export const TODAY = '2014-06-02'
const EDITOR = { by: 'an invented editor', at: '2014-06-01' }
export const NEWSROOM = 'The Marl Echo'

/** A row of a planted table: its label, its number, and what a reader confirmed that it is. */
export type Said = [label: string, value: number, of?: Partial<Figure>]

export interface Planted {
  /** By body, by file: the rows of a CSV table under a head; `first` stands above them. */
  files?: Record<string, Record<string, Said[]>>
  first?: Record<string, string>
  claims?: Claim[]
  /** A ratio or share in words, held against two of the numbers by their labels. */
  share?: {
    file: string
    ink: string
    is: Pick<Share, 'of' | 'low' | 'high'>
    part: string
    whole: string
  }
  /** Categories of the copy's own dimension: each matter stands in one, and there are no others. */
  fates?: string[]
}

/** Its files read, each number confirmed by a reader, reconciled and counted: what a pack is made of. */
export async function plantedCopy(copy: Planted, { noted = false } = {}): Promise<PackInput> {
  const came: Came = { replies: [], read: [], documents: new Map(), placeholders: new Map() }
  for (const [body, tables] of Object.entries(copy.files ?? {}))
    await receive(body, tables, copy, came)
  return counted(surveyOf(copy), copy.claims ?? [], came, noted)
}

const surveyOf = ({ files = {}, fates }: Planted): Survey => ({
  slug: 'copy',
  title: 'An invented copy',
  law: 'foia',
  period: null,
  questions: [{ number: '1', asks: 'How many?', whom: ['officers', 'staff'] }],
  bodies: Object.keys(files).map((slug) => ({ slug, name: `Body ${slug}`, workforce: null })),
  readers: 1,
  packs: ['police-conduct'],
  newsroom: { name: NEWSROOM },
  ...(fates && {
    dimensions: [
      {
        name: 'fate',
        categories: fates.map((id) => ({ id, words: [id] })),
        exclusive: true,
        open: false,
      },
    ],
  }),
})

async function receive(
  body: string,
  tables: Record<string, Said[]>,
  { first = {}, share }: Planted,
  { replies, read, documents, placeholders }: Came,
): Promise<void> {
  const files: FileReceived[] = []
  const figures: Figure[] = []
  const shares: Share[] = []
  for (const [name, rows] of Object.entries(tables)) {
    const document = await aTable(name, rows, first[name], files)
    documents.set(document.sha256, document)
    const fake = placeholderIn(document.text)
    if (fake) placeholders.set(document.sha256, fake)
    const own = new Map(rows.map((said) => [said[0], figureOf(document, said)]))
    figures.push(...own.values())
    if (share?.file === name) shares.push(shareOf(share, document, own))
  }
  const day = '2014-05-01'
  replies.push({ body, folder: day, received: day, seen: true, kind: 'decision', files })
  read.push({
    message: body,
    body,
    files: files.map(({ sha256 }) => sha256),
    extraction: {
      file: `${body}.csv`,
      kind: 'decision',
      status: 'full',
      questions: [{ number: '1', answer: 'full', sections: [], data: true }],
      exemptions: [],
      figures,
      shares,
      caseRows: [],
      doubts: [],
    },
  })
}

function shareOf(
  { ink, is, part, whole }: NonNullable<Planted['share']>,
  document: Document,
  own: ReadonlyMap<string, Figure>,
): Share {
  const side = (label: string) => {
    const at = own.get(label)
    assert.ok(at)
    return { sha256: at.sha256, place: at.place, ink: at.ink, value: exactly(Number(at.ink)) }
  }
  const start = document.text.indexOf(ink)
  assert.ok(start >= 0, document.text)
  const evidence = evidenceOf(document, start, start + ink.length)
  return { ...evidence, question: '1', ...is, part: side(part), whole: [side(whole)] }
}

async function aTable(
  name: string,
  rows: Said[],
  first: string | undefined,
  files: FileReceived[],
): Promise<Document> {
  const lines = [
    ...(first ? [first] : []),
    'What,Number',
    ...rows.map(([label, n]) => `${label},${n}`),
  ]
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  const outcome = await readFile({ name, bytes })
  assert.equal(outcome.status, 'read')
  if (outcome.status !== 'read') throw new Error(name)
  const { document } = outcome
  const { sha256 } = document
  files.push({
    name,
    container: null,
    sha256,
    mediaType: 'text/csv',
    size: bytes.length,
    outcome,
    pages: [],
  })
  return document
}

function figureOf(document: Document, [label, n, of = {}]: Said): Figure {
  const row = new RegExp(`(?:^|\\n)${label}\\W+(?=${n}\\b)`).exec(document.text)
  assert.ok(row, `${label} ${n} in ${JSON.stringify(document.text)}`)
  const start = row.index + row[0].length
  return {
    ...evidenceOf(document, start, start + String(n).length),
    question: '1',
    unit: 'person',
    unitInk: 'people',
    population: ['officers', 'staff'],
    period: null,
    facets: {},
    value: exactly(n),
    sure: true,
    ...of,
  }
}

interface Came {
  replies: ReplyReceived[]
  read: ReplyRead[]
  documents: Map<string, Document>
  placeholders: Map<string, string>
}

async function counted(
  survey: Survey,
  claims: Claim[],
  { replies, read, documents, placeholders }: Came,
  noted: boolean,
): Promise<PackInput> {
  const inFiles = { documents, placeholders }
  const first = await reconcileSurvey(survey, read, confirmed(read), inFiles)
  const made = noted
    ? await reconcileSurvey(
        survey,
        read,
        [...confirmed(read), ...first.contradictions.map(notes)],
        inFiles,
      )
    : first
  const { figures, answers } = made
  assert.ok(
    figures.length > 0 && figures.every(({ state }) => state === 'confirmed'),
    'each number is confirmed',
  )
  const day = '2014-04-01'
  const requests = survey.bodies.map(({ slug }) => ({ body: slug, sent: day, received: day }))
  const messages = replies.map((reply) => ({ ...reply, id: reply.body, kind: reply.kind ?? null }))
  const contradictions = made.contradictions.map(({ contradiction }) => contradiction)
  const known = { survey, figures, answers, messages, contradictions, requests, today: TODAY }
  return {
    survey,
    count: await countSurvey(known),
    requests: requests.map((events) => ({
      body: events.body,
      events,
      clock: clockOf(survey.law, events, replies, TODAY),
    })),
    replies,
    figures: figures.map(({ body, figure }) => ({ body, figure, ...EDITOR })),
    answers: answers.map(({ body, answer }) => ({ body, answer })),
    claims,
    versions: [{ number: 1, asOf: TODAY, changed: 'First publication.' }],
  }
}

const confirmed = (read: readonly ReplyRead[]): Standing[] =>
  read.flatMap(({ body, extraction: { figures } }) => [
    ...figures.map((figure, i) => confirms(`${body} ${i}`, body, 'figure', [figure])),
    confirms(`${body} answer`, body, 'answer', []),
  ])

/** As an editor leaves it who has them printed with the words that are offered. */
const notes = ({ id, contradiction }: Found): Standing => ({
  id: `note ${id}`,
  decision: {
    action: 'note',
    about: 'contradiction',
    body: contradiction.body,
    question: contradiction.question,
    evidence: contradiction.statements.flatMap(({ figure }) => figure ?? []),
    why: contradiction.note,
    ...EDITOR,
  },
})

const confirms = (
  id: string,
  body: string,
  about: Decision['about'],
  evidence: Evidence[],
): Standing => ({
  id,
  decision: { action: 'confirm', about, body, question: '1', evidence, ...EDITOR },
})
