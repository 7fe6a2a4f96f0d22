// The shipped survey for tests: its folder as it is, before anybody decided anything, or of a few bodies alone.
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

const SURVEY = example('police-and-social-media-2014')

/** The shipped survey as it came, before anybody decided anything. */
export async function undecidedExample(): Promise<CopiedFolder> {
  const copied = await anEmptyFolder('undecided')
  await cp(SURVEY, copied.folder, {
    recursive: true,
    filter: (path) => !/(decisions|expectations)\.yaml$/.test(path),
  })
  return copied
}

/** Of these bodies alone: what was asked of them, their replies, and what the editor decided of those. */
export async function partOfExample(bodies: readonly string[]): Promise<CopiedFolder> {
  const copied = await anEmptyFolder('part')
  const { folder } = copied
  const survey = parse(await readFile(join(SURVEY, 'survey.yaml'), 'utf8'))
  await writeFile(join(folder, 'survey.yaml'), stringify({ ...survey, bodies }))
  for (const name of ['requests.yaml', 'decisions.yaml']) {
    const entries: { body: string }[] = parse(await readFile(join(SURVEY, name), 'utf8'))
    const theirs = entries.filter(({ body }) => bodies.includes(body))
    await writeFile(join(folder, name), stringify(theirs))
  }
  for (const body of bodies)
    await cp(join(SURVEY, 'replies', body), join(folder, 'replies', body), { recursive: true })
  return copied
}

async function anEmptyFolder(name: string): Promise<CopiedFolder> {
  const home = await mkdtemp(join(tmpdir(), 'candour-survey-'))
  const folder = join(home, name)
  await mkdir(folder)
  return { folder, remove: () => rm(home, { recursive: true, force: true }) }
}
