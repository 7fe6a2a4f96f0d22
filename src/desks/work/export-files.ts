// A kept survey as the files of its folder: its YAML, its replies as they came, the files of statements.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messagesOf } from '../../receive/queries.ts'
import { decisionsOf } from '../../reconcile/decisions/queries.ts'
import type { House } from '../../store/house.ts'
import { exportSurvey } from '../../survey/export-survey.ts'
import { publicationsOf, surveyBySlug } from '../../survey/queries.ts'
import { writeSource } from '../../survey/source-file.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { asFileName, freeName, inside } from './folder/inside.ts'
import { statementPaths } from './folder/statement-files.ts'
import { whyNotWritten } from './write-pack.ts'

export interface ExportFile {
  path: string
  content: string | Uint8Array
}

/** All of them at once. */
export async function exportFiles(house: House, slug: string): Promise<ExportFile[]> {
  const files: ExportFile[] = []
  for await (const file of exportedFiles(house, slug)) files.push(file)
  return files
}

/** One after the other, each opened when it is asked for; refused before the first where a path would lead elsewhere. */
export async function* exportedFiles(house: House, slug: string): AsyncGenerator<ExportFile> {
  const files = await filesToExport(house, slug)
  for (const { path } of files) inside(path)
  for (const { path, ...file } of files)
    yield {
      path,
      content: 'sha256' in file ? await house.blobs.open(file.sha256) : file.content,
    }
}

/** Into a folder, made where it is not there. Answers how many files it wrote. */
export async function writeExport(house: House, slug: string, folder: string): Promise<number> {
  let written = 0
  for await (const { path, content } of exportedFiles(house, slug)) {
    await writeOne(join(folder, path), content)
    written++
  }
  return written
}

async function writeOne(to: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, content)
  } catch (cause) {
    throw new CandourError(
      `${to} could not be written: ${whyNotWritten(cause)}. What was written before it is no whole survey: make room there, or export to another folder.`,
      { cause },
    )
  }
}

type ToExport = { path: string } & ({ content: string } | { sha256: string })

/** What stood inside a mail or archive is not written beside it: importing unpacks it again. */
async function filesToExport(house: House, slug: string): Promise<ToExport[]> {
  const texts = await exportSurvey(house, slug, (survey) => decisionsOf(house.db, survey))
  const kept = await surveyBySlug(house.db, slug)
  const files: ToExport[] = Object.entries(texts).map(([path, content]) => ({ path, content }))
  const versions = kept ? await publicationsOf(house.db, kept.id) : []
  for (const { path, sha256 } of statementPaths(versions))
    if (await house.blobs.has(sha256)) files.push({ path: inside(path), sha256 })
  const { name, sha256 } = kept?.survey.newsroom?.logo ?? {}
  if (name && sha256 && (await house.blobs.has(sha256))) files.push({ path: inside(name), sha256 })
  for (const { body, folder, seen, source, files: all } of kept
    ? await messagesOf(house.db, kept.id)
    : []) {
    const home = inside(['replies', body, folder].filter(Boolean).join('/'))
    if (!seen) files.push({ path: `${home}/NOT-SEEN`, content: '' })
    if (source) files.push({ path: `${home}/source.yaml`, content: writeSource(source) })
    const taken = new Set<string>()
    for (const { parent, name, sha256 } of all) {
      if (parent !== null) continue
      files.push({ path: `${home}/${freeName(asFileName(name), taken)}`, sha256 })
    }
  }
  return files
}
