import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNewsroomForm } from './newsroom-form.ts'

test('who publishes is kept as typed, and the address of a folder ends in a slash', () => {
  assert.deepEqual(
    readNewsroomForm({ name: ' The Marl Echo ', site: 'https://echo.example/foi', contact: '' }),
    { ok: true, value: { name: 'The Marl Echo', site: 'https://echo.example/foi/' } },
  )
})

test('nothing typed names nobody', () => {
  assert.deepEqual(readNewsroomForm({ name: ' ', site: '' }), { ok: true, value: null })
})

test('a script, a file and a bare word are no web address, and a contact alone names nobody', () => {
  for (const site of ['javascript:alert(1)', 'file:///etc/passwd', 'echo', 'https://a@b.example/'])
    assert.equal(readNewsroomForm({ name: 'Echo', site }).ok, false, site)
  const read = readNewsroomForm({ contact: 'news@echo.example' })
  assert.deepEqual(!read.ok && read.formErrors.map(({ field }) => field), ['name'])
})
