import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRead } from '../../../test/a-letter.ts'
import { placeOf } from '../../vocabulary/document.ts'
import { seenDocument } from './seen-document.ts'

const page = (body: string) => asRead(`<html><body>${body}</body></html>`, 'reply.html')

test('a sentence that was struck out is cut out and said', async () => {
  const { document, doubts } = seenDocument(
    await page('<p>Held.</p><p><s>We refuse under section 12.</s></p><p>There were 12.</p>'),
  )
  assert.equal(document.text.replace(/\s+/g, ' '), 'Held. There were 12. ')
  assert.deepEqual(
    doubts.map(({ code, ink }) => [code, ink]),
    [['unseen-ink', 'We refuse under section 12.']],
  )
})

test('a digit struck out of a number leaves the number that is seen', async () => {
  const { document } = seenDocument(
    await page('<p>There were 1<del>3</del><ins>5</ins> cases.</p>'),
  )
  assert.equal(document.text.trim(), 'There were 15 cases.')
})

test('what is seen keeps its place though ink before it is gone', async () => {
  const whole = await page('<p>In 2013, <s>17</s> 12 officers.</p>')
  const { document } = seenDocument(whole)
  const at = document.text.indexOf('12')
  assert.deepEqual(
    placeOf(document, at, at + 2),
    placeOf(whole, whole.text.indexOf('12'), whole.text.indexOf('12') + 2),
  )
})

const TABLE =
  '<table><tr><th>Year</th><th>Officers</th></tr><tr><td>2012</td><td><s>17</s> 12</td></tr><tr><td><s>2013</s></td><td><s>9</s></td></tr></table>'

test('a cell keeps what is not struck out, and a row of which nothing is left is no row', async () => {
  const { document } = seenDocument(await page(TABLE))
  const [table] = document.tables
  assert.deepEqual(
    table?.cells.map(({ text }) => text),
    ['Year', 'Officers', '2012', '12'],
  )
  for (const { text, start, end } of table?.cells ?? [])
    assert.equal(document.text.slice(start, end), text)
})

test('a table that nobody sees is no table', async () => {
  const { document, doubts } = seenDocument(await page(`<div hidden>${TABLE}</div><p>None.</p>`))
  assert.deepEqual(document.tables, [])
  assert.equal(doubts.length, 1)
})

test('a document that hides nothing is answered as it is', async () => {
  const whole = await page('<p>There were 12.</p>')
  assert.equal(seenDocument(whole).document, whole)
})
