import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'

import { surveyBySlug } from '../../../survey/queries.ts'
import { pictureSize } from '../../../write/clean-picture.ts'
import { writePng } from '../../../write/write-png.ts'
import { deskApp } from '../../web/app.ts'
import { exportFiles } from '../export-files.ts'
import { importFiles } from '../import-folder.ts'
import { logoForPack, sealLogo } from './logo-file.ts'

const DESK = 'http://127.0.0.1:4343'
const drawing = (inside: string, width = 240, height = 80) =>
  writePng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
    width,
  )
const LOGO = drawing('<rect width="240" height="80" fill="#123"/>')

/** A tEXt chunk behind the head of a PNG: whose computer it was made on. */
function withWords(png: Uint8Array, words: string): Uint8Array {
  const said = Buffer.from(`Author\0${words}`, 'latin1')
  const chunk = Buffer.alloc(said.length + 12)
  chunk.writeUInt32BE(said.length, 0)
  chunk.write('tEXt', 4, 'latin1')
  said.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + said.length)), 8 + said.length)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

const SURVEY = `title: Potholes
law: foia
packs: []
bodies: [{ slug: marl, name: Marl Council }]
newsroom: { name: The Marl Echo, logo: echo.png }
questions: [{ number: "1", asks: "How many potholes were mended?" }]
`
const folder = (beside: Record<string, Uint8Array>) => ({
  name: 'potholes',
  yaml: { 'survey.yaml': SURVEY },
  replies: [],
  open: async () => new Uint8Array(),
  beside: new Map(Object.entries(beside).map(([path, bytes]) => [path, async () => bytes])),
})

test('a logo lies in the pack as its pixels alone, and in an export as it came', async () => {
  const house = await aHouse()
  try {
    const given = withWords(LOGO, 'made on the machine of A. Person')
    const { problems } = await importFiles(house, folder({ 'echo.png': given }), 'potholes')
    assert.deepEqual(problems, [])
    const survey = (await surveyBySlug(house.db, 'potholes'))?.survey ?? assert.fail()
    const shown = (await logoForPack(house, survey)) ?? assert.fail()
    assert.deepEqual([shown.width, shown.height], [144, 48])
    assert.deepEqual(pictureSize(shown.png), { type: 'image/png', width: 288, height: 96 })
    assert.ok(!Buffer.from(shown.png).includes('A. Person'))
    const kept = await exportFiles(house, 'potholes')
    assert.deepEqual(
      new Uint8Array(kept.find(({ path }) => path === 'echo.png')?.content as Uint8Array),
      new Uint8Array(given),
    )
    assert.match(String(kept.find(({ path }) => path === 'survey.yaml')?.content), /logo: echo.png/)
  } finally {
    await house.parsers.close()
  }
})

const WRONG: [what: string, bytes: Uint8Array, why: RegExp][] = [
  ['a drawing that could hold a script', Buffer.from('<svg onload="x()"/>'), /a PNG or a JPEG/],
  ['a text that is called a picture', Buffer.from('MZ no picture'), /a PNG or a JPEG/],
  ['a head without a picture', LOGO.subarray(0, 40), /nothing can be seen/],
  ['a picture of nothing', drawing(''), /nothing can be seen/],
  ['more pixels than it says bytes for', huge(LOGO), /eight million pixels/],
  ['a banner', drawing('<rect width="900" height="40"/>', 900, 40), /times as wide/],
  ['a strip', drawing('<rect width="4" height="900"/>', 4, 900), /as high as it is wide/],
  ['a file of a camera’s size', new Uint8Array(1_000_001), /at most 1 MB/],
]

function huge(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

for (const [what, bytes, why] of WRONG)
  test(`${what} is no logo`, async () => {
    const blobs = { seal: () => assert.fail('it was sealed') }
    const read = await sealLogo({ blobs }, bytes)
    assert.match('why' in read ? read.why : 'taken', why)
  })

test('a logo that is not there or is none is said, and the survey is taken in without it', async () => {
  const house = await aHouse()
  try {
    const missing = await importFiles(house, folder({}), 'potholes')
    assert.deepEqual(missing.problems, [
      'survey.yaml: the logo echo.png does not lie beside it. Put it there.',
    ])
    const wrong = await importFiles(house, folder({ 'echo.png': Buffer.from('GIF89a') }), 'x')
    assert.deepEqual(wrong.problems, ['echo.png: a logo is a PNG or a JPEG, so it was left out.'])
    assert.equal((await surveyBySlug(house.db, 'potholes'))?.survey.newsroom?.logo, undefined)
  } finally {
    await house.parsers.close()
  }
})

test('a logo is put in at the desk, stays when the name changes, and is taken away', async () => {
  const house = await aHouse()
  try {
    await importFiles(house, folder({ 'echo.png': LOGO }), 'potholes')
    const app: Hono = deskApp({ house, work: async () => {} })
    const headers = { cookie: 'candour-reader=Ann', origin: DESK }
    const send = async (path: string, body: FormData) =>
      (
        await app.request(`${DESK}/surveys/potholes/newsroom${path}`, {
          method: 'POST',
          body,
          headers,
        })
      ).status
    const logo = async () =>
      (await surveyBySlug(house.db, 'potholes'))?.survey.newsroom?.logo?.name ?? null
    const other = drawing('<rect width="80" height="80" fill="#900"/>')
    const file = new FormData()
    file.set('file', new File([new Uint8Array(other)], 'Our logo.PNG'))
    assert.equal(await send('/logo', file), 303)
    assert.equal(await logo(), 'logo.png')
    const named = new FormData()
    named.set('name', 'The Marl Gazette')
    assert.equal(await send('', named), 303)
    assert.equal(await logo(), 'logo.png')
    const bad = new FormData()
    bad.set('file', new File(['<svg/>'], 'logo.svg'))
    assert.equal(await send('/logo', bad), 422)
    assert.equal(await logo(), 'logo.png')
    assert.equal(await send('/logo', new FormData()), 303)
    assert.equal(await logo(), null)
  } finally {
    await house.parsers.close()
  }
})
