import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case } from '../../vocabulary/reply.ts'
import { mayName } from './may-name.ts'

const told = (ink: string, facets: Record<string, string>): Case => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: ink.length },
  ink,
  facets,
  inks: {},
  linked: true,
})

const PRECISE: [ink: string, facets: Record<string, string>, names: number][] = [
  ['PC Jones posted a photograph', { rank: 'constable' }, 1],
  ['a complaint by Mr A. Smith about a post', {}, 1],
  ['An officer posted a photograph', { rank: 'constable', date: '2013-05-02', breach: 'image' }, 0],
  ['disclosed details', { rank: 'superintendent', date: '2013-05-02', breach: 'disclosure' }, 1],
  ['disclosed details', { rankBand: 'inspector_plus', year: '2013', breach: 'disclosure' }, 0],
  ['resigned', { rank: 'cc', outcome: 'resigned' }, 1],
  ['the chief executive shared a letter', {}, 1],
  ['Sergeant or above; written warning', { rank: 'sergeant' }, 0],
]

for (const [ink, facets, names] of PRECISE)
  test(`“${ink}” with ${JSON.stringify(facets)} ${names ? 'may name a person' : 'names nobody'}`, () => {
    assert.equal(mayName({ packs: ['police-conduct'] }, told(ink, facets)).length, names)
  })

test('a survey that names no pack never hears of ranks', () => {
  const row = told('bit a postman', { rank: 'superintendent', date: '2013-05-02', breach: 'bite' })
  assert.deepEqual(mayName({ packs: [] }, row), [])
})
