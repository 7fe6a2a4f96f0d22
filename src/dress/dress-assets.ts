// The style sheets and fonts: served by the desk, written into every pack. All fonts are SIL OFL 1.1, with their licences.
import { readdirSync, readFileSync } from 'node:fs'

export interface Asset {
  /** "candour.css", "fonts/source-serif-4-latin-opsz-normal.woff2". */
  path: string
  bytes: Uint8Array
  mediaType: string
}

const MEDIA_TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
}

const folder = new URL('./assets/', import.meta.url)

/** Packaged with the code and read once, by name. */
export const dressAssets: readonly Asset[] = [
  ...readdirSync(folder).filter((name) => name.endsWith('.css')),
  ...readdirSync(new URL('fonts/', folder)).map((name) => `fonts/${name}`),
]
  .sort()
  .map((path) => ({
    path,
    bytes: readFileSync(new URL(path, folder)),
    mediaType: MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  }))
