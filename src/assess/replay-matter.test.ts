import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import { checkExpectations } from './check-expectations.ts'
import { readMatterFile } from './read-matter-file.ts'
import { replayMatter } from './replay-matter.ts'

const law = conductLaw()
const folder = new URL('../../fixtures/assess/matters/', import.meta.url)
const read = (text: string) => {
  const file = readMatterFile(law, text)
  if ('wrong' in file) throw new Error(file.wrong)
  return file
}

for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
  const file = read(readFileSync(new URL(name, folder), 'utf8'))
  test(`${name}: ${String(file.header['why'])}`, () => {
    const { answer } = replayMatter(law, file, '2026-11-29')
    assert.deepEqual(checkExpectations(law, file, answer), [])
  })
}

test('what a file expects of itself is held against it, not passed over', () => {
  const text = readFileSync(new URL('S02.json', folder), 'utf8')
  const against = (from: string, to: string): string[] => {
    assert.ok(text.includes(from), from)
    const file = read(text.replace(from, to))
    return checkExpectations(law, file, replayMatter(law, file, '2026-11-29').answer)
  }
  assert.match(against('"pcr2012"', '"pcr2008"')[0] ?? '', /regime: expected "pcr2008"/)
  assert.match(against('"closed_sanction"', '"finding"')[0] ?? '', /ends in/)
  assert.match(against('"due": "2013-12-10"', '"due": "2013-12-11"')[0] ?? '', /no clock/)
  assert.match(against('"35(3)(a)",\n   "sure"', '"36",\n   "sure"')[0] ?? '', /10 .*regulation/)
  assert.match(against('"refusedBy": "guard"', '"refusedBy": "state"')[0] ?? '', /9 .*refused by/)
})

const REVISED = {
  role: 'officer',
  cameToAttention: '2024-01-08',
  events: [
    { event: 'come_to_attention', on: '2024-01-08' },
    { event: 'assess_misconduct_or_gm', on: '2024-01-10', level: 'misconduct', forum: 'meeting' },
    {
      event: 'revise_severity',
      on: '2024-02-12',
      level: 'gross_misconduct',
      reasons: 'more posts',
    },
    { event: 'revise_severity', on: '2024-02-13', level: 'gross' },
    { event: 'investigator_belief_neither', on: '2024-03-01' },
    { event: 'assess_nfa', on: '2024-03-04' },
  ],
}

test('each assessment is a version of its own, and a refused one is none', () => {
  const { answer } = replayMatter(law, read(JSON.stringify(REVISED)), '2026-11-29')
  assert.deepEqual(
    answer.versions.map(({ version, n, on, stated }) => [version, n, on, stated['level']]),
    [
      [1, 2, '2024-01-10', 'misconduct'],
      [2, 3, '2024-02-12', 'gross_misconduct'],
      [3, 6, '2024-03-04', undefined],
    ],
  )
  assert.deepEqual(
    [answer.facts['assessedOn'], answer.facts['revisedOn'], answer.facts['level'], answer.state],
    ['2024-01-10', '2024-02-12', 'neither', 'closed_no_action'],
  )
})

test('a day of asking in the past refuses what had not happened yet', () => {
  const { answer } = replayMatter(law, read(JSON.stringify(REVISED)), '2024-02-12')
  assert.deepEqual(
    answer.events.map((step) => (step.allowed ? 'taken' : step.kind)),
    ['taken', 'taken', 'taken', 'date', 'date', 'date'],
  )
  assert.equal(answer.state, 'investigation')
})
