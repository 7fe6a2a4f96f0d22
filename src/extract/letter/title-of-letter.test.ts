import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { markParts } from './mark-parts.ts'

const TITLES = [
  'Freedom of Information request: complaints about bus services',
  'Request for information: potholes, 2021 to 2024',
  'FOI request: assaults on staff',
  'Your request: claims for damage to vehicles',
]

test('a title that names the request, beside the greeting, makes no quotation of the letter below it', () => {
  for (const title of TITLES) {
    const { lines } = markParts(
      aLetter(`Dear Requester\n\n${title}\n\nThere were 154 complaints in 2022/23.\n`),
    )
    assert.equal(lines.at(-1)?.part, 'answer', title)
  }
  assert.equal(TITLES.length, 4)
})

test('a request that is quoted is still the requester’s', () => {
  const { lines } = markParts(
    aLetter('Dear Requester\n\nYour request:\nHow many complaints were there in 2022/23?\n'),
  )
  assert.notEqual(lines.at(-1)?.part, 'answer')
})
