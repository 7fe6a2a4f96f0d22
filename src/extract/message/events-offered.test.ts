import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const offersOf = (text: string) =>
  extractReply([aLetter(text)], { file: 'reply.txt' }).offers?.map(({ event, date, until }) => ({
    event,
    date,
    until,
  }))

test('a question back offers the day from which the clock stands still', () => {
  assert.deepEqual(
    offersOf(
      'Cedar Council\n12 January 2024\n\nBefore we can proceed with your request, please could you clarify what you mean by "excluded"? If we do not hear from you by 12 April 2024, we will close the request.',
    ),
    [{ event: 'clarificationAsked', date: '2024-01-12', until: '2024-04-12' }],
  )
})

test('a fee notice offers its day', () => {
  assert.deepEqual(
    offersOf(
      'FEES NOTICE\n20 May 2024\nA fee of £42.50 is payable before we can process your request.',
    ),
    [{ event: 'feeNotice', date: '2024-05-20', until: undefined }],
  )
})

test('an extension offers the day that it names for the answer', () => {
  assert.deepEqual(
    offersOf(
      '28 May 2024\nWe hold the information, but need to consider the public interest under section 31. We are extending the time limit by 20 working days and will reply by 25 June 2024.',
    ),
    [{ event: 'extension', date: '2024-05-28', until: '2024-06-25' }],
  )
})

test('a letter that is only late takes no extension', () => {
  assert.equal(
    offersOf(
      'I am still awaiting information from colleagues and will provide a full response as soon as possible.',
    ),
    undefined,
  )
})
