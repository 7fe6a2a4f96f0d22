import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText } from '../html/html.ts'
import { number } from './number.ts'

const href = '#m1'

test('a number read from a source wears the corner and opens its ink', () => {
  assert.equal(
    asText(number({ kind: 'ink', shown: { low: 20, high: 20 }, href, ref: 'WMC·1' })),
    '<a class="ink" href="#m1" data-ref="WMC·1">20</a>',
  )
})

test('a floor, a range and a large number are printed as papers print them', () => {
  const texts = [{ low: 6, high: null }, { low: 13, high: 17 }, 134671].map((shown) =>
    asText(number({ kind: 'sum', shown, href, again: true })).replace(/<[^>]*>/g, ''),
  )
  assert.deepEqual(texts, ['6+', '13–17', '134,671'])
})

test('what others printed stands in quotation marks', () => {
  assert.equal(
    asText(number({ kind: 'ink', shown: '828', href, quoted: true })),
    '<span class="quoted">“<a class="ink" href="#m1">828</a>”</span>',
  )
})

test('no number is printed without a place', () => {
  assert.throws(() => number({ kind: 'ink', shown: 20, href: '' }), /without a place/)
})

test('a number with its words breaks over lines, and a range of money does not', () => {
  const classOf = (shown: string) =>
    /class="([^"]*)"/.exec(asText(number({ kind: 'ink', shown, href })))?.[1]
  assert.equal(classOf('20 members of staff: 13 officers and 7 police staff'), 'ink words')
  assert.equal(classOf('£1,150,000–£1,249,999.99'), 'ink')
})
