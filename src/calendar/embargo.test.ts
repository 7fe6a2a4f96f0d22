import assert from 'node:assert/strict'
import { test } from 'node:test'
import { embargoInWords, embargoWritten, endOf, isOver, readEmbargo } from './embargo.ts'

const instants: [written: string, instant: string][] = [
  ['2014-02-18T00:01 Europe/London', '2014-02-18T00:01:00.000Z'],
  ['2026-07-01 00:01 Europe/London', '2026-06-30T23:01:00.000Z'],
  ['2026-07-01', '2026-06-30T23:00:00.000Z'],
  ['2026-07-01T06:00 America/New_York', '2026-07-01T10:00:00.000Z'],
  ['2026-07-01T06:00 Asia/Kathmandu', '2026-07-01T00:15:00.000Z'],
  ['2026-07-01T06:00 UTC', '2026-07-01T06:00:00.000Z'],
  ['2026-10-25T01:30+01:00 Europe/London', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T01:30+00:00 Europe/London', '2026-10-25T01:30:00.000Z'],
  ['2026-04-05T01:45+10:30 Australia/Lord_Howe', '2026-04-04T15:15:00.000Z'],
  ['2026-03-29T02:00 Europe/London', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T02:00 Europe/London', '2026-10-25T02:00:00.000Z'],
]

for (const [written, instant] of instants)
  test(`an embargo until ${written} ends at ${instant}`, () => {
    const read = readEmbargo(written)
    assert.ok('embargo' in read)
    assert.equal(new Date(endOf(read.embargo)).toISOString(), instant)
    const again = readEmbargo(embargoWritten(read.embargo))
    assert.deepEqual(again, read)
  })

const asked: [written: string, sentence: RegExp][] = [
  ['2026-10-25T01:30 Europe/London', /show 2026-10-25 01:30 twice.*\+01:00 or \+00:00/],
  ['2026-10-25T01:00 Europe/London', /twice/],
  ['2026-03-29T01:30 Europe/London', /never show 2026-03-29 01:30/],
  ['2026-03-29T01:00 Europe/London', /never show/],
  ['2011-12-30T12:00 Pacific/Apia', /never show/],
  ['2026-07-01T00:01+00:00 Europe/London', /are not \+00:00 from UTC.*but \+01:00/],
  ['2026-07-01T00:01 Marl/Echo', /no time zone/],
  ['2026-07-01T00:01 +01:00', /no minute/],
  ['2026-07-01T24:00 Europe/London', /no minute/],
  ['2026-02-30T00:01 Europe/London', /no minute/],
  ['tomorrow', /write it as/],
]

for (const [written, sentence] of asked)
  test(`${written} is asked about and not guessed`, () => {
    const read = readEmbargo(written)
    assert.match('wrong' in read ? read.wrong : '', sentence)
  })

test('an embargo is over at its minute and not a second before', () => {
  const embargo = { at: '2026-10-25T01:30', zone: 'Europe/London', offset: '+00:00' }
  assert.equal(isOver(embargo, '2026-10-25T01:29:59.999Z'), false)
  assert.equal(isOver(embargo, '2026-10-25T01:30:00.000Z'), true)
  assert.equal(embargoInWords(embargo), '01:30 on 25 October 2026 (Europe/London, +00:00 from UTC)')
})
