// A survey's folder from disk into the house: its words, its replies, its decisions. Again and again without doubling.

import { understandAnew } from '../../extract/queries.ts'
import { receiveFolder } from '../../receive/receive-folder.ts'
import { type ReplyFolder, replyFolders } from '../../receive/reply-folders.ts'
import { importDecisions } from '../../reconcile/import-decisions.ts'
import type { House } from '../../store/house.ts'
import { importSurvey } from '../../survey/import-survey.ts'
import { keepFolderProblems, surveyBySlug } from '../../survey/queries.ts'
import { type FolderProblem, problemInWords, readFolder } from '../../survey/read-folder.ts'
import { readSource } from '../../survey/source-file.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Source } from '../../vocabulary/source.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { withLogo } from './folder/logo-file.ts'
import { sealStatements } from './folder/statement-files.ts'
import { type FolderFiles, surveyFromDisk } from './folder/survey-from-disk.ts'

export interface FolderImported {
  survey: string
  slug: string
  title: string
  /** Files of replies that were new. */
  files: number
  /** What was left out, in sentences. */
  problems: string[]
}

/** Files are opened one reply at a time: a large folder never stands in memory. */
export async function importFolder(house: House, path: string): Promise<FolderImported> {
  return importFiles(house, await surveyFromDisk(path), path)
}

/** `from`: the folder as it is named to people. `as`: the survey under another name, as a copy has it. */
export async function importFiles(
  house: House,
  disk: FolderFiles,
  from: string,
  as: (survey: Survey) => Survey = (survey) => survey,
): Promise<FolderImported> {
  const { folder: read, problems } = readFolder(disk.name, disk.yaml)
  const words = [...problems.map(problemInWords), ...(disk.links ?? []).map(notFollowed)]
  if (!read) {
    await sayAtTheDesk(house, disk.name, words)
    throw new CandourError(`${from} cannot be imported.\n${words.join('\n')}`, { status: 422 })
  }
  const pictured = await withLogo(house, disk, read.survey)
  append(words, pictured.problems)
  const folder = { ...read, survey: as(pictured.survey) }

  const { id } = await importSurvey(house, folder, {
    problems: words,
    // What is here already is understood against what is asked now.
    async andThen(db, { id, changed }) {
      if (changed.includes('survey')) await understandAnew(db, house.jobs, id)
    },
  })
  const { replies, misplaced } = replyFolders(disk.replies, folder.survey.bodies)
  const { sources, problems: wrongSources } = await sourcesOf(disk, replies)
  append(words, wrongSources.map(problemInWords))
  append(words, await sealStatements(house, disk, folder.publications))
  await keepFolderProblems(house.db, id, words)
  const received = await receiveFolder(house, id, opened(disk, replies, sources), misplaced)
  await importDecisions(house, id, folder.decisions)
  return {
    survey: id,
    slug: folder.survey.slug,
    title: folder.survey.title,
    files: received.files,
    problems: [
      ...words,
      ...misplaced.map(({ note }) => note),
      ...received.refused.map(({ reason }) => reason.message),
    ],
  }
}

const notFollowed = (path: string): string =>
  `${path} is a link, or neither a file nor a folder: it was left out. Put the file itself in the survey’s folder.`

/** A folder that can no longer be imported leaves its survey as it was; the desk says what is wrong all the same. */
async function sayAtTheDesk({ db }: House, name: string, words: string[]): Promise<void> {
  const kept = await surveyBySlug(db, name)
  if (kept) await keepFolderProblems(db, kept.id, words)
}

type Sources = ReadonlyMap<string, Source | null>

/** By the path of each source.yaml; null where it does not say what lies beside it. */
async function sourcesOf(
  disk: FolderFiles,
  replies: readonly ReplyFolder[],
): Promise<{ sources: Sources; problems: FolderProblem[] }> {
  const sources = new Map<string, Source | null>()
  const problems: FolderProblem[] = []
  for (const { source: path } of replies) {
    if (path === undefined) continue
    const written = new TextDecoder().decode(await disk.open(path))
    const read = readSource(`replies/${path}`, written)
    sources.set(path, read.source)
    append(problems, read.problems)
  }
  return { sources, problems }
}

/** What a source.yaml that cannot be read stands beside is left out: it might not be the body's letter. */
async function* opened(disk: FolderFiles, replies: ReplyFolder[], sources: Sources) {
  for (const { files, source: path, ...reply } of replies) {
    const source = path === undefined ? undefined : sources.get(path)
    if (source === null) continue
    const bytes = await Promise.all(files.map(({ path }) => disk.open(path)))
    yield {
      ...reply,
      ...(source && { source }),
      files: files.map(({ name }, i) => ({ name, bytes: new Uint8Array(bytes[i] ?? []) })),
    }
  }
}
