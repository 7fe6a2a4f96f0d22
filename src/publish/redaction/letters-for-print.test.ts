import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurvey } from '../../../test/a-survey.ts'
import { textOnly } from '../../redact/words/text-only.ts'
import { lettersForPrint } from './letters-for-print.ts'

const survey = aSurvey({
  bodies: [
    { slug: 'norwick', name: 'Norwick City Council', workforce: null },
    { slug: 'chelsham', name: 'Royal Borough of Chelsham', workforce: null },
  ],
})

/** What is left of a letter of that body that nobody has read yet. */
async function printed(body: string, text: string): Promise<string> {
  const document = textOnly(text)
  const { letters } = await lettersForPrint(survey, [{ body, document }], [])
  return letters.get(document.sha256)?.redacted.document.text ?? ''
}

const MAIL = 'From: FOI Chelsham <foi@norwick.example>\nWe recorded 12 of them.'

test('a name goes from a letter also where another body of the survey has that word', async () => {
  assert.doesNotMatch(await printed('norwick', MAIL), /Chelsham/)
  assert.match(await printed('norwick', MAIL), /12 of them/)
})

test('a mailbox called by the words of the body that sent the letter is no person', async () => {
  assert.match(await printed('chelsham', MAIL), /Chelsham/)
})

test('a letter of no body of the survey spares no name', async () => {
  assert.doesNotMatch(await printed('elsewhere', MAIL), /Chelsham/)
})
