import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { understandFiles, understanding } from '../../extract/understand-files.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { openParsers } from './parsers.ts'

const parsers = openParsers({ count: 1 })
after(() => parsers.close())

const letter = {
  name: 'reply.txt',
  outcome: JSON.stringify({
    status: 'read',
    document: aLetter('Dear Ms Reader,\n\nThere were 20 investigations.\n'),
  }),
}
const context = { file: 'reply.txt', body: 'kent' }

test('a letter is understood in a child as it would be here', async () => {
  const given = { files: [letter], context }
  assert.equal(
    JSON.stringify(await understandFiles(parsers, given)),
    await understanding.does(given, () => {}),
  )
})

test('a reply that is too much for the child that understands it waits for a person, with the reason beside it', async () => {
  const refused = reason('timed-out', 'reply.txt', 'more than 20 seconds')
  const apart = () => Promise.resolve({ refused })
  const { kind, doubts } = await understandFiles({ apart }, { files: [letter], context })
  assert.deepEqual([kind, doubts.map(({ code }) => code)], ['other', ['timed-out']])
})

test('a step that fails in its child is a bug, and no fault of the letter', async () => {
  const broken = { files: [{ name: 'reply.txt', outcome: '{' }], context }
  await assert.rejects(parsers.apart(understanding, broken, { name: 'reply.txt', size: 1 }), /JSON/)
  assert.equal((await understandFiles(parsers, { files: [letter], context })).kind, 'decision')
})
