import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOfLetterhead, letterheadDoubt, whoseLetter } from './letterhead.ts'

const heads: [head: string, body: string | null][] = [
  ['West Mercia Police\nHindlip Hall\n\nDear Sir', 'west-mercia'],
  ['SOUTH YORKSHIRE POLICE\nFreedom of Information', 'south-yorkshire'],
  ['Heddlu Dyfed-Powys Police', 'dyfed-powys'],
  ['Devon and Cornwall   Police', 'devon-and-cornwall'],
  ['Warwickshire Police and West Mercia Police', null],
  ['I live in Essex and ask', null],
]

for (const [head, body] of heads) {
  test(`a letter headed ${JSON.stringify(head)} is from ${body ?? 'nobody for certain'}`, () => {
    assert.equal(bodyOfLetterhead(head)?.slug ?? null, body)
  })
}

test('a letter headed by another body than its folder is doubted, and only then', () => {
  assert.equal(
    letterheadDoubt('essex', 'Kent Police\nMaidstone\n\nDear Sir')?.note,
    'This reply lies with essex but is headed Kent Police, which is Kent. Check whose it is.',
  )
  assert.equal(letterheadDoubt('kent', 'Kent Police\nMaidstone\n\nDear Sir'), null)
  assert.equal(letterheadDoubt('kent', 'Dear Sir\n\nNo information is held.'), null)
})

const whose: [letter: string, text: string, body: string | null][] = [
  ['headed in capitals', `SURREY POLICE\nDear Sir\n${'x'.repeat(99)} Kent Police`, 'surrey'],
  ['written from an address', 'Dear Sir\nfoi@kent.police.uk', 'kent'],
  [
    'that names two and is headed by none',
    `Dear Sir\n${'x'.repeat(99)} Kent Police ${'x'.repeat(99)} Surrey Police`,
    null,
  ],
  ['that names nobody', 'Dear Sir\n\nNo information is held.', null],
]

for (const [letter, text, body] of whose) {
  test(`a letter ${letter} is ${body ?? 'nobody’s for certain'}`, () => {
    assert.equal(whoseLetter(text)?.slug ?? null, body)
  })
}
