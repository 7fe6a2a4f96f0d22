// What a file hides, looked for in a child, and the findings kept: never what was hidden, unless it was asked for.
import type { House } from '../../../store/house.ts'
import type { Inspected } from '../../../vocabulary/inspected/inspected.ts'
import { openJson, sealJson } from './sealed-json.ts'

export interface CheckFile {
  file: { name: string; sha256: string }
  /** The first characters of what is hidden are to be seen. */
  show: boolean
}

export interface FileChecked {
  /** The sealed lines: the file's own first, then those of the files within it. */
  made: string
  verdict: Inspected['verdict']
}

export async function checkFile(
  house: House,
  { file: { name, sha256 }, show }: CheckFile,
): Promise<FileChecked> {
  const bytes = await house.blobs.open(sha256)
  const lines = await house.parsers.inspect({ name, bytes }, { show })
  return { made: await sealJson(house, lines), verdict: lines[0]?.verdict ?? 'cannot-check' }
}

export const linesKept = (house: House, { made }: FileChecked): Promise<Inspected[]> =>
  openJson(house, made)
