// Sealed files as they came, to be downloaded and never shown by the desk; and pictures of their pages.
import type { Context } from 'hono'
import { lettersAsImage } from '../../../dress/source/page-in-letters.ts'
import { pageImage } from '../../../read/page-images.ts'
import { documentOf } from '../../../read/queries.ts'
import { whereFileLies } from '../../../receive/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { FILE_POLICY } from '../frame/guard.ts'
import { handedOut } from '../frame/handed-out.ts'
import { readerOf } from '../people/reader.ts'
import { fileAt } from './file-at.ts'
import { whatWasRead } from './what-was-read.ts'

export function fileRoutes({ house }: Desk) {
  const file = async (c: Context) => {
    const [file] = await whereFileLies(house.db, c.req.param('sha') ?? '')
    if (!file) throw notFound('file', c.req.param('sha') ?? '')
    const bytes = await house.blobs.open(file.sha256)
    return handedOut(c, file.name, bytes)
  }

  const pageOfFile = async (c: Context) => {
    const sha256 = c.req.param('sha') ?? ''
    const [file] = await whereFileLies(house.db, sha256)
    if (!file) throw notFound('file', sha256)
    const page = Number.parseInt(c.req.param('page') ?? '', 10)
    const painted = await pageImage(house, sha256, page)
    if (!painted) {
      const outcome = (await documentOf(house.db, sha256))?.outcome
      const document = outcome?.status === 'read' ? outcome.document : null
      if (!document?.pages.some((one) => one.page === page)) throw notFound('page', String(page))
      return c.body(lettersAsImage(document, page).toString(), 200, {
        'content-type': 'image/svg+xml',
        'content-security-policy': FILE_POLICY,
        'cache-control': 'private, no-cache',
      })
    }
    return c.body(new Uint8Array(await house.blobs.open(painted.image)), 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=86400, immutable',
    })
  }

  const fileRead = async (c: Context) => {
    const { file, survey } = await fileAt(house, c)
    const kept = await documentOf(house.db, file.sha256)
    if (kept?.outcome.status !== 'read')
      throw new CandourError(
        kept?.outcome.reason.message ?? `${file.name} has not been read yet. Load the page again.`,
        { status: 404 },
      )
    const document = { ...kept.outcome.document, file: file.name }
    const page = Number.parseInt(c.req.query('page') ?? '1', 10)
    if (document.pages.length > 0 && !document.pages.some((one) => one.page === page))
      throw notFound('page', `${c.req.query('page')} of ${file.name}`)
    const view = { document, page, survey, body: file.body, viewer: readerOf(house, c) }
    return c.html(whatWasRead(view).toString())
  }

  return { file, pageOfFile, fileRead }
}
