import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { oldCodePage } from './old-code-page.ts'

const LETTER = 'The officer’s “post” cost £5 – no more – at the café.\r\nRésumé'

for (const page of ['windows-1252', 'macroman'] as const)
  test(`a letter written in ${page} is known by where its quotation marks stand`, () => {
    assert.equal(oldCodePage(iconv.encode(LETTER, page)), page)
  })

test('a table drawn in DOS is known by its lines', () => {
  assert.equal(oldCodePage(iconv.encode('┌────┐\r\n│ 12 │\r\n└────┘', 'cp437')), 'cp437')
})

test('where nothing tells, it is Windows', () => {
  assert.equal(oldCodePage(iconv.encode('Dyfed£', 'windows-1252')), 'windows-1252')
})
