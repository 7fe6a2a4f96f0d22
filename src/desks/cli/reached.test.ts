import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpen, reachedAs } from './reached.ts'

const start = { name: 'start', usage: 'candour' }

test('without a word a desk is reached on this machine alone', () => {
  assert.deepEqual(reachedAs(start, {}), { host: undefined, hosts: [] })
})

test('a desk behind a certificate answers under that name, and what is typed travels closed', () => {
  const reached = reachedAs(start, { host: '10.0.0.4', address: 'https://desk.force.example' })
  assert.deepEqual(reached, {
    host: '10.0.0.4',
    address: 'https://desk.force.example',
    hosts: ['desk.force.example'],
  })
  assert.equal(isOpen(reached), false)
})

test('an address without a certificate is none', () => {
  for (const address of ['http://desk.example', 'desk.example', 'https://desk.example/path', ''])
    assert.throws(() => reachedAs(start, { address }), /no address that browsers could use/)
})

test('what is typed travels open where only another machine is named', () => {
  assert.equal(isOpen({ host: '0.0.0.0' }), true)
  assert.equal(isOpen({ host: '10.0.0.4' }), true)
  for (const host of ['127.0.0.1', 'localhost', '::1', undefined])
    assert.equal(isOpen({ host }), false)
})

test('every address of the machine is its own where it listens on all', () => {
  assert.ok(reachedAs(start, { host: '0.0.0.0' }).hosts.includes('127.0.0.1'))
})
