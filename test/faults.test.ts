// Small files in which other tools read a false number, each held against what a careful reader reads in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { unpackAll } from '../src/receive/unpack-all.ts'
import { unpackFile } from '../src/receive/unpack-file.ts'
import type { Document } from '../src/vocabulary/document.ts'
import { type Expected, faultsIn } from './fault-judge.ts'
import { goldenFolders } from './golden-folders.ts'

const folders = goldenFolders('faults', 191)

for (const { name, file, bytes, expected } of folders)
  test(`${name}: what stands there is read, or doubted`, async () => {
    const documents = await documentsIn({ name: file, bytes: new Uint8Array(bytes) })
    assert.ok(documents.length > 0)
    assert.deepEqual(faultsIn(expected as Expected, extractReply(documents, { file })), [])
  })

async function documentsIn(whole: { name: string; bytes: Uint8Array }): Promise<Document[]> {
  const documents: Document[] = []
  for await (const { name, bytes, leaf } of unpackAll([whole], async (inner, spent) =>
    unpackFile(inner, spent),
  )) {
    const outcome = leaf && bytes ? await readFile({ name, bytes }) : null
    if (outcome?.status === 'read') documents.push(outcome.document)
  }
  return documents
}
