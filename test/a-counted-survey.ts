// The survey of formats as a value, counted: its letters opened and read, its figures taken from the truth that ships beside it.
// What the pipeline leaves in the store is the same value; here no database is needed to draw a pack.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { clockOf } from '../src/calendar/clock.ts'
import { ranksOf } from '../src/count/ranks.ts'
import { openMail } from '../src/open/mail/open-mail.ts'
import type { FileReceived, PackInput, ReplyReceived } from '../src/publish/pack/input.ts'
import { renderPage } from '../src/read/page-image.ts'
import { readFile } from '../src/read/read-file.ts'
import { unpackAll } from '../src/receive/unpack-all.ts'
import { unpackFile } from '../src/receive/unpack-file.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import { exactly, sum } from '../src/vocabulary/bounds.ts'
import type { BodyValue, Contradiction, QuestionCount, Rate } from '../src/vocabulary/count.ts'
import { type Document, evidenceOf, type ReadOutcome } from '../src/vocabulary/document.ts'
import type { Evidence } from '../src/vocabulary/place.ts'
import {
  type Answer,
  asBounds,
  type Figure,
  isMissing,
  type QuestionAnswered,
  type Unit,
} from '../src/vocabulary/reply.ts'
import type {
  BodyAsked,
  Claim,
  PublicationVersion,
  RequestEvents,
  Survey,
} from '../src/vocabulary/survey.ts'
import { FORMATS } from './survey-folders.ts'

const folder = FORMATS

type TrueFigure = Omit<Figure, keyof Evidence | 'sure'> & {
  file: string
  role: string
  ink: string
  within: string
}

interface TrueBody {
  missing?: 'reply-not-seen'
  received?: string
  answers?: { number: string; answer: Answer; sections: string[]; ink?: string }[]
  figures?: TrueFigure[]
}

const yaml = <T>(name: string): T => parse(readFileSync(join(folder, name), 'utf8')) as T

export async function aCountedSurvey(): Promise<PackInput> {
  const survey = aSurvey()
  const truth = JSON.parse(readFileSync(`${folder}.truth.json`, 'utf8')) as {
    bodies: Record<string, TrueBody>
  }
  const replies = (await Promise.all(survey.bodies.map(({ slug }) => repliesOf(slug)))).flat()
  const figures = survey.bodies.flatMap(({ slug }) =>
    (truth.bodies[slug]?.figures ?? []).flatMap((figure) => {
      const placed = placedFigure(figure, filesOf(replies, slug))
      return placed
        ? [
            {
              body: slug,
              figure: placed,
              by: 'example editor',
              at: '2026-11-18',
              ...(slug === 'chalkstow' &&
                figure.role === 'total' && {
                  noted: {
                    by: 'example editor',
                    at: '2026-11-18',
                    why: 'The figure was printed as another survey’s.',
                    decision: 'a note',
                  },
                }),
            },
          ]
        : []
    }),
  )
  const answers = survey.bodies.flatMap(({ slug }) =>
    (truth.bodies[slug]?.answers ?? []).map(({ ink, ...answer }) => ({
      body: slug,
      answer: {
        ...answer,
        data: false,
        evidence: ink ? (findInk(filesOf(replies, slug), ink) ?? undefined) : undefined,
      } satisfies QuestionAnswered,
    })),
  )
  const events = yaml<(RequestEvents & { body: string })[]>('requests.yaml')
  return {
    survey,
    replies,
    figures,
    answers,
    claims: yaml<Claim[]>('claims.yaml'),
    versions: yaml<PublicationVersion[]>('publications.yaml'),
    requests: events.map((one) => ({
      body: one.body,
      events: one,
      clock: clockOf(
        survey.law,
        one,
        replies.filter(({ body }) => body === one.body),
        '2026-11-22',
      ),
    })),
    count: {
      survey: survey.slug,
      title: survey.title,
      asked: 43,
      answered: 23,
      refused: 4,
      notSeen: 16,
      notChecked: 0,
      noReply: 0,
      questions: survey.questions.map((question) =>
        aQuestionCount(survey, question, { figures, answers, truth: truth.bodies }),
      ),
    },
  }
}

function aSurvey(): Survey {
  const { folder: read } = readFolder('formats', {
    'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
  })
  if (!read) throw new Error('survey.yaml cannot be read')
  return read.survey
}

async function repliesOf(body: string): Promise<ReplyReceived[]> {
  const home = join(folder, 'replies', body)
  const replies: ReplyReceived[] = []
  for (const entry of readdirSync(home).sort()) {
    if (entry === 'NOT-SEEN') {
      replies.push({ body, folder: '', received: null, seen: false, files: [] })
      continue
    }
    const names = readdirSync(join(home, entry)).sort()
    const bytes = names.map((name) => ({ name, bytes: readFileSync(join(home, entry, name)) }))
    const files: FileReceived[] = []
    const opened: { name: string; parent: number | null }[] = []
    for await (const part of unpackAll(bytes, async (file, spent) => unpackFile(file, spent))) {
      opened.push({ name: part.name, parent: part.parent })
      if (!part.leaf || !part.bytes) continue
      const container = part.parent === null ? null : (opened[part.parent]?.name ?? null)
      files.push(await aFile(part.name, part.bytes, part.mediaType, container))
    }
    replies.push({
      body,
      folder: entry,
      received: entry.slice(0, 10),
      seen: true,
      kind: 'decision',
      files,
    })
  }
  return replies
}

async function aFile(
  name: string,
  bytes: Uint8Array,
  mediaType: string,
  container: string | null,
): Promise<FileReceived> {
  const outcome = await readOrMail(name, bytes, mediaType)
  const document = outcome.status === 'read' ? outcome.document : null
  const pages = await Promise.all(
    (document?.pages ?? []).map(({ page }) => renderPage(bytes, page, 144)),
  )
  return {
    name,
    container,
    sha256: document?.sha256 ?? '0'.repeat(64),
    mediaType,
    size: bytes.length,
    outcome,
    pages,
  }
}

/** A mail's own words, while mails have no reader of their own. */
async function readOrMail(
  name: string,
  bytes: Uint8Array,
  mediaType: string,
): Promise<ReadOutcome> {
  const outcome = await readFile({ name, bytes })
  if (outcome.status === 'read' || mediaType !== 'message/rfc822') return outcome
  const text = openMail(bytes).bodies.find(({ as }) => as === 'plain')?.text ?? ''
  return readFile({ name, bytes: new TextEncoder().encode(text) })
}

const filesOf = (replies: ReplyReceived[], slug: string) =>
  replies.filter(({ body }) => body === slug).flatMap(({ files }) => files)

function placedFigure(
  { file, role: _, within, ...figure }: TrueFigure,
  files: FileReceived[],
): Figure | null {
  const found = files.find(({ name }) => name === file)
  if (found?.outcome?.status !== 'read') return null
  const at = whereInk(found.outcome.document, figure.ink, within)
  return at === null
    ? null
    : { ...figure, ...evidenceOf(found.outcome.document, at, at + figure.ink.length), sure: true }
}

/** A cell by its name, a cell of the row with that label, or the ink within those words or a little before them. */
function whereInk({ text, runs, tables }: Document, ink: string, within: string): number | null {
  const [, sheet, range] = /^(\w+)!([A-Z]+\d+)$/.exec(within) ?? []
  if (sheet)
    return (
      runs.find(
        ({ place }) => place.kind === 'sheet' && place.sheet === sheet && place.range === range,
      )?.start ?? null
    )
  const label = /^(?:table )?row (\w+)/.exec(within)?.[1] ?? within
  for (const { cells } of tables) {
    const row = cells.find((cell) => cell.text.replace(/\s+/g, ' ').startsWith(label))?.r
    const cell = cells.find((one) => one.r === row && one.text === ink)
    if (cell?.start !== undefined) return cell.start
  }
  const words = new RegExp(
    within.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'),
  ).exec(text)
  if (!words) return null
  const inside = words[0].indexOf(ink)
  return inside >= 0 ? words.index + inside : text.lastIndexOf(ink, words.index)
}

function findInk(files: FileReceived[], ink: string): Evidence | null {
  for (const { outcome } of files) {
    if (outcome?.status !== 'read') continue
    const words = new RegExp(ink.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).exec(
      outcome.document.text,
    )
    if (words) return evidenceOf(outcome.document, words.index, words.index + words[0].length)
  }
  return null
}

interface Known {
  figures: PackInput['figures']
  answers: PackInput['answers']
  truth: Record<string, TrueBody>
}

function ranked(values: BodyValue[]): BodyValue[] {
  const ranks = ranksOf(values)
  return values.map((one) =>
    one.rate && ranks[one.body] ? { ...one, rate: { ...one.rate, ...ranks[one.body] } } : one,
  )
}

function aQuestionCount(
  survey: Survey,
  { number, asks }: Survey['questions'][number],
  known: Known,
): QuestionCount {
  const bodies = ranked(survey.bodies.map((body) => aBodyValue(body, number, known)))
  const gave = bodies.filter(({ value }) => !isMissing(value))
  const answered = (body: string) =>
    known.answers.some(
      (one) =>
        one.body === body &&
        one.answer.number === number &&
        ['full', 'partial'].includes(one.answer.answer),
    )
  const missing = bodies.flatMap(({ body, name, value, evidence }) =>
    isMissing(value) && !answered(body)
      ? [{ body, name, why: value.none, section: value.section, evidence }]
      : [],
  )
  const units = [...new Set(gave.map(({ unit }) => unit ?? 'other'))]
    .map((unit) => {
      const counting = gave.filter((one) => one.unit === unit)
      return {
        unit,
        total: sum(counting.map(({ value }) => asBounds(value))),
        bodies: counting.map(({ body }) => body),
        words: [...new Set(counting.map(({ unitInk }) => unitInk ?? ''))],
      }
    })
    .sort((a, b) => b.total.low - a.total.low)
  return {
    number,
    asks,
    total:
      missing.length > 0
        ? { low: sum(gave.map(({ value }) => asBounds(value))).low, high: null }
        : sum(gave.map(({ value }) => asBounds(value))),
    units,
    mixed: units.length > 1,
    coverage: {
      bodies: gave.length,
      asked: 43,
      workforce: gave.reduce((n, { workforce }) => n + (workforce ?? 0), 0),
      workforceAsked: survey.bodies.reduce((n, { workforce }) => n + (workforce ?? 0), 0),
    },
    bodies,
    missing,
    states: bodies.map(({ body, name, state, evidence }) => ({
      body,
      name,
      state: state === 'not-answered' && answered(body) ? ('gave' as const) : state,
      evidence,
    })),
    pencil: { total: exactly(0), bodies: [] },
    contradictions: number === '1a' ? [westMercias(known)] : [],
  }
}

function aBodyValue(
  { slug, name, workforce }: BodyAsked,
  question: string,
  { figures, answers, truth }: Known,
): BodyValue {
  const total = truth[slug]?.figures?.find(
    (one) => one.question === question && one.role === 'total',
  )
  const figure =
    total &&
    figures.find(
      (one) =>
        one.body === slug &&
        one.figure.question === question &&
        one.figure.unit === total.unit &&
        Object.keys(one.figure.facets).length === 0,
    )?.figure
  const answer = answers.find((one) => one.body === slug && one.answer.number === question)?.answer
  const value = figure?.value ?? {
    none:
      (truth[slug]?.missing && 'not-seen') ??
      (answer?.answer === 'refused' ? 'refused' : 'not-answered'),
  }
  const unit: Unit | null = figure?.unit ?? null
  return {
    body: slug,
    name,
    state: isMissing(value) ? value.none : 'gave',
    value,
    unit,
    unitInk: figure?.unitInk ?? null,
    figures: figure ? [figure] : [],
    evidence: figure ? null : (answer?.evidence ?? null),
    confirmedBy: figure ? 'example editor' : null,
    workforce,
    rate: !isMissing(value) && workforce ? aRate(value, workforce) : null,
  }
}

function aRate({ low, high }: { low: number; high: number | null }, workforce: number): Rate {
  return {
    per1000: (1000 * low) / workforce,
    low: (1000 * poissonLimit(low, 'low')) / workforce,
    high: high === null ? null : (1000 * poissonLimit(high, 'high')) / workforce,
    rank: null,
  }
}

/** Exact limits by halving: the mean at which the count or more (or fewer) has a chance of 2.5 %. */
function poissonLimit(count: number, end: 'low' | 'high'): number {
  if (end === 'low' && count === 0) return 0
  const below = (mean: number, k: number) => {
    let term = Math.exp(-mean)
    let all = term
    for (let i = 1; i <= k; i++) all += term *= mean / i
    return all
  }
  let [a, b] = [0, count + 10 * Math.sqrt(count + 1) + 10]
  for (let i = 0; i < 80; i++) {
    const mid = (a + b) / 2
    const tail = end === 'low' ? 1 - below(mid, count - 1) : below(mid, count)
    if (end === 'low' ? tail < 0.025 : tail > 0.025) a = mid
    else b = mid
  }
  return a
}

function westMercias({ figures }: Known): Contradiction {
  const three = figures
    .filter(({ body, figure }) => body === 'west-marl' && figure.question === '1a')
    .map(({ figure }) => figure)
  return {
    body: 'west-marl',
    question: '1a',
    severity: 'units',
    statements: three.map((figure, i) => ({
      id: `s${i + 1}`,
      says: ['in all', 'officers', 'police staff'][i] ?? '',
      figure,
    })),
    note: '20 investigations, and 13 + 6 = 19 people. If all three counted people, they could not all be true.',
    decided: {
      by: 'example editor',
      at: '2026-11-19',
      why: 'Investigations and people are different units. One person investigated twice would explain the gap, and the letter does not say.',
    },
  }
}
