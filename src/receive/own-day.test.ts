import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownDay } from './own-day.ts'

const TODAY = '2026-11-24'
const NOTHING = { mail: null, letter: null, name: 'reply.pdf' }

const cases: [name: string, day: string | null, from: string | null][] = [
  ['reply 2024-06-20.pdf', '2024-06-20', 'name'],
  ['20240620_FOI_1234.pdf', '2024-06-20', 'name'],
  ['FOI 20.06.2024 final.docx', '2024-06-20', 'name'],
  ['FOI_3-7-2024.docx', '2024-07-03', 'name'],
  ['Letter 3rd June 2024.pdf', '2024-06-03', 'name'],
  ['2024-06-20/reply.pdf', '2024-06-20', 'folder'],
  ['replies/3 June 2024/annex/data.xlsx', '2024-06-03', 'folder'],
  ['reply.pdf', null, null],
  ['FOI 123456789.pdf', null, null],
  ['20249920.pdf', null, null],
  ['2023-24 figures.xlsx', null, null],
  ['reply 2030-01-01.pdf', null, null],
]

for (const [name, day, from] of cases)
  test(`“${name}” came on ${day ?? 'a day that its name does not tell'}`, () => {
    const found = ownDay({ ...NOTHING, name }, TODAY)
    assert.deepEqual([found?.day ?? null, found?.from ?? null], [day, from])
  })

test('a mail is of the day it was sent in London, whatever stands in its letter or its name', () => {
  const signs = { mail: '2024-06-20T23:30:00Z', letter: '2024-06-18', name: '2024-06-01.eml' }
  assert.deepEqual(ownDay(signs, TODAY), { day: '2024-06-21', from: 'mail' })
  assert.deepEqual(ownDay({ ...signs, mail: null }, TODAY), { day: '2024-06-18', from: 'letter' })
})

test('a day that is still to come is passed over for the next that is told', () => {
  const signs = { mail: null, letter: '2030-06-18', name: 'reply 2024-06-01.pdf' }
  assert.deepEqual(ownDay(signs, TODAY), { day: '2024-06-01', from: 'name' })
})
