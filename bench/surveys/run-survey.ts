// One survey through the house as a newsroom takes it: read, understood, decided by a careful editor, counted, made into a pack.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type BuildAnswer, buildAnswer } from '../../src/count/build-answer.ts'
import { countOf } from '../../src/count/queries.ts'
import { gatheredPack } from '../../src/desks/work/gathered-pack.ts'
import { importFolder } from '../../src/desks/work/import-folder.ts'
import { runWaiting } from '../../src/desks/work/run-waiting.ts'
import { makePack } from '../../src/publish/make-pack.ts'
import type { PackFile } from '../../src/publish/pack/input.ts'
import { type MessageKept, messagesOf } from '../../src/receive/queries.ts'
import { importDecisions } from '../../src/reconcile/import-decisions.ts'
import { many, sql } from '../../src/store/db.ts'
import type { House } from '../../src/store/house.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import { inUnits } from '../../src/vocabulary/least-unit.ts'
import { evidenceIn, type Place } from '../../src/vocabulary/place.ts'
import {
  type Case,
  type Extraction,
  type Figure,
  populationsOf,
} from '../../src/vocabulary/reply.ts'
import type { Decision, Survey } from '../../src/vocabulary/survey.ts'
import type { AnswerRead, KindRead } from './score-build.ts'
import type { Judged } from './score-figures.ts'
import type { FigureRead } from './truth.ts'

export interface SurveyRead {
  /** By body, in the order of its replies. */
  figures: Map<string, FigureRead[]>
  cases: Map<string, Case[]>
  answers: AnswerRead[]
  kinds: KindRead[]
}

export interface SurveyMade {
  built: BuildAnswer
  pack: PackFile[]
}

/** Which figure of the house each read one is: what is decided is decided about that. */
type Origins = Map<FigureRead, { body: string; figure: Figure }>

export interface SurveyRun {
  survey: Survey
  read: SurveyRead
  /** Confirms what is right, rejects what is not; then counts and prints. */
  decideAndBuild(judged: readonly Judged[]): Promise<SurveyMade>
}

/** The folder's own decisions are left out: nobody has decided anything yet. */
export async function runSurvey(house: House, folder: string): Promise<SurveyRun> {
  const home = await mkdtemp(join(tmpdir(), 'candour-bench-survey-'))
  const copy = join(home, basename(folder))
  try {
    await cp(folder, copy, {
      recursive: true,
      filter: (path) => !/(?:decisions|expectations|publications)\.yaml$/.test(path),
    })
    const { survey: id, slug } = await importFolder(house, copy)
    await runWaiting(house)
    const origins: Origins = new Map()
    const read = await whatWasRead(house, id, origins)
    const kept = await surveyBySlug(house.db, slug)
    if (!kept) throw new Error(`${slug} was not imported`)
    return {
      survey: kept.survey,
      read,
      decideAndBuild: async (judged) => {
        await importDecisions(
          house,
          id,
          judged.flatMap((one) => decisionOn(one, origins)),
        )
        await runWaiting(house)
        return made(house, slug)
      },
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function whatWasRead({ db }: House, id: string, origins: Origins): Promise<SurveyRead> {
  const rows = await many<{ message: string; extraction: Extraction }>(
    db,
    sql`
      select message_id as message, extraction
      from extraction
      join message on message.id = extraction.message_id
      where message.survey_id = ${id}
    `,
  )
  const extractions = new Map(rows.map(({ message, extraction }) => [message, extraction]))
  const read: SurveyRead = { figures: new Map(), cases: new Map(), answers: [], kinds: [] }
  for (const message of await messagesOf(db, id)) {
    const extraction = extractions.get(message.id)
    if (!extraction) continue
    const { body } = message
    read.kinds.push({ body, kind: extraction.kind })
    read.answers.push(...extraction.questions.map((one) => answerRead(body, one)))
    read.cases.set(body, [...(read.cases.get(body) ?? []), ...extraction.caseRows])
    const figures = extraction.figures.map((figure) => {
      const one = figureRead(figure, fileOf(message, figure.sha256))
      origins.set(one, { body, figure })
      return one
    })
    read.figures.set(body, [...(read.figures.get(body) ?? []), ...figures])
  }
  return read
}

const answerRead = (
  body: string,
  { number, answer, sections }: Extraction['questions'][number],
): AnswerRead => ({ body, question: number, answer, sections })

/** Of what stood in a mail or archive, the mail or archive. */
function fileOf({ body, folder, files }: MessageKept, sha256: string): string {
  const byId = new Map(files.map((file) => [file.id, file]))
  let file = files.find((one) => one.sha256 === sha256)
  while (file?.parent) file = byId.get(file.parent)
  return ['replies', body, folder, file?.name ?? ''].filter(Boolean).join('/')
}

/** As people see it; `file` is the one that lies in the reply's folder. */
export function figureRead(figure: Figure, file: string): FigureRead {
  const { question, kind = 'count', unit, unitInk, value, period, facets } = figure
  const { ink, prefix = '', suffix = '', place } = figure
  return {
    file,
    question: question ?? null,
    kind,
    unit,
    noun: unitInk || unit,
    value: inUnits(value, kind),
    period,
    groups: populationsOf(figure),
    categories: facets,
    ink,
    around: `${prefix}${ink}${suffix}`,
    place: placeName(place),
  }
}

function placeName(place: Place): string {
  if (place.kind === 'sheet') return `${place.sheet}!${place.range}`
  return place.kind === 'block' ? place.path : ''
}

const SIGNED = { by: 'bench', at: '2026-11-29' }

function decisionOn({ read, right }: Judged, origins: Origins): Decision[] {
  const origin = origins.get(read)
  if (!origin) return []
  const { body, figure } = origin
  const { question, unit, unitInk, population, period, facets, value } = figure
  return [
    {
      action: right ? 'confirm' : 'reject',
      body,
      ...(question !== undefined && { question }),
      about: 'figure',
      evidence: [evidenceIn(figure)],
      ...(right && { reads: { unit, unitInk, population, period, facets, value } }),
      ...SIGNED,
    },
  ]
}

async function made(house: House, slug: string): Promise<SurveyMade> {
  const kept = await surveyBySlug(house.db, slug)
  const count = kept && (await countOf(house.db, kept.id))
  if (!kept || !count) throw new Error(`${slug} was not counted`)
  const pack = await gatheredPack(house, kept)
  return {
    built: buildAnswer(kept.survey, count, { files: 0, seconds: 0 }),
    pack: makePack({ ...pack, draft: true }),
  }
}
