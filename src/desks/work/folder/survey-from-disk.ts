// A survey's folder on disk, as texts and files still to be opened. Links are not followed, at any depth: a folder holds what is in it.
import { constants, type Dirent } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { CandourError } from '../../../vocabulary/errors.ts'
import { isLogoName } from '../../../vocabulary/published/newsroom.ts'

export interface FolderFiles {
  /** The folder's own name: the survey's slug where survey.yaml gives none. */
  name: string
  /** survey.yaml, requests.yaml ... by name, as they stand. */
  yaml: Record<string, string>
  /** Paths below replies/, with forward slashes; an empty folder ends with a slash. */
  replies: string[]
  open(replyPath: string): Promise<Uint8Array>
  /** Files that its YAML names, by their paths in the folder: the statements below statements/, and a logo. */
  beside?: ReadonlyMap<string, () => Promise<Uint8Array>>
  /** What was left out, by its path in the folder: links, and what is neither file nor folder. */
  links?: string[]
}

export async function surveyFromDisk(folder: string): Promise<FolderFiles> {
  const root = resolve(folder)
  const found = await stat(root).catch(() => null)
  if (!found)
    throw new CandourError(`There is no folder ${folder}. Give the folder that holds survey.yaml.`)
  if (!found.isDirectory()) {
    throw new CandourError(`${folder} is a file. Give the folder that holds survey.yaml.`)
  }
  const top = await readdir(root, { withFileTypes: true })
  const yaml: Record<string, string> = {}
  const [links, logos]: [string[], string[]] = [[], []]
  for (const entry of top) {
    if (entry.isFile() && entry.name.endsWith('.yaml')) {
      yaml[entry.name] = (await bytesOf(join(root, entry.name))).toString('utf8')
    }
    if (entry.isFile() && isLogoName(entry.name)) logos.push(entry.name)
    if (isStrange(entry)) links.push(entry.name)
  }
  if (!('survey.yaml' in yaml)) {
    throw new CandourError(
      links.includes('survey.yaml')
        ? `${folder}: survey.yaml is a link, and links are not followed. Put the file itself there.`
        : `${folder} holds no survey.yaml. Give the folder of a survey, or write its survey.yaml first (docs/survey-folder.md).`,
    )
  }
  const replies = join(root, 'replies')
  const statements = (await pathsBelow(join(root, 'statements'), links, 'statements'))
    .filter((path) => !path.endsWith('/'))
    .map((path) => `${STATEMENTS}${path}`)
  return {
    name: basename(root),
    yaml,
    replies: await pathsBelow(replies, links, 'replies'),
    open: (path) => bytesOf(join(replies, ...path.split('/'))),
    beside: new Map(
      [...logos, ...statements].map((path) => [
        path,
        () => bytesOf(join(root, ...path.split('/'))),
      ]),
    ),
    links,
  }
}

/** Below which the files lie that bodies’ statements came as. */
export const STATEMENTS = 'statements/'

/** A link that was put in a file's place since it was listed is not followed either. */
async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const isStrange = (entry: Dirent): boolean => !entry.isFile() && !entry.isDirectory()

async function pathsBelow(folder: string, links: string[], named: string): Promise<string[]> {
  const itself = await lstat(folder).catch(() => null)
  // Named with the other entries of the folder.
  if (!itself?.isDirectory()) return []
  const paths: string[] = []
  const walk = async (directory: string) => {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => null)
    if (!entries) return
    const here = relative(folder, directory).split(sep).join('/')
    if (entries.length === 0 && here !== '') paths.push(`${here}/`)
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) await walk(join(directory, entry.name))
      else {
        const path = here === '' ? entry.name : `${here}/${entry.name}`
        if (entry.isFile()) paths.push(path)
        else links.push(`${named}/${path}`)
      }
    }
  }
  await walk(folder)
  return paths
}
