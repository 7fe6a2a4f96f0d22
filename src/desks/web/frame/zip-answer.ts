// Several files as one download, one after the other: the whole of it is never in memory. Times are fixed, so that the same
// files give the same bytes.
import { Zip, ZipDeflate } from 'fflate'
import type { Context } from 'hono'
import { inside } from '../../work/folder/inside.ts'

export interface FileToZip {
  path: string
  content: string | Uint8Array
}

/** `files` are taken as the download goes on: what opens one only when it is its turn holds no other. */
export const zipAnswer = (
  c: Context,
  name: string,
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
): Response =>
  c.body(ReadableStream.from(zipped(name, files)), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
  })

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1)

async function* zipped(
  name: string,
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = (): Uint8Array[] => {
    const all = ready
    ready = []
    return all
  }
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(inside(`${name}/${path}`), { level: 6 })
    entry.mtime = FIRST_DAY_OF_ZIP
    zip.add(entry)
    entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
