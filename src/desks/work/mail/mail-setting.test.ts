import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secretIn } from './way-in/mail-file.ts'

test('a password is taken from no variable but one of ours', () => {
  assert.equal(secretIn({ password: 'tea and toast' }, 'password'), 'tea and toast')
  assert.throws(
    () => secretIn({ password: 'env:PATH' }, 'password'),
    /from PATH: only a variable whose name begins with CANDOUR_/,
  )
  assert.throws(() => secretIn({ password: 'env:CANDOUR_NOT_SET' }, 'password'), /is not set/)
})
