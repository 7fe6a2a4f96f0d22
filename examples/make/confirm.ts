// Writes the decisions of fixtures/formats: our reading of each letter against its truth. node examples/make/confirm.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractReply } from '../../src/extract/extract-reply.ts'
import { readFile } from '../../src/read/read-file.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import { unpackFile } from '../../src/receive/unpack-file.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import type { Document } from '../../src/vocabulary/document.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { decide } from './decide.ts'
import { inYaml } from './made-file.ts'
import type { Truth } from './truth.ts'

const folder = fileURLToPath(new URL('../../fixtures/formats', import.meta.url))
const truth: Truth = JSON.parse(readFileSync(`${folder}.truth.json`, 'utf8'))

const { folder: asked } = readFolder('formats', {
  'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
})
if (!asked) throw new Error('survey.yaml cannot be read')
const { survey } = asked

const COMMENT = `# What the example editor decided about each reading, on 19 November 2026. A reading that says what the letter says is
# confirmed; one that does not is corrected, and says why; a figure that no machine read is added; what is no figure of
# the answer is rejected. Written by examples/make/confirm.ts against the truth beside this folder.`

async function leavesOf(body: string, received: string): Promise<Document[]> {
  const reply = join(folder, 'replies', body, received)
  const files = readdirSync(reply)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(reply, name))) }))
  const documents: Document[] = []
  for await (const { leaf, name, bytes } of unpackAll(files, async (file) => unpackFile(file))) {
    if (!leaf || !bytes) continue
    const read = await readFile({ name, bytes })
    if (read.status === 'read') documents.push(read.document)
    else console.error(`${body}: ${read.reason.message}`)
  }
  return documents
}

const decisions: Decision[] = []
for (const [body, one] of Object.entries(truth.bodies)) {
  if ('missing' in one) continue
  const documents = await leavesOf(body, one.received)
  const extraction = extractReply(documents, { survey, body, file: documents[0]?.file ?? body })
  decisions.push(...decide({ body, documents, extraction }, one))
}

const { path, bytes } = inYaml('decisions.yaml', COMMENT, decisions)
writeFileSync(join(folder, path), bytes)
const counts = Map.groupBy(decisions, ({ action, about }) => `${about}: ${action}`)
for (const [name, all] of [...counts].sort()) console.log(`${name} ${all.length}`)
