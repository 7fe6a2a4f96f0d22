import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanOds } from './ods-scan.ts'

const NAMESPACES = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`

test('a note says what its paragraphs say, not who wrote it and when', () => {
  const note =
    '<office:annotation><dc:creator>A Clerk</dc:creator><dc:date>2014-03-14T10:00:00</dc:date><text:p>Two of these</text:p><text:p>are on appeal.</text:p></office:annotation>'
  const { sheets } = scanOds(
    `<office:document-content ${NAMESPACES}><table:table table:name="FOI"><table:table-row><table:table-cell>${note}<text:p>13</text:p></table:table-cell></table:table-row></table:table></office:document-content>`,
    100,
  )
  assert.deepEqual(sheets[0]?.notes, [{ r: 0, c: 0, text: 'Two of these\nare on appeal.' }])
  assert.equal(sheets[0]?.rows[0]?.cells[0]?.text, '13')
})
