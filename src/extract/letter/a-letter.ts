// A letter as plain text gives it: one run a line. For tests and for texts that need no reader.
import { createHash } from 'node:crypto'
import type { Document, Run } from '../../vocabulary/document.ts'

export function aLetter(text: string, file = 'reply.txt'): Document {
  const runs: Run[] = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    place: { kind: 'text', start: index, end: index + line.length },
  }))
  return {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    mediaType: 'text/plain',
    pageCount: null,
    text,
    runs,
    tables: [],
    pages: [],
    doubts: [],
  }
}
