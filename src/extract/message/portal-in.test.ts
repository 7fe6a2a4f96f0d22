import assert from 'node:assert/strict'
import { test } from 'node:test'
import { portalIn } from './portal-in.ts'

for (const [text, expires] of [
  ['The link will expire in 14 days.', '2024-06-17'],
  ['This message will expire on 12/12/2024.', '2024-12-12'],
  ['It is available until 5 July 2024.', '2024-07-05'],
  ['You have fourteen days to download the file.', '2024-06-17'],
  ['The files will be deleted after two weeks.', '2024-06-17'],
  ['The link is valid for 72 hours.', '2024-06-06'],
  ['Please download it by 30 June 2024.', '2024-06-30'],
  ['It will be removed within three months.', '2024-09-03'],
  ['We wrote on 3 May 2024. Log in to see it.', null],
] as const)
  test(`“${text}” of 3 June 2024 is gone ${expires ?? 'on no day that it names'}`, () =>
    assert.equal(portalIn(text, [], '2024-06-03').expires, expires))

test('the link is the one in the words, else where the page leads first', () => {
  assert.equal(
    portalIn('See https://portal.example/a?b=1. It expires.', ['https://x.example'], '2024-06-03')
      .link,
    'https://portal.example/a?b=1',
  )
  assert.equal(
    portalIn('Click here.', ['https://x.example/y'], '2024-06-03').link,
    'https://x.example/y',
  )
  assert.equal(portalIn('Log in.', [], '2024-06-03').link, null)
})
