// What every format's reader is: one function from a file to its document, or the reason why not.
import type { ReadOutcome } from '../../vocabulary/document.ts'

/** A leaf file: no mail or archive any more. */
export interface LeafFile {
  /** The name it came under: a label, never a path. */
  name: string
  bytes: Uint8Array
  /** Of the bytes, in hex. */
  sha256: string
  mediaType: string
  /** What unlocks it, where it is locked. */
  password?: string | undefined
}

/** What who waits for a reading is told. */
export interface Waiting {
  /** It turns out to be much more work: so many pages must be read from pictures. */
  scans?(pages: number): Promise<void>
  /** A page is done, of so many. */
  page?(page: number, of: number): void
  /** What is read so far, before something that may take too long. */
  soFar?(outcome: ReadOutcome): Promise<void>
}

/** Never throws for what is wrong with the file: that is a reason, or a doubt in the document. */
export type Reader = (file: LeafFile, waiting?: Waiting) => ReadOutcome | Promise<ReadOutcome>
