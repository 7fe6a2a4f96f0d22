// A mail that lies in a file: its beginning, or all of it.
import { open, readFile } from 'node:fs/promises'
import { codeOf } from '../../../store/folder/disk-full.ts'

/** Mails up to this are read at once; of larger ones the beginning, until it is known whose they are. */
export const BEGINNING = 256_000

/** null where the file is not there any more. */
export async function beginningOf(path: string): Promise<Uint8Array | null> {
  const file = await open(path).catch(ifGone)
  if (!file) return null
  try {
    const bytes = new Uint8Array(BEGINNING)
    const { bytesRead } = await file.read(bytes, 0, BEGINNING, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

export const wholeOf = (path: string): Promise<Uint8Array | null> => readFile(path).catch(ifGone)

function ifGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
