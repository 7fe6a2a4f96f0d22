// A survey's folder from disk into the house: its words, its replies, its decisions. Again and again without doubling.
import { receiveFolder } from '../../receive/receive-folder.ts'
import { type ReplyFolder, replyFolders } from '../../receive/reply-folders.ts'
import { importDecisions } from '../../reconcile/import-decisions.ts'
import type { House } from '../../store/house.ts'
import { importSurvey } from '../../survey/import-survey.ts'
import { keepFolderProblems, surveyBySlug } from '../../survey/queries.ts'
import { problemInWords, readFolder } from '../../survey/read-folder.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type FolderFiles, surveyFromDisk } from './survey-from-disk.ts'

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
  const folder = { ...read, survey: as(read.survey) }

  const { id } = await importSurvey(house, folder, words)
  const { replies, misplaced } = replyFolders(disk.replies, folder.survey.bodies)
  const received = await receiveFolder(house, id, opened(disk, replies), misplaced)
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

async function* opened(disk: FolderFiles, replies: ReplyFolder[]) {
  for (const { files, ...reply } of replies) {
    const bytes = await Promise.all(files.map(({ path }) => disk.open(path)))
    yield {
      ...reply,
      files: files.map(({ name }, i) => ({ name, bytes: new Uint8Array(bytes[i] ?? []) })),
    }
  }
}
