import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AddressTyped, addressesTyped } from './addresses-typed.ts'

const read = (text: string, known: { slug: string; name: string }[] = []): AddressTyped[] => {
  const typed = addressesTyped(text, known)
  assert.ok(typed.ok, JSON.stringify(typed))
  return typed.value
}
const brief = (text: string) =>
  read(text).map(({ slug, email, law, region, per }) => [slug, email, law, region, per])

test('a list from Windows with heads, a mark at its beginning and laws is read by its heads', () => {
  const text =
    '\uFEFFName,E-mail,Law,Region,Headcount\r\nEssex Police,foi@essex.example,FOIA,Eastern,"3,290"\r\nPolice Scotland,foi@scotland.example,FOISA,Scotland,\r\n\r\n'
  assert.deepEqual(brief(text), [
    ['essex', 'foi@essex.example', 'foia', 'Eastern', 3290],
    ['police-scotland', 'foi@scotland.example', 'foisa', 'Scotland', null],
  ])
})

test('columns may stand in any order, part by tabs or semicolons, and need no heads', () => {
  assert.deepEqual(
    brief('foi@ashby.example\tAshby Council\t1 204\nBristol, City of\tfoi@bristol.example'),
    [
      ['ashby-council', 'foi@ashby.example', null, null, 1204],
      ['bristol-city-of', 'foi@bristol.example', null, null, null],
    ],
  )
  assert.deepEqual(brief('Bristol, City of; foi@bristol.example; EIR'), [
    ['bristol-city-of', 'foi@bristol.example', 'eir', null, null],
  ])
})

test('of two addresses in a cell letters go to the first, and replies may come from the second', () => {
  for (const cell of [
    'foi@kent.example; press@kent.example',
    '"foi@kent.example, press@kent.example"',
    '"foi@kent.example\npress@kent.example"',
    'foi@kent.example or <press@kent.example>',
    'foi@kent.example / press@kent.example',
  ]) {
    const [kent] = read(`name,email\nKent,${cell}\n`)
    assert.deepEqual(
      [kent?.slug, kent?.email, kent?.others],
      ['kent', 'foi@kent.example', ['press@kent.example']],
      cell,
    )
  }
})

test('two addresses in a cell do not hide what parts the cells', () => {
  for (const text of [
    'Kent\tfoi@kent.example; press@kent.example\r\n',
    'Kent\t"foi@kent.example, press@kent.example"\r\n',
    'Kent\tfoi@kent.example, press@kent.example',
    'Kent;foi@kent.example, press@kent.example',
    'Kent,foi@kent.example; press@kent.example',
    'Kent\tfoi@kent.example or press@kent.example',
  ]) {
    const [kent] = read(text)
    assert.deepEqual(
      [kent?.slug, kent?.email, kent?.others],
      ['kent', 'foi@kent.example', ['press@kent.example']],
      text,
    )
  }
})

test('what is no address, a body that stands twice and a line without a name are said with their line', () => {
  const typed = addressesTyped(
    'name,email\nKent,foi@kent\nEssex,foi@essex.example\nEssex Police,foi2@essex.example\n,foi@x.example\nSurrey,ask the press office\n',
    [],
  )
  assert.ok(!typed.ok)
  assert.deepEqual(
    typed.formErrors.map(({ message }) => message),
    [
      'Line 2: “foi@kent” is no e-mail address',
      'Line 4: Essex stands in line 3 already',
      'Line 5: no name stands here',
      'Line 6: “ask the press office” is no e-mail address',
    ],
  )
})

test('a body that an earlier list or a survey knows keeps its slug', () => {
  const known = [{ slug: 'ashcombe', name: 'Ashcombe Borough Council' }]
  assert.deepEqual(
    read('Ashcombe Borough Council\tfoi@ashcombe.example', known).map(({ slug, isNew }) => [
      slug,
      isNew,
    ]),
    [['ashcombe', false]],
  )
})

test('four hundred bodies are read', () => {
  const lines = Array.from(
    { length: 400 },
    (_, i) => `Council ${i},foi@c${i}.example,FOIA,North,${i}`,
  )
  assert.equal(read(`Name,Email,Law,Region,Population\n${lines.join('\n')}`).length, 400)
})
