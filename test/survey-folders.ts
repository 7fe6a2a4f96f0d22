// Survey folders for tests: the shipped examples; the survey of formats as it is, undecided, or of a few bodies alone.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'

export const example = (name: string): string =>
  fileURLToPath(new URL(`../examples/${name}`, import.meta.url))

export interface CopiedFolder {
  folder: string
  remove(): Promise<void>
}

/** Invented forces, whose replies came in every format. */
export const FORMATS = fileURLToPath(new URL('../fixtures/formats', import.meta.url))

/** The survey of formats as it came, before anybody decided anything. */
export async function undecidedFormats(): Promise<CopiedFolder> {
  const copied = await anEmptyFolder('undecided')
  await cp(FORMATS, copied.folder, {
    recursive: true,
    filter: (path) => !/(decisions|expectations)\.yaml$/.test(path),
  })
  return copied
}

/** Of these bodies alone: what was asked of them, their replies, and what the editor decided of those. */
export async function partOfFormats(bodies: readonly string[]): Promise<CopiedFolder> {
  const copied = await anEmptyFolder('part')
  const { folder } = copied
  const survey = parse(await readFile(join(FORMATS, 'survey.yaml'), 'utf8'))
  const asked = survey.bodies.filter(({ slug }: { slug: string }) => bodies.includes(slug))
  await writeFile(join(folder, 'survey.yaml'), stringify({ ...survey, bodies: asked }))
  for (const name of ['requests.yaml', 'decisions.yaml']) {
    const entries: { body: string }[] = parse(await readFile(join(FORMATS, name), 'utf8'))
    const theirs = entries.filter(({ body }) => bodies.includes(body))
    await writeFile(join(folder, name), stringify(theirs))
  }
  for (const body of bodies)
    await cp(join(FORMATS, 'replies', body), join(folder, 'replies', body), { recursive: true })
  return copied
}

async function anEmptyFolder(name: string): Promise<CopiedFolder> {
  const home = await mkdtemp(join(tmpdir(), 'candour-survey-'))
  const folder = join(home, name)
  await mkdir(folder)
  return { folder, remove: () => rm(home, { recursive: true, force: true }) }
}
