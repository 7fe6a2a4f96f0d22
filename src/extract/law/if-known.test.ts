// “If this were known, …”: why a section is relied on, and no supposing of it; “if they find that section 40 applies” is one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const sectionsOf = (text: string): string[] =>
  extractReply([aLetter(text)], { file: 'reply' }).exemptions.map(({ section }) => section)

for (const text of [
  'If these figures were released, individuals could be identified, and they are withheld under section 40(2).',
  'As these are few and if they were known someone may be identified, the number is refused under section 40(2).',
  'Our view is that if those drivers were named they would be harmed, and the number is withheld under section 40(2).',
  'Those dismissed would be identified if our numbers were given, so section 40(2) applies.',
])
  test(`“${text}” relies on it`, () => assert.deepEqual(sectionsOf(text), ['s40(2)']))

test('that somebody may find that it applies relies on nothing', () =>
  assert.deepEqual(sectionsOf('If they find that section 40 applies, we shall let you know.'), []))
