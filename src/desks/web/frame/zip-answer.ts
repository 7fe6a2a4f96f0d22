// Several files as one download. Times are fixed, so that the same files give the same bytes.
import { zipSync } from 'fflate'
import type { Context } from 'hono'
import { inside } from '../../work/inside.ts'

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1)

export function zipAnswer(
  c: Context,
  name: string,
  files: readonly { path: string; content: string | Uint8Array }[],
): Response {
  const entries = Object.fromEntries(
    files.map(({ path, content }) => [
      inside(`${name}/${path}`),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const bytes = zipSync(entries, { mtime: FIRST_DAY_OF_ZIP, level: 6 })
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
  })
}
