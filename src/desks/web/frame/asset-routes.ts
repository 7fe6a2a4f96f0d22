// The desk's style sheets, fonts and keys, as they are packaged.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { dressAssets } from '../../../dress/dress-assets.ts'
import { notFound } from '../../../vocabulary/errors.ts'

const keys = readFileSync(new URL('../assets/keys.js', import.meta.url))
const assets = new Map(dressAssets.map((asset) => [asset.path, asset]))

export function assetRoutes(): Hono {
  const routes = new Hono()

  routes.get('/assets/keys.js', (c) =>
    c.body(new Uint8Array(keys), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      ...KEPT,
    }),
  )

  routes.get('/assets/:path{.+}', (c) => {
    const asset = assets.get(c.req.param('path'))
    if (!asset) throw notFound('asset', c.req.param('path'))
    return c.body(new Uint8Array(asset.bytes), 200, { 'content-type': asset.mediaType, ...KEPT })
  })

  return routes
}

const KEPT = { 'cache-control': 'private, max-age=600' }
