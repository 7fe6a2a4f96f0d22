// A survey's folder on disk, as texts and files still to be opened. Links are not followed: a folder holds what is in it.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { CandourError } from '../../vocabulary/errors.ts'

export interface FolderFiles {
  /** The folder's own name: the survey's slug where survey.yaml gives none. */
  name: string
  /** survey.yaml, requests.yaml ... by name, as they stand. */
  yaml: Record<string, string>
  /** Paths below replies/, with forward slashes; an empty folder ends with a slash. */
  replies: string[]
  open(replyPath: string): Promise<Uint8Array>
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
  for (const entry of top) {
    if (entry.isFile() && entry.name.endsWith('.yaml')) {
      yaml[entry.name] = await readFile(join(root, entry.name), 'utf8')
    }
  }
  if (!('survey.yaml' in yaml)) {
    throw new CandourError(
      `${folder} holds no survey.yaml. Give the folder of a survey, or write its survey.yaml first (docs/survey-folder.md).`,
    )
  }
  const replies = join(root, 'replies')
  return {
    name: basename(root),
    yaml,
    replies: await pathsBelow(replies),
    open: (path) => readFile(join(replies, ...path.split('/'))),
  }
}

async function pathsBelow(folder: string): Promise<string[]> {
  const paths: string[] = []
  const walk = async (directory: string) => {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => null)
    if (!entries) return
    const here = relative(folder, directory).split(sep).join('/')
    if (entries.length === 0 && here !== '') paths.push(`${here}/`)
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) await walk(join(directory, entry.name))
      else if (entry.isFile()) paths.push(here === '' ? entry.name : `${here}/${entry.name}`)
    }
  }
  await walk(folder)
  return paths
}
