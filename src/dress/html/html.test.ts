import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText, html, joined } from './html.ts'

test('what came from outside is escaped, in text and in attributes', () => {
  const name = '<script>"&'
  assert.equal(
    asText(html`<b title="${name}">${name}</b>`),
    '<b title="&lt;script&gt;&quot;&amp;">&lt;script&gt;&quot;&amp;</b>',
  )
})

test('a piece of a page is not escaped again, and nothing prints as nothing', () => {
  assert.equal(
    asText(html`<p>${html`<i>${'a & b'}</i>`}${false}${null}</p>`),
    '<p><i>a &amp; b</i></p>',
  )
})

test('names are strung together with commas', () => {
  assert.equal(asText(joined(['Essex', 'Kent'], ', ')), 'Essex, Kent')
})
