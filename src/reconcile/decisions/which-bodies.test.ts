import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BodyReconciled, changedBodies, withPartners } from './which-bodies.ts'

const kept = (body: string, links: string[] = [], madeFrom = 'as it was'): BodyReconciled => ({
  body,
  madeFrom,
  links: [`body ${body}`, ...links],
})

test('a body is made again when its mark is another, when it is new, and when nothing of it is left', () => {
  const before = [kept('kent'), kept('essex'), kept('surrey')]
  const now = new Map([
    ['kent', 'as it was'],
    ['essex', 'otherwise'],
    ['durham', 'new'],
  ])
  assert.deepEqual(changedBodies(before, now).sort(), ['durham', 'essex', 'surrey'])
})

test('a body brings with it those that share a file or a letter with it, and those that share one with them', () => {
  const before = [
    kept('kent', ['file 1']),
    kept('essex', ['file 1', 'letter FOI 12/2014 of 2014-03-01']),
    kept('surrey', ['letter FOI 12/2014 of 2014-03-01']),
    kept('durham', ['file 2']),
  ]
  assert.deepEqual(withPartners(['kent'], new Map([['kent', ['file 1']]]), before).sort(), [
    'essex',
    'kent',
    'surrey',
  ])
})

test('a partner of before is made again when the letter that named it is gone', () => {
  const before = [kept('kent', ['body essex']), kept('essex'), kept('durham')]
  assert.deepEqual(withPartners(['kent'], new Map([['kent', []]]), before).sort(), [
    'essex',
    'kent',
  ])
})

test('a letter that names another body for the first time has that body made again', () => {
  const before = [kept('kent'), kept('essex'), kept('durham')]
  const now = new Map([['kent', ['body essex']]])
  assert.deepEqual(withPartners(['kent'], now, before).sort(), ['essex', 'kent'])
})
