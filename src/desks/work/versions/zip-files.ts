// Several files as one ZIP. Times are fixed, so that the same files give the same bytes.
import { unzipSync, zipSync } from 'fflate'
import { inside } from '../folder/inside.ts'

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1)

export interface ZipFile {
  path: string
  content: string | Uint8Array
}

/** `name`: the folder that all of them stand in. */
export function zipFiles(name: string, files: readonly ZipFile[]): Uint8Array {
  const entries = Object.fromEntries(
    files.map(({ path, content }) => [
      inside(`${name}/${path}`),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  return zipSync(entries, { mtime: FIRST_DAY_OF_ZIP, level: 6 })
}

/** Of a ZIP that was made here: its files without that folder. `only`: those whose path says so. */
export function filesInZip(
  bytes: Uint8Array,
  only: (path: string) => boolean = () => true,
): { path: string; content: Uint8Array }[] {
  const below = (name: string): string => name.slice(name.indexOf('/') + 1)
  const found = unzipSync(bytes, { filter: ({ name }) => only(below(name)) })
  return Object.entries(found).map(([name, content]) => ({ path: below(name), content }))
}
