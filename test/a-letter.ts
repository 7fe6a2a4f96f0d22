// Letters of plain text as documents: through the reader's door, or for tests about wordings by the reader of plain text alone.
import { createHash } from 'node:crypto'
import { readFile } from '../src/read/read-file.ts'
import { readText } from '../src/read/typed/read-text.ts'
import type { Document, ReadOutcome } from '../src/vocabulary/document.ts'

/** As a body's file of that name would be read, whatever its bytes turn out to be. */
export const asRead = async (text: string, name: string): Promise<Document> =>
  documentOf(await readFile({ name, bytes: new TextEncoder().encode(text) }))

export function aLetter(text: string, name = 'reply.txt'): Document {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return documentOf(readText({ name, bytes, sha256, mediaType: 'text/plain' }))
}

function documentOf(outcome: ReadOutcome): Document {
  if (outcome.status === 'refused') throw new Error(outcome.reason.message)
  return outcome.document
}
