// What our readers make of every fixture, in a few letters each: so that whoever changes a reading also raises its version, and stored files are read again.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lettersIn } from '../bench/letter-truth.ts'
import { extractReply } from '../src/extract/extract-reply.ts'
import { EXTRACTOR_VERSION } from '../src/extract/extractor-version.ts'
import { readFile } from '../src/read/read-file.ts'
import { READER_VERSION } from '../src/read/reader-version.ts'
import { asRead } from './a-letter.ts'

export interface Fingerprints {
  /** Of the reader, or of the reader and the extractor: "5" or "5 and 8". */
  version: string
  /** By fixture. */
  prints: Record<string, string>
}

export const KEPT = fileURLToPath(new URL('../fixtures/fingerprints.json', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))
/** Recognition takes seconds a page: of a picture the golden is taken, which its own test holds against the reading. */
const PICTURES = /^(?:scan|picture|noise)-/

export async function readings(): Promise<Fingerprints> {
  const folders = readdirSync(`${FIXTURES}read`).sort()
  const prints: Fingerprints['prints'] = {}
  for (const folder of folders) {
    const golden = `${FIXTURES}read/${folder}/expected.json`
    if (!PICTURES.test(folder)) prints[folder] = printOf(await readingOf(`read/${folder}`))
    else if (existsSync(golden)) prints[folder] = printOf(JSON.parse(readFileSync(golden, 'utf8')))
  }
  return { version: READER_VERSION, prints }
}

async function readingOf(folder: string): Promise<unknown> {
  const name = readdirSync(`${FIXTURES}${folder}`).find((file) => file.startsWith('reply.')) ?? ''
  return readFile({ name, bytes: new Uint8Array(readFileSync(`${FIXTURES}${folder}/${name}`)) })
}

export async function extractions(): Promise<Fingerprints> {
  const prints: Fingerprints['prints'] = {}
  for (const folder of ['fresh', 'replies'])
    for (const { name, text, body } of lettersIn(`${FIXTURES}extract/${folder}`)) {
      const document = await asRead(text, `${name}.txt`)
      prints[name] = printOf(extractReply([document], { file: name, ...(body && { body }) }))
    }
  return { version: `${READER_VERSION} and ${EXTRACTOR_VERSION}`, prints }
}

/** What must be done before this may pass; empty where nothing. */
export function wrongWith(now: Fingerprints, kept: Fingerprints): string[] {
  const names = Object.keys({ ...kept.prints, ...now.prints })
  if (now.version !== kept.version)
    return [`version ${now.version} is not kept yet: node test/keep-fingerprints.ts`]
  return names.flatMap((name) => {
    const [before, after] = [kept.prints[name], now.prints[name]]
    if (before === after) return []
    if (before === undefined) return [`${name} is new: node test/keep-fingerprints.ts`]
    if (after === undefined) return [`${name} is gone: node test/keep-fingerprints.ts`]
    return [`${name} is read otherwise than before: raise the version (now ${now.version})`]
  })
}

/** A reading changed, and its version did not. */
export const isUnraised = (now: Fingerprints, kept: Fingerprints): boolean =>
  now.version === kept.version &&
  Object.entries(kept.prints).some(([name, print]) => (now.prints[name] ?? print) !== print)

export const keptPrints = (): { read: Fingerprints; extract: Fingerprints } =>
  JSON.parse(readFileSync(KEPT, 'utf8'))

const LETTERS = 12

const printOf = (made: unknown): string =>
  createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, LETTERS)
