import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodiesPasted } from './bodies.ts'

const brief = (text: string, per?: string) =>
  bodiesPasted(text, per).map(({ name, addresses, number, wrong }) => [
    name,
    addresses[0] ?? null,
    number,
    ...wrong,
  ])

test('lines that are parted each by something else are read each by its own', () => {
  const text = [
    'Stowbrook Town Council, allotments@stowbrook.example',
    'Lenham Fold Council\tfoi@lenhamfold.example; info@lenhamfold.example',
    'Bristol, City of; foi@bristol.example',
    'Pirrie Water, 1,204',
    'Beck Vale',
  ].join('\r\n')
  assert.deepEqual(brief(text), [
    ['Stowbrook Town Council', 'allotments@stowbrook.example', null],
    ['Lenham Fold Council', 'foi@lenhamfold.example', null],
    ['Bristol, City of', 'foi@bristol.example', null],
    ['Pirrie Water', null, 1204],
    ['Beck Vale', null, null],
  ])
})

test('what stands under a head that is not known is passed by, and without heads it is said', () => {
  assert.deepEqual(brief('Council\tClerk\tE-mail\nAshby\tA. Person\tfoi@ashby.example'), [
    ['Ashby', 'foi@ashby.example', null],
  ])
  assert.deepEqual(brief('Ashby\tfoi@ashby.example\tMidlands\tsomething'), [
    ['Ashby', 'foi@ashby.example', null, '“something” stands in no column that is known here'],
  ])
})

test('a comma within a name parts nothing where the list has no heads, and a law is no part of a name', () => {
  const [one] = bodiesPasted('Bristol, City of, EIR, foi@bristol.example')
  assert.deepEqual(
    [one?.name, one?.law, one?.addresses],
    ['Bristol, City of', 'eir', ['foi@bristol.example']],
  )
})
