// Which rules of a page's styles hold for an element, and which of two that differ.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectFile } from '../inspect-file.ts'

const page = (styles: string, inside: string) =>
  Buffer.from(`<html><head><style>${styles}</style></head><body>${inside}</body></html>`)
const verdictOf = async (styles: string, inside: string) =>
  (await inspectFile({ name: 'reply.html', bytes: page(styles, inside) }))[0]?.verdict

const WORDS =
  '<div class="note wide"><p>12 cases</p><p class="k" id="who" lang="en-GB">Canary</p></div>'

const HIDING = [
  '.note > p.k{display:none}',
  'div .k{display:none}',
  'p + p{display:none}',
  'p ~ #who{display:none}',
  'p:nth-child(2n){display:none}',
  'p:last-child{display:none}',
  'p:not(:first-child){display:none}',
  ':is(h1, .k){display:none}',
  '[lang|=en]{display:none}',
  'p[id^="wh" i]{display:none}',
  '.k{display:none}p{display:block}',
  'p{display:none!important}#who{display:block}',
  '@media screen and (min-width: 1px){.k{visibility:hidden}}',
  '.note{color:#222;.k{display:none}}',
  '/* .k{} */ .k{font-size:.05em}',
]

for (const styles of HIDING)
  test(`${styles} hides words`, async () => assert.equal(await verdictOf(styles, WORDS), 'carries'))

const SHOWING = [
  '.wide > .k > b{display:none}',
  'h1 .k{display:none}',
  'p.k:hover{display:none}',
  '.k::before{display:none}',
  '.k{display:none}#who{display:block}',
  '@media print{.k{display:none}}',
  '@keyframes x{from{opacity:0}to{opacity:1}}',
  'p:nth-child(3){display:none}',
  '.k{font-size:0.9em}',
  '[lang="en"]{display:none}',
]

for (const styles of SHOWING)
  test(`${styles} hides none of them`, async () =>
    assert.equal(await verdictOf(styles, WORDS), 'clean'))

test('styles that are made to be weighed for ever end in no verdict', async () => {
  const rules = Array.from({ length: 4000 }, (_, i) => `p ~ p ~ p ~ .no${i} , p{margin:${i}px}`)
  assert.equal(await verdictOf(rules.join(''), '<p>x</p>'.repeat(4000)), 'cannot-check')
})

const PALE = [
  'hsl(0 0% 100%)',
  '#fff8',
  '#ffffff00',
  'rgb(255 255 255 / 80%)',
  'rgba(0,0,0,0)',
  'whitesmoke',
  'var(--ink)',
  'var(--none, #fefefe)',
]

for (const colour of PALE)
  test(`words in ${colour} on white are not seen`, async () =>
    assert.equal(
      await verdictOf(`:root{--ink:var(--pale);--pale:white} p{color:${colour}}`, '<p>Canary</p>'),
      'carries',
    ))

const SEEN = [
  'color:#fff;background:rgb(20, 40, 60) none',
  'color:white;background:linear-gradient(#123, #456)',
  'color:hsl(210,40%,30%)',
  'color:#00000080',
  'color:#fff;background-color:var(--dark)',
]

for (const style of SEEN)
  test(`words with ${style} are seen`, async () =>
    assert.equal(await verdictOf(`:root{--dark:navy} p{${style}}`, '<p>12 cases</p>'), 'clean'))
