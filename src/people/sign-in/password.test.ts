import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { hashedPassword, isPassword } from './password.ts'

test('a password is kept as argon2id with its parameters, and opens with itself alone', async () => {
  const kept = await hashedPassword('four quiet grey herons')
  assert.match(kept, /^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await isPassword('four quiet grey herons', kept), true)
  for (const other of ['Four quiet grey herons', 'four quiet grey heron', '', ' '])
    assert.equal(await isPassword(other, kept), false, other)
})

test('two who chose the same password are kept differently', async () => {
  assert.notEqual(
    await hashedPassword('four quiet herons'),
    await hashedPassword('four quiet herons'),
  )
})

test('where none is kept, or something damaged, nothing opens', async () => {
  for (const kept of [null, '', 'x', '$argon2id$v=19$m=47104,t=1,p=1$$', '$argon2id$v=19$m=8,t=1'])
    assert.equal(await isPassword('four quiet herons', kept), false)
})

test('one that was kept with other parameters still opens', async () => {
  const salt = Buffer.from('a salt of before')
  const cost = { memory: 8192, passes: 2, parallelism: 1, tagLength: 32 }
  const hash = argon2Sync('argon2id', { message: 'of before', nonce: salt, ...cost })
  const [kept, tag] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  assert.equal(await isPassword('of before', `$argon2id$v=19$m=8192,t=2,p=1$${kept}$${tag}`), true)
})
