import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotNow } from '../../store/not-now.ts'
import { onceItCan } from './once-it-can.ts'

test('work behind an open desk waits for its database, says so once, and goes on', async () => {
  const said: string[] = []
  let tries = 0
  const done = await onceItCan(
    async () => {
      if (++tries < 3) throw new NotNow('The database does not answer just now.')
      return 'done'
    },
    { say: (why) => said.push(why), isOver: () => false },
  )
  assert.equal(done, 'done')
  assert.deepEqual(said, ['The database does not answer just now.'])
})

test('what does not pass by itself is thrown, and so is all once nobody waits for it', async () => {
  const never = { say: () => {}, isOver: () => false }
  await assert.rejects(
    onceItCan(() => Promise.reject(new Error('a folder that is none')), never),
    /a folder that is none/,
  )
  await assert.rejects(
    onceItCan(() => Promise.reject(new NotNow('gone')), { ...never, isOver: () => true }),
    /gone/,
  )
})
