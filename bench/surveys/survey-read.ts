// One survey read in memory, without a database: its files opened and understood once, then decided as often and as otherwise as one likes.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { clockOf } from '../../src/calendar/clock.ts'
import { type BuildAnswer, buildAnswer } from '../../src/count/build-answer.ts'
import { countSurvey } from '../../src/count/count-survey.ts'
import { extractReply } from '../../src/extract/extract-reply.ts'
import { makePack } from '../../src/publish/make-pack.ts'
import type {
  FileReceived,
  PackFile,
  PackInput,
  ReplyReceived,
} from '../../src/publish/pack/input.ts'
import { readFile } from '../../src/read/read-file.ts'
import { replyFolders } from '../../src/receive/reply-folders.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import { unpackFile } from '../../src/receive/unpack-file.ts'
import type { ReplyRead } from '../../src/reconcile/decisions/reply-read.ts'
import { type Reconciliation, reconcileSurvey } from '../../src/reconcile/reconcile-survey.ts'
import { FOLDER_FILES, readFolder, type SurveyFolder } from '../../src/survey/read-folder.ts'
import { readSource } from '../../src/survey/source-file.ts'
import { stands } from '../../src/vocabulary/decided.ts'
import type { Document } from '../../src/vocabulary/document.ts'
import type { Figure } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { figureRead } from './run-survey.ts'
import type { FigureRead } from './truth.ts'

export interface SurveyKept {
  folder: SurveyFolder
  /** By body, each as the scorer sees it with the figure of ours that it is. */
  figures: Map<string, { read: FigureRead; figure: Figure }[]>
  replies: ReplyRead[]
  received: ReplyReceived[]
  documents: Map<string, Document>
}

export interface Printed {
  reconciled: Reconciliation
  input: PackInput
  pack: PackFile[]
  built: BuildAnswer
}

/** The day on which all is counted and printed. */
const TODAY = '2026-11-29'

export async function surveyRead(path: string): Promise<SurveyKept> {
  const { folder, problems } = readFolder(basename(path), yamlOf(path))
  if (!folder) throw new Error(problems.map(({ message }) => message).join('\n'))
  const kept: SurveyKept = {
    folder,
    figures: new Map(),
    replies: [],
    received: [],
    documents: new Map(),
  }
  const home = join(path, 'replies')
  const paths = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(home.length + 1))
  for (const reply of replyFolders(paths, folder.survey.bodies).replies)
    await addReply(kept, home, reply)
  return kept
}

function yamlOf(path: string): Record<string, string> {
  const here = new Set(readdirSync(path))
  return Object.fromEntries(
    FOLDER_FILES.filter((name) => here.has(name)).map((name) => [
      name,
      readFileSync(join(path, name), 'utf8'),
    ]),
  )
}

type ReplyFolder = ReturnType<typeof replyFolders>['replies'][number]

async function addReply(kept: SurveyKept, home: string, reply: ReplyFolder): Promise<void> {
  const { body, folder, received, seen, source: sourceAt } = reply
  const source = sourceAt && readSource(sourceAt, readFileSync(join(home, sourceAt), 'utf8')).source
  const files: FileReceived[] = []
  const fileOf = new Map<string, string>()
  for (const { name, path } of reply.files)
    for (const file of await opened(name, new Uint8Array(readFileSync(join(home, path))))) {
      files.push(file)
      fileOf.set(file.sha256, ['replies', body, folder, name].filter(Boolean).join('/'))
    }
  const documents = files.flatMap(({ outcome }) =>
    outcome?.status === 'read' ? [outcome.document] : [],
  )
  for (const document of documents) kept.documents.set(document.sha256, document)
  const extraction = extractReply(documents, {
    survey: kept.folder.survey,
    body,
    file: files[0]?.name ?? '',
    ...(source && { source }),
  })
  if (seen)
    kept.replies.push({
      message: `${body}/${folder}`,
      body,
      files: files.map(({ sha256 }) => sha256),
      extraction,
    })
  kept.received.push({
    body,
    folder,
    received,
    seen,
    kind: extraction.kind,
    files,
    ...(source && { source }),
  })
  const read = extraction.figures.map((figure) => ({
    read: figureRead(figure, fileOf.get(figure.sha256) ?? ''),
    figure,
  }))
  kept.figures.set(body, [...(kept.figures.get(body) ?? []), ...read])
}

async function opened(name: string, bytes: Uint8Array): Promise<FileReceived[]> {
  const files: FileReceived[] = []
  const names: string[] = []
  for await (const part of unpackAll([{ name, bytes }], async (file, spent) =>
    unpackFile(file, spent),
  )) {
    names.push(part.name)
    if (!part.leaf || !part.bytes) continue
    const outcome = await readFile({ name: part.name, bytes: part.bytes })
    files.push({
      name: part.name,
      container: part.parent === null ? null : (names[part.parent] ?? null),
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
      mediaType: part.mediaType,
      size: part.bytes.length,
      outcome,
      // Not painted: its words are shown where they stand.
      pages:
        outcome.status === 'read'
          ? outcome.document.pages.map((_, i) => ({ page: i + 1, png: null }))
          : [],
    })
  }
  return files
}

/** What would be printed had readers decided this, and nothing else. */
export async function printedWith(
  kept: SurveyKept,
  decisions: readonly Decision[],
): Promise<Printed> {
  const { survey, requests, claims, publications } = kept.folder
  const standing = decisions.map((decision, i) => ({ id: `d${i}`, decision }))
  const reconciled = await reconcileSurvey(survey, kept.replies, standing, {
    documents: kept.documents,
    placeholders: new Map(),
  })
  const { figures, answers } = reconciled
  const count = await countSurvey({
    survey,
    figures,
    answers,
    messages: kept.received.map(({ kind = null, ...one }) => ({
      id: `${one.body}/${one.folder}`,
      ...one,
      kind,
    })),
    contradictions: reconciled.contradictions.map(({ contradiction }) => contradiction),
    requests,
    today: TODAY,
  })
  const input: PackInput = {
    survey,
    count,
    draft: true,
    requests: requests.map((events) => ({
      body: events.body,
      events,
      clock: clockOf(
        survey.law,
        events,
        kept.received.filter(({ body }) => body === events.body),
        TODAY,
      ),
    })),
    replies: kept.received,
    figures: figures.flatMap((one) =>
      one.state === 'confirmed' && one.decided && stands(one)
        ? [{ body: one.body, figure: one.figure, ...one.decided }]
        : [],
    ),
    answers: answers
      .filter(({ state }) => state === 'confirmed')
      .map(({ body, answer }) => ({ body, answer })),
    claims,
    versions:
      publications.length > 0
        ? publications
        : [{ number: 1, asOf: TODAY, changed: 'First publication.' }],
  }
  return {
    reconciled,
    input,
    pack: makePack(input),
    built: buildAnswer(survey, count, { files: 0, seconds: 0 }),
  }
}
