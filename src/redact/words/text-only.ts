// Words by themselves, as a document that holds nothing else: a file's name, a sentence typed.
import type { Document } from '../../vocabulary/document.ts'

export const textOnly = (text: string): Document => ({
  file: '',
  sha256: '',
  mediaType: 'text/plain',
  pageCount: null,
  text,
  runs: [{ start: 0, end: text.length, place: { kind: 'text', start: 0, end: text.length } }],
  tables: [],
  pages: [],
  doubts: [],
})
