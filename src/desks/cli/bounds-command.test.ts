import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { boundsCommand } from './bounds-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'candour-bounds-'))
after(() => rm(folder, { recursive: true }))

async function bounds(content: string, ...flags: string[]): Promise<string[]> {
  const file = join(folder, 'system.json')
  await writeFile(file, content)
  const lines: string[] = []
  const code = await boundsCommand.run([file, ...flags], {
    out: (line) => lines.push(line),
    err: () => {},
  })
  assert.equal(code, 0)
  return lines
}

const westMercia = JSON.stringify({
  unknowns: ['officers', 'staff', 'total'],
  statements: [
    { id: 'sum', terms: { officers: 1, staff: 1, total: -1 }, relation: '=', value: 0 },
    { id: 'a', terms: { total: 1 }, relation: '=', value: 20, ink: '20 occasions' },
    { id: 'b', terms: { officers: 1 }, relation: '=', value: 13, ink: '13 police officers' },
    { id: 'c', terms: { staff: 1 }, relation: '=', value: 6, ink: '6 members of police staff' },
  ],
})

test('20, 13 and 6 of one unit cannot all be true, and the answer names them', async () => {
  assert.deepEqual(JSON.parse((await bounds(westMercia, '--json'))[0] ?? ''), {
    feasible: false,
    intervals: {},
    contradictions: [['sum', 'a', 'b', 'c']],
  })
  assert.deepEqual(await bounds(westMercia), [
    'These cannot all be true:',
    '  sum',
    '  a: “20 occasions”',
    '  b: “13 police officers”',
    '  c: “6 members of police staff”',
  ])
})

test('an unknown is said in words', async () => {
  const system =
    '{"unknowns":["a"],"statements":[{"id":"s","terms":{"a":1},"relation":"<=","value":4}]}'
  assert.deepEqual(await bounds(system), ['a: between 0 and 4'])
})

const one = (statement: string) => `{"unknowns":["a"],"statements":[${statement}]}`
const wrong: [what: string, content: string, says: RegExp][] = [
  ['an empty file', ' \n', /system\.json is empty; write/],
  ['no JSON', '{"unknowns": [', /system\.json is not JSON \(.+\); correct it/],
  ['a list', '[]', /system\.json must be an object/],
  ['nothing to solve', '{"unknowns":[],"statements":[]}', /no unknown and no statement/],
  ['no list of unknowns', '{"statements":[]}', /“unknowns” must be a list of names/],
  ['an unknown named twice', '{"unknowns":["a","a"],"statements":[]}', /“a” twice/],
  ['no list of statements', '{"unknowns":["a"]}', /“statements” must be a list/],
  [
    'a name that is not declared',
    one('{"id":"s","terms":{"b":1},"relation":"=","value":1}'),
    /“s” speaks of “b”, which is not in “unknowns”/,
  ],
  [
    'a relation that is none',
    one('{"id":"s","terms":{"a":1},"relation":"<","value":1}'),
    /relation "<"; use "=", "<=" or ">="/,
  ],
  [
    'a fraction',
    one('{"id":"s","terms":{"a":0.5},"relation":"=","value":1}'),
    /“a” times 0.5; it must be a whole number/,
  ],
  [
    'a number too large to be exact',
    one('{"id":"s","terms":{"a":1},"relation":"=","value":9007199254740993}'),
    /whole number between -9007199254740991 and 9007199254740991/,
  ],
  [
    'a value typed as text',
    one('{"id":"s","terms":{"a":1},"relation":"=","value":"1"}'),
    /has the value "1"; it must be a whole number/,
  ],
  ['a statement without an id', one('{"terms":{"a":1},"relation":"=","value":1}'), /has no id/],
]

for (const [what, content, says] of wrong) {
  test(`${what} is refused with a sentence`, async () => {
    await assert.rejects(bounds(content, '--json'), (error: Error) => {
      assert.equal(error.name, 'CandourError')
      assert.match(error.message, says)
      return true
    })
  })
}

test('a file that is not there is refused with a sentence', async () => {
  const run = boundsCommand.run([join(folder, 'none.json')], { out: () => {}, err: () => {} })
  await assert.rejects(run, /none\.json cannot be opened; check the name/)
})
