import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodiesAsTyped, bodiesTyped } from './bodies-typed.ts'

const inShort = (text: string, per?: string) => {
  const read = bodiesTyped(text, { kept: [], ...(per !== undefined && { per }) })
  return read.ok
    ? read.value.map(({ name, email = '', workforce }) => [name, email, workforce])
    : read.formErrors.map(({ message }) => message)
}

const ASHBY = ['Ashby Council', 'foi@ashby.example', 1204]

for (const [how, text] of [
  ['tabs and Windows line ends', 'Ashby Council\tfoi@ashby.example\t1,204\r\n'],
  ['commas', 'Ashby Council,foi@ashby.example,1204'],
  ['a comma in the number', 'Ashby Council, foi@ashby.example, 1,204'],
  ['semicolons', 'Ashby Council;foi@ashby.example;1 204'],
  ['quotes', '"Ashby Council","foi@ashby.example","1,204"'],
  ['other columns first', '1204\tfoi@ashby.example\tAshby Council'],
  ['a head', 'Council,E-mail,Beds\nAshby Council,foi@ashby.example,1204'],
  ['a mark before the first letter', '\uFEFFAshby Council\tfoi@ashby.example\t1204.0'],
  ['empty lines', '\n\nAshby Council\tfoi@ashby.example\t1204\n\n'],
] as const) {
  test(`bodies are pasted with ${how}`, () => assert.deepEqual(inShort(text), [ASHBY]))
}

test('a name may hold a comma, and a body may have a name alone', () => {
  assert.deepEqual(inShort('Bristol, City of, foi@b.example\nBeck Vale'), [
    ['Bristol, City of', 'foi@b.example', null],
    ['Beck Vale', '', null],
  ])
})

test('of two addresses in a cell letters go to the first, and what is no address is said', () => {
  for (const cell of [
    'foi@ashby.example; press@ashby.example',
    '"foi@ashby.example, press@ashby.example"',
    'foi@ashby.example or <press@ashby.example>',
    'foi@ashby.example / press@ashby.example',
  ])
    assert.deepEqual(inShort(`Ashby Council\t${cell}\t1,204\r\n`), [ASHBY], cell)
  assert.deepEqual(inShort('Ashby Council\tfoi@ashby'), [
    'Line 1: “foi@ashby” is no e-mail address',
  ])
})

test('the head is known by what rates are per', () => {
  assert.deepEqual(inShort('name\ttrams\nAshby\t12', 'trams'), [['Ashby', '', 12]])
})

test('what is wrong is said with its line', () => {
  assert.deepEqual(inShort('Ashby\t12\nAshby\t13\nfoi@x.example\t3\nBeck\t1.5'), [
    'Line 2: Ashby stands in line 1 already',
    'Line 3: no name stands here',
    'Line 4: “1.5” is no whole number',
  ])
  assert.deepEqual(inShort(' \n'), ['Paste the bodies that are asked, one a line'])
})

test('a body whose name or address is known keeps its page, and 400 are read again as they are shown', () => {
  const kept = [{ slug: 'old', name: 'Ashby', email: 'a@a.example', workforce: null }]
  const read = bodiesTyped('Ashby Council\ta@a.example', { kept })
  assert.ok(read.ok)
  assert.deepEqual(read.value[0]?.slug, 'old')
  const many = Array.from({ length: 400 }, (_, i) => ({
    slug: `body-${i}x`,
    name: `Body ${i}x`,
    ...(i % 2 === 0 && { email: `foi@b${i}.example` }),
    workforce: i % 3 === 0 ? i : null,
  }))
  const again = bodiesTyped(bodiesAsTyped(many), { kept: [] })
  assert.ok(again.ok)
  assert.deepEqual(again.value, many)
})
