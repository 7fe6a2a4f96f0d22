// Files of an answer against the sums that it lists: one that was changed after it was signed has another.
import type { Document } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { filesListedIn } from '../../vocabulary/released/files-listed.ts'

export interface SumsHeld {
  doubts: Doubt[]
  /** Listed with their own sum. */
  vouched: ReadonlySet<Document>
  /** Listed with another. */
  wrong: ReadonlySet<Document>
}

export function sumsHeld(documents: readonly Document[]): SumsHeld {
  const listed = documents.flatMap(({ text, held }) => (held ? [] : filesListedIn(text)))
  const sums = new Set(listed.map(({ sha256 }) => sha256))
  const vouched = new Set(documents.filter(({ sha256 }) => sums.has(sha256)))
  const wrong = new Set(
    documents.filter(
      (document) =>
        !vouched.has(document) && listed.some(({ name }) => name === nameOf(document.file)),
    ),
  )
  return {
    doubts: [...wrong].map(({ file }) => ({
      code: 'released-sum-differs',
      ink: '',
      note: `${nameOf(file)} is not the file that the answer lists under this name: its sum is another. It was changed after it was signed, or another was sent in its place.`,
      place: null,
    })),
    vouched,
    wrong,
  }
}

/** A sum is no number of anything: the letter is read without it, every place as it was. */
export const withoutSums = (document: Document): Document =>
  document.held || !SUM.test(document.text)
    ? document
    : { ...document, text: document.text.replace(SUMS, (sum) => ' '.repeat(sum.length)) }

const SUM = /[0-9a-f]{64}/i
const SUMS = new RegExp(SUM, 'gi')

const nameOf = (file: string): string => file.replace(/^.*[/\\]/, '')
