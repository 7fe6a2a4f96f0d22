// A part that no look could read is never passed over: the file is not called clean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { aLetter, aWorkbook, type Parts, text, word } from '../../../test/twins/office.ts'
import { edited, related, sheetBook } from '../../../test/twins/otherwise.ts'
import { writeOds } from '../../write/write-ods.ts'
import { inspectFile } from '../inspect-file.ts'

const CANARY = 'Canary Nightjar'
const COMMENTS = `<?xml version="1.0" encoding="UTF-16"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"><text><t>${CANARY}</t></text></comment></commentList></comments>`

async function told(name: string, bytes: Uint8Array) {
  const [seen] = await inspectFile({ name, bytes })
  return [seen?.verdict, seen?.reason?.code, seen?.carriers.map(({ carrier }) => carrier)]
}

const unread: [what: string, name: string, bytes: Uint8Array, code: string][] = [
  [
    'a related part of no known kind, in a workbook',
    'book.xlsx',
    aWorkbook({ parts: { 'xl/odd/thing.bin': CANARY } }),
    'unsupported-format',
  ],
  [
    'markup where no look goes, in a letter',
    'letter.docx',
    aLetter('', { 'word/odd/words.xml': word('odd', CANARY) }),
    'unsupported-format',
  ],
  [
    'bytes in a folder of markup',
    'book.xlsx',
    aWorkbook({ parts: { 'xl/worksheets/thing.bin': CANARY } }),
    'unsupported-format',
  ],
  [
    'a listed part of no known kind, in an OpenDocument',
    'book.ods',
    (() => {
      const parts = unzipSync(writeOds({ sheets: [{ name: 'A', rows: [['Year']] }] }))
      const list = 'META-INF/manifest.xml'
      return zipSync({
        ...parts,
        [list]: strToU8(
          strFromU8(parts[list] ?? new Uint8Array()).replace(
            '</manifest:manifest>',
            '<manifest:file-entry manifest:full-path="odd/thing.bin" manifest:media-type=""/></manifest:manifest>',
          ),
        ),
        'odd/thing.bin': strToU8(CANARY),
      })
    })(),
    'unsupported-format',
  ],
  [
    'comments that are cut short',
    'book.xlsx',
    aWorkbook({
      parts: {
        'xl/comments1.xml': COMMENTS.slice(0, COMMENTS.indexOf('<comment ref')).replace(
          '-16',
          '-8',
        ),
      },
    }),
    'damaged',
  ],
  [
    'a sheet that is not there',
    'book.xlsx',
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(aWorkbook())).filter(([path]) => !/worksheets/.test(path)),
      ),
    ),
    'damaged',
  ],
]

for (const [what, name, bytes, code] of unread)
  test(`nothing can be said of a file with ${what}`, async () => {
    const [verdict, why] = await told(name, bytes)
    assert.deepEqual([verdict, why], ['cannot-check', code])
  })

const elsewhere: Record<string, Parts> = {
  'in a folder of their own': { 'xl/comments/comment1.xml': COMMENTS.replace('-16', '-8') },
  'written with two bytes a letter': {
    'xl/comments1.xml': new Uint8Array(Buffer.from(`\ufeff${COMMENTS}`, 'utf16le')),
  },
}

for (const [what, parts] of Object.entries(elsewhere))
  test(`comments are found ${what}`, async () => {
    const [verdict, , carriers] = await told('book.xlsx', aWorkbook({ parts }))
    assert.deepEqual([verdict, carriers], ['carries', ['comment']])
  })

test('a sheet is read whose name is written with other capitals than its relation has', async () => {
  const rows = `<row r="3" hidden="1">${text('A3', CANARY)}</row>`
  const parts = Object.entries(unzipSync(aWorkbook({ rows })))
  const bytes = zipSync(
    Object.fromEntries(parts.map(([path, part]) => [path.replace('sheet1', 'Sheet1'), part])),
  )
  assert.deepEqual((await told('book.xlsx', bytes))[2], ['hidden-row'])
})

test('a relation of a kind that no program knows is no damage', async () => {
  const odd = related('xl/workbook.xml', 'xl/theme/theme9.xml', '<theme/>', 'constructor')
  assert.deepEqual(await told('book.xlsx', edited(sheetBook(), odd)), ['clean', undefined, []])
})
