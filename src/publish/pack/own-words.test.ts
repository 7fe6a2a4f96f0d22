import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurveyOfClaims } from '../../../test/a-survey-of-claims.ts'
import type { FileReceived, PackInput } from './input.ts'
import { inOwnWords } from './own-words.ts'

const given = await aSurveyOfClaims()
const [first] = given.figures
if (!first) throw new Error('the survey of claims has no figure')

/** What is quoted as the word for its unit, where that figure's file says this. */
function quoted(unitInk: string, text: string, other = ''): string | undefined {
  const said = (file: FileReceived): FileReceived =>
    file.outcome?.status === 'read'
      ? {
          ...file,
          outcome: {
            ...file.outcome,
            document: {
              ...file.outcome.document,
              text: file.sha256 === first?.figure.sha256 ? text : other,
            },
          },
        }
      : file
  const input: PackInput = {
    ...given,
    replies: given.replies.map((reply) => ({ ...reply, files: reply.files.map(said) })),
    figures: given.figures.map((one) =>
      one === first ? { ...one, figure: { ...one.figure, unitInk } } : one,
    ),
  }
  return inOwnWords(input).figures[0]?.figure.unitInk
}

const SAID: [words: string, text: string, stands: boolean][] = [
  ['claims', 'We had 12 claims.', true],
  ['claims', 'Claims: 12', true],
  ['lost bags', 'We had 12 lost\nbags.', true],
  ['cause', 'Because of the frost we had 12.', false],
  ['men', 'We made 12 payments.', false],
  ['pay', 'pay-outs, 12', true],
  ['IT faults', 'We had 12 it faults.', false],
  ['claims', 'We had 12.', false],
]

for (const [words, text, stands] of SAID)
  test(`“${words}” ${stands ? 'stands' : 'does not stand'} in “${text}”`, () => {
    assert.equal(quoted(words, text), stands ? words : '')
  })

test('words of another file are no quotation of this one', () => {
  assert.equal(quoted('claims', 'We had 12.', 'We had 40 claims.'), '')
})
