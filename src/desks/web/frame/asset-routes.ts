// The desk's style sheets, fonts and keys, as they are packaged.
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { dressAssets } from '../../../dress/dress-assets.ts'
import { notFound } from '../../../vocabulary/errors.ts'

const KEYS = readFileSync(new URL('../assets/keys.js', import.meta.url))
const assets = new Map(dressAssets.map((asset) => [asset.path, asset]))

export function assetRoutes() {
  const keys = (c: Context) =>
    c.body(new Uint8Array(KEYS), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      ...KEPT,
    })

  const asset = (c: Context) => {
    const found = assets.get(c.req.param('path') ?? '')
    if (!found) throw notFound('asset', c.req.param('path') ?? '')
    return c.body(new Uint8Array(found.bytes), 200, { 'content-type': found.mediaType, ...KEPT })
  }

  return { keys, asset }
}

const KEPT = { 'cache-control': 'private, max-age=600' }
