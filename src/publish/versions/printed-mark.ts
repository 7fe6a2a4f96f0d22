// A mark of what a pack says: of its open data, sentences and statements among it. The same mark, the same words and numbers.
import { createHash } from 'node:crypto'
import type { PackFile } from '../pack/input.ts'

export function printedMark(files: readonly PackFile[]): string {
  const hash = createHash('sha256')
  for (const { path, content } of files.filter(isTable))
    hash.update(`${path}\n`).update(content).update('\n')
  return hash.digest('hex')
}

/** By path: the tables of a pack as texts. */
export const tablesOf = (files: readonly PackFile[]): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter(isTable)
      .map(({ path, content }) => [
        path,
        typeof content === 'string' ? content : new TextDecoder().decode(content),
      ]),
  )

const isTable = ({ path }: PackFile): boolean => path.startsWith('data/') && path.endsWith('.csv')
