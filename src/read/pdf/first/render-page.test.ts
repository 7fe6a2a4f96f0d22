import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { goldenFolders } from '../../../../test/golden-folders.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { renderPage } from './render-page.ts'

const turned = goldenFolders('read', 1, 'pdf-page-turned')[0]

test('a page is painted as it is displayed: one turned on its side is wider than high', async () => {
  assert.ok(turned)
  const { png, width, height } = await renderPage(turned.bytes, 1, 72)
  assert.deepEqual([width, height], [842, 595])
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  assert.equal(view.getUint32(0), 0x89504e47)
  assert.deepEqual([view.getUint32(16), view.getUint32(20)], [842, 595])
  const data = Buffer.from(png).subarray(41, 41 + view.getUint32(33))
  assert.equal(inflateSync(data).length, 595 * (1 + 842 * 3))
})

test('a page that is not there is said to be missing', async () => {
  assert.ok(turned)
  await assert.rejects(renderPage(turned.bytes, 2, 72), CandourError)
})
