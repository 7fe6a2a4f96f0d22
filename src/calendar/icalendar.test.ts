import assert from 'node:assert/strict'
import { test } from 'node:test'
import { icalendar } from './icalendar.ts'

const at = new Date('2026-11-24T12:00:00.000Z')
const made = (more: { summary?: string; description?: string; day?: string } = {}) =>
  icalendar([{ uid: 'a', day: '2026-12-31', summary: 'S', description: '', ...more }], {
    name: 'Due',
    at,
  })

test('a day to keep lasts that day and takes nobody’s time', () => {
  const text = made()
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  assert.match(text, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/)
  assert.match(text, /DTSTAMP:20261124T120000Z\r\n/)
  assert.match(text, /TRANSP:TRANSPARENT\r\n/)
  assert.match(text, /END:VCALENDAR\r\n$/)
})

test('what would end a value or begin another line is written out', () => {
  const text = made({ summary: 'One; two, three\\four\r\nBEGIN:VEVENT', description: 'a\u0000b' })
  assert.match(text, /SUMMARY:One\\; two\\, three\\\\four\\nBEGIN:VEVENT\r\n/)
  assert.equal(text.match(/\r\nBEGIN:VEVENT/g)?.length, 1)
  assert.match(text, /DESCRIPTION:ab\r\n/)
})

test('a long line is folded at 75 octets, no letter is cut in two, and unfolded it is whole again', () => {
  const summary = 'Ŵ😀 a long account of what is owed '.repeat(9)
  const text = made({ summary })
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${summary}\r\n`))
})

test('a calendar of nothing is still one', () => {
  assert.match(icalendar([], { name: 'Due', at }), /X-WR-CALNAME:Due\r\nEND:VCALENDAR\r\n$/)
})
