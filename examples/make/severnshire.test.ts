// The invented force that comes with the standards desk: its matters as files, held against the rules they were written for.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readMatterFile } from '../../src/assess/read-matter-file.ts'
import { replayMatter } from '../../src/assess/replay-matter.ts'
import { conductLaw } from '../../src/vocabulary/regimes/conduct-law.ts'

const folder = new URL('../severnshire/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const files = readdirSync(new URL('matters/', folder)).toSorted()

const courses = files.map((file) => {
  const text = read(`matters/${file}`)
  const matter = readMatterFile(conductLaw(), text)
  assert.ok(!('wrong' in matter), file)
  return { file, text, ...replayMatter(conductLaw(), matter, '2026-11-30') }
})

test('sixty matters of Severnshire are taken by the rules of their day, every step of each', () => {
  assert.equal(new Set(courses.map(({ answer }) => answer.matter)).size, 60)
  const refused = courses.flatMap(({ file, answer }) =>
    answer.events.flatMap((one) => (one.allowed ? [] : [`${file} ${one.event}: ${one.why}`])),
  )
  assert.deepEqual(refused, [])
})

test('both sets of Regulations are among them, and those of staff', () => {
  const regimes = new Set(courses.map(({ answer }) => answer.regime))
  assert.deepEqual([...regimes].toSorted(), ['pcr2008', 'pcr2012', 'pcr2020', 'staff'])
})

test('what was changed in 2017, 2024 and 2025 reaches some of them', () => {
  const applies = new Set(
    courses.flatMap(({ answer }) =>
      Object.entries(answer.amendments).flatMap(([id, is]) => (is === true ? [id] : [])),
    ),
  )
  for (const id of ['am2017_former', 'am2024_chairs', 'am2025_conduct', 'am2025_former'])
    assert.ok(applies.has(id), id)
})

test('nothing that the rules or the law ask for was left unsaid in them', () => {
  const open = courses.flatMap(({ file, answer }) =>
    answer.events.flatMap((one) =>
      one.allowed && one.open.length + one.unrecorded.length > 0 ? [`${file} ${one.event}`] : [],
    ),
  )
  assert.deepEqual(open, [])
})

test('what happened in them is of many kinds, among them each outcome that newspapers told of in 2014', () => {
  const outcomes = new Set(courses.map(({ answer }) => answer.facts['outcome']))
  for (const one of [
    'management_action',
    'words_of_advice',
    'written_warning',
    'final_written_warning',
    'not_proven',
    'nfa',
    'resigned',
    'dismissed_without_notice',
    'would_have_been_dismissed',
    'rprp',
    'reduction_in_rank',
  ])
    assert.ok(outcomes.has(one), one)
})

test('every file of Severnshire says that it is invented', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  )
  assert.ok(all.length > 65)
  for (const name of all) assert.match(read(name), /invented/i, name)
})
