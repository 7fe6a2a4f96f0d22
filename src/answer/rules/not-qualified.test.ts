// A section as officers write it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notQualified, sectionWritten } from './not-qualified.ts'

test('a section is known however it is written', () => {
  for (const typed of [
    's31(1)(g)',
    'section 31(1)(g)',
    'Section 31 (1)(g)',
    's. 31(1)(g)',
    '31(1)(g)',
    'sec 31(1)(g)',
  ])
    assert.equal(sectionWritten(typed), 's31(1)(g)', typed)
  assert.equal(notQualified(sectionWritten('section 31(1)(g)')), null)
  assert.match(notQualified(sectionWritten('section 40(2)')) ?? '', /not weighed/)
  assert.match(notQualified(sectionWritten('section 99')) ?? '', /no exemption/)
})
