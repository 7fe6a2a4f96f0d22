import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { goldenFolders } from '../../../test/golden-folders.ts'
import { mediaTypeOf } from '../../open/media-type.ts'
import { type Document, placeOf } from '../../vocabulary/document.ts'
import { placeInWords } from '../../vocabulary/place.ts'
import { readMail } from './read-mail.ts'

const folders = goldenFolders('read', 16, 'mail-')

/** The mail as a person would check it: each stretch with its place and whose it is, tables row by row. */
function inShort({ text, runs, tables, doubts }: Document) {
  return {
    runs: runs.map(({ start, end, place, flags }) =>
      [
        placeInWords(place),
        ...(flags?.length ? [flags.join(' ')] : []),
        text.slice(start, end),
      ].join(' | '),
    ),
    tables: tables.map(({ cells }) => {
      const rows = Map.groupBy(cells, ({ r }) => r)
      return [...rows.values()].map((row) => row.map((cell) => cell.text).join(' | '))
    }),
    doubts: doubts.map(({ code }) => code),
  }
}

function read(file: string, bytes: Uint8Array): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const mediaType = mediaTypeOf(bytes, file).value
  const outcome = readMail({ name: file, bytes, sha256, mediaType })
  assert.ok(outcome.status === 'read', JSON.stringify(outcome))
  return outcome.document
}

for (const { name, file, bytes, isAsExpected } of folders) {
  test(`${name} is read as a careful person reads it`, () => {
    assert.ok(isAsExpected(inShort(read(file, bytes))), 'see expected-changed.json')
  })
}

test('the ink at every place of every mail is the text of that place', () => {
  assert.ok(folders.length > 10)
  for (const { file, bytes } of folders) {
    const document = read(file, bytes)
    for (const { start, end, place } of document.runs) {
      const found = placeOf(document, start, end)
      assert.equal(found.kind, 'block')
      assert.equal(
        found.kind === 'block' && place.kind === 'block' && found.path === place.path,
        true,
      )
    }
    for (const { cells } of document.tables)
      for (const { text, start, end } of cells)
        if (start !== undefined) assert.equal(document.text.slice(start, end), text)
  }
})

test('a mail that is locked to its reader is refused', () => {
  const [locked] = goldenFolders('receive', 1, 'mail-locked')
  assert.ok(locked)
  const outcome = readMail({ name: 'reply.eml', bytes: locked.bytes, sha256: '', mediaType: '' })
  assert.ok(outcome.status === 'refused')
  assert.equal(outcome.reason.code, 'encrypted')
})
