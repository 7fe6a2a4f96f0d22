import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openZip, zipMember } from './open-zip.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const reply = zipSync({
  'letter.txt': strToU8('Twenty investigations'),
  'tables/': new Uint8Array(),
  'tables/one.csv': strToU8('Year,Cases\n2014,20\n'),
})

test('an archive gives its files, and its folders are no files', () => {
  const { members, refused, stopped, cut } = openZip(reply)
  assert.deepEqual(
    members.map(({ rawName }) => rawName),
    ['letter.txt', 'tables/one.csv'],
  )
  assert.equal(text(members[0]?.bytes), 'Twenty investigations')
  assert.deepEqual({ refused, stopped, cut }, { refused: [], stopped: null, cut: false })
})

test('a link is no file: it is refused, and nothing is looked for where it points', () => {
  const linked = zipSync({
    'letter.txt': strToU8('20'),
    link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    plain: [strToU8('20'), { os: 3, attrs: 0o100644 << 16 }],
  })
  const { members, refused } = openZip(linked)
  assert.deepEqual(
    members.map(({ rawName }) => rawName),
    ['letter.txt', 'plain'],
  )
  assert.deepEqual(
    refused.map(({ rawName, code }) => [rawName, code]),
    [['link', 'unsupported-format']],
  )
})

test('a single member can be asked for by name', () => {
  assert.equal(text(zipMember(reply, 'tables/one.csv') ?? undefined), 'Year,Cases\n2014,20\n')
  assert.equal(zipMember(reply, 'none.csv'), null)
})

test('a cut archive gives the members that are whole', () => {
  const { members, cut } = openZip(reply.subarray(0, reply.length - 60))
  assert.equal(cut, true)
  assert.equal(text(members[0]?.bytes), 'Twenty investigations')
})

test('an archive cut inside its only member says so', () => {
  const one = zipSync({ 'letter.txt': strToU8('Twenty investigations') }, { level: 0 })
  const { members, refused } = openZip(one.subarray(0, 45))
  assert.equal(members.length, 0)
  assert.equal(refused[0]?.code, 'damaged')
})

test('a byte changed inside a member shows in its checksum', () => {
  const stored = zipSync({ 'letter.txt': strToU8('13 officers') }, { level: 0 })
  const at = Buffer.from(stored).indexOf('13 officers')
  stored[at] = '7'.charCodeAt(0)
  assert.equal(openZip(stored).refused[0]?.found, 'its checksum does not match')
})

test('a flate bomb is stopped while it inflates', () => {
  const bomb = zipSync({ 'figures.csv': new Uint8Array(60_000_000) })
  const before = process.memoryUsage().rss
  const { members, stopped } = openZip(bomb)
  assert.equal(stopped?.code, 'bomb')
  assert.equal(members.length, 0)
  assert.ok(process.memoryUsage().rss - before < 100_000_000)
})

test('a small file may pack as well as it likes', () => {
  const blanks = zipSync({ 'blank.csv': new Uint8Array(9_000_000) })
  assert.equal(openZip(blanks).members[0]?.bytes.length, 9_000_000)
})

test('more than ten thousand members are too many', () => {
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, strToU8('x')])),
    { level: 0 },
  )
  assert.equal(openZip(many).stopped?.code, 'too-many-members')
})

test('a directory that lists one stretch of bytes under many names is a bomb', () => {
  const twice = zipSync({ 'a.txt': strToU8('aaaa'), 'b.txt': strToU8('bbbb') }, { level: 0 })
  const view = new DataView(twice.buffer, twice.byteOffset)
  const directory = view.getUint32(twice.length - 6, true)
  const second = directory + 46 + 'a.txt'.length
  view.setUint32(second + 42, 0, true)
  assert.equal(openZip(twice).stopped?.code, 'bomb')
})

test('a member that is not where the directory says is refused, the others are given', () => {
  const lying = zipSync({ 'a.txt': strToU8('aaaa'), 'b.txt': strToU8('bbbb') }, { level: 0 })
  const view = new DataView(lying.buffer, lying.byteOffset)
  const directory = view.getUint32(lying.length - 6, true)
  view.setUint32(directory + 42, 3, true)
  const { members, refused } = openZip(lying)
  assert.deepEqual(
    members.map(({ rawName }) => rawName),
    ['b.txt'],
  )
  assert.equal(refused[0]?.code, 'damaged')
})

test('what is no archive at all gives nothing', () => {
  const { members, cut } = openZip(strToU8('PK? not at all'))
  assert.deepEqual({ members, cut }, { members: [], cut: true })
})
