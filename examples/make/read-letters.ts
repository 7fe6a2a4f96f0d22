// Writes that the example editor read each letter of a survey for what must not be printed: what is proposed is taken out.
// node examples/make/read-letters.ts FOLDER…   (after confirm-*.ts, which write decisions.yaml anew)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { readFile } from '../../src/read/read-file.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import { unpackFile } from '../../src/receive/unpack-file.ts'
import { redactionDecided, wholeFile } from '../../src/redact/decided.ts'
import { evidenceTaken } from '../../src/redact/evidence-taken.ts'
import { proposedFor } from '../../src/redact/letter-without.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import { packsOf } from '../../src/vocabulary/packs/load-packs.ts'
import type { Decision, Survey } from '../../src/vocabulary/survey.ts'
import { inYaml } from './made-file.ts'

const SIGNED = { by: 'example editor', at: '2026-11-30' }
const MARK = '# Each letter as the example editor read it for what must not be printed'

async function readings(survey: Survey, folder: string): Promise<Decision[]> {
  const asked = { survey, words: packsOf(survey), decided: redactionDecided([]) }
  const made = new Map<string, Decision>()
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, [name]]))
  for (const path of filesBelow(join(folder, 'replies'))) {
    const name = basename(path)
    if (name === 'source.yaml' || name === 'NOT-SEEN') continue
    const [body = ''] = relative(join(folder, 'replies'), path).split('/')
    const whole = { name, bytes: new Uint8Array(readFileSync(path)) }
    for await (const part of unpackAll([whole], async (file) => unpackFile(file))) {
      if (!part.leaf || !part.bytes) continue
      const read = await readFile({ name: part.name, bytes: part.bytes })
      if (read.status !== 'read') continue
      const { document } = read
      made.set(document.sha256, {
        action: 'confirm',
        body,
        about: 'redaction',
        evidence: [
          wholeFile(document.sha256),
          ...evidenceTaken(document, proposedFor(document, asked, names.get(body) ?? [])),
        ],
        ...SIGNED,
      })
    }
  }
  return [...made.values()]
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) =>
      one.isDirectory() ? filesBelow(join(folder, one.name)) : [join(folder, one.name)],
    )

for (const folder of process.argv.slice(2)) {
  const { folder: asked } = readFolder(basename(folder), {
    'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
  })
  if (!asked) throw new Error(`${folder}/survey.yaml cannot be read`)
  const all = await readings(asked.survey, folder)
  const file = join(folder, 'decisions.yaml')
  const before = (existsSync(file) ? readFileSync(file, 'utf8') : '').split(`${MARK}`)[0] ?? ''
  const comment = `${MARK}, on 30 November 2026. Written by examples/make/read-letters.ts.`
  const { bytes } = inYaml('decisions.yaml', comment, all)
  writeFileSync(file, `${before}${new TextDecoder().decode(bytes)}`)
  const taken = all.reduce((sum, { evidence }) => sum + evidence.length - 1, 0)
  console.log(`${folder}: ${all.length} files, ${taken} places taken out`)
  for (const { body, evidence } of all)
    for (const { ink, place } of evidence.slice(1))
      console.log(`  ${body}: ${ink || JSON.stringify(place)}`)
}
