// Every leaf of a file as a document: a mail is its letter and what came with it. A file that is refused says nothing.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readFile } from '../../src/read/read-file.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import { unpackFile } from '../../src/receive/unpack-file.ts'
import type { Document } from '../../src/vocabulary/document.ts'

export async function documentsOf(path: string): Promise<Document[]> {
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
  const documents: Document[] = []
  for await (const part of unpackAll([file], async (one, spent) => unpackFile(one, spent))) {
    if (!part.leaf || !part.bytes) continue
    const outcome = await readFile({ name: part.name, bytes: part.bytes })
    if (outcome.status === 'read') documents.push(outcome.document)
  }
  return documents
}
