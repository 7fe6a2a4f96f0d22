// Sealed files as they came, to be downloaded and never shown by the desk; and pictures of their pages.
import { Hono } from 'hono'
import { pageImage } from '../../read/page-images.ts'
import { whereFileLies } from '../../receive/queries.ts'
import { notFound } from '../../vocabulary/errors.ts'
import type { Desk } from './desk.ts'
import { FILE_POLICY } from './guard.ts'

export function fileRoutes({ house }: Desk): Hono {
  const routes = new Hono()

  routes.get('/files/:sha', async (c) => {
    const [file] = await whereFileLies(house.db, c.req.param('sha'))
    if (!file) throw notFound('file', c.req.param('sha'))
    const bytes = await house.blobs.open(file.sha256)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': FILE_POLICY,
    })
  })

  routes.get('/files/:sha/pages/:page{[0-9]+.png}', async (c) => {
    const sha256 = c.req.param('sha')
    const [file] = await whereFileLies(house.db, sha256)
    if (!file) throw notFound('file', sha256)
    const { image } = await pageImage(house, sha256, Number.parseInt(c.req.param('page'), 10))
    return c.body(new Uint8Array(await house.blobs.open(image)), 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=86400, immutable',
    })
  })

  return routes
}
