// The pictures and the files that are kept within an Office file.
import { type Found, found, type Within } from '../report/found.ts'
import type { Package } from './package.ts'

/** Each is looked into in turn. */
export function picturesWithin(pack: Package): Within[] {
  return pack.paths(/(^|\/)(media|Pictures)\/[^/]+$/i).map((path) => ({
    part: path,
    name: path.replace(/^.*\//, ''),
    bytes: pack.parts.get(path) ?? new Uint8Array(),
    as: 'picture' as const,
  }))
}

const EMBEDDED = /^(xl|word|ppt)\/embeddings\/[^/]+$/i

export function embeddedWithin(pack: Package): { found: Found[]; within: Within[] } {
  const paths = pack.paths(EMBEDDED)
  return {
    found: paths.map((path) => found('embedded-workbook', path, 'a whole file within the file')),
    within: paths.map((path) => ({
      part: path,
      name: path.replace(/^.*\//, ''),
      bytes: pack.parts.get(path) ?? new Uint8Array(),
      as: 'embedded' as const,
    })),
  }
}
