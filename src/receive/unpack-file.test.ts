import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { tarOf } from '../../bench/hostile/mutated-files.ts'
import type { Unpacked } from '../store/house.ts'
import { unpackFile } from './unpack-file.ts'

function unpacked(name: string, bytes: Uint8Array): Unpacked {
  const outcome = unpackFile({ name, bytes })
  assert.ok('container' in outcome, JSON.stringify(outcome))
  return outcome
}

function refusal(name: string, bytes: Uint8Array) {
  const outcome = unpackFile({ name, bytes })
  assert.ok('status' in outcome)
  return outcome.reason
}

test('a PDF is no container', () => {
  assert.equal(unpacked('reply.pdf', strToU8('%PDF-1.4')).container, null)
})

test('an archive gives its files under labels, and says which name was a path', () => {
  const { container, members, doubts } = unpacked(
    'reply.zip',
    zipSync({
      'reply/letter.txt': strToU8('20'),
      '../../etc/passwd': strToU8('root'),
      '__MACOSX/reply/._letter.txt': strToU8('x'),
    }),
  )
  assert.equal(container, 'archive')
  assert.deepEqual(
    members.map(({ name }) => name),
    ['reply/letter.txt', 'etc/passwd'],
  )
  assert.equal(doubts?.[0]?.ink, '../../etc/passwd')
})

test('an archive of nothing is empty, and says so', () => {
  assert.equal(refusal('reply.zip', zipSync({})).code, 'empty')
})

test('an archive inside an archive is given as it is', () => {
  const inner = zipSync({ 'letter.txt': strToU8('20') })
  assert.deepEqual(
    unpacked('a.zip', zipSync({ 'b.zip': inner })).members.map(({ name }) => name),
    ['b.zip'],
  )
})

test('a letter in DOCX is no archive', () => {
  const docx = zipSync({
    '[Content_Types].xml': strToU8('<x/>'),
    'word/document.xml': strToU8('<x/>'),
  })
  assert.equal(unpacked('reply.docx', docx).container, null)
})

test('a packed text is one file', () => {
  const [member] = unpacked('figures.csv.gz', gzipSync('Year,Cases\n2014,20\n')).members
  assert.equal(member?.name, 'figures.csv')
})

test('a mail gives its head and its files', () => {
  const { container, mail, members } = unpacked(
    'reply.eml',
    strToU8(
      'From: foi@essex.police.uk\nSubject: FOI\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nDear Sir\n--b\nContent-Type: text/csv; name="../a.csv"\n\n1,2\n--b--\n',
    ),
  )
  assert.equal(container, 'mail')
  assert.deepEqual(mail, { from: 'foi@essex.police.uk', to: null, subject: 'FOI', date: null })
  assert.deepEqual(
    members.map(({ name }) => name),
    ['a.csv'],
  )
})

test('a mailbox gives its mails', () => {
  const { members } = unpacked(
    'replies.mbox',
    strToU8(
      'From a@b Fri Mar 14 10:00:00 2014\nFrom: a@b\nMessage-ID: <1@b>\n\n>From here on, 20 cases.\n\nFrom c@d Fri Mar 14 11:00:00 2014\nFrom: c@d\n\nSecond\n',
    ),
  )
  assert.equal(members.length, 2)
  assert.match(Buffer.from(members[0]?.bytes ?? []).toString(), /^From here on/m)
})

test('what a message has used up already is not given again', () => {
  const zip = zipSync({ 'blank.csv': new Uint8Array(2_000_000) })
  const outcome = unpackFile(
    { name: 'a.zip', bytes: zip },
    { packed: 1000, out: 9_000_000, members: 3 },
  )
  assert.ok('status' in outcome)
  assert.equal(outcome.reason.code, 'bomb')
})

test('a message of more than 500 MB is too large, however well it packs', () => {
  const zip = zipSync({ 'blank.csv': new Uint8Array(2_000_000) })
  const spent = { packed: 50_000_000, out: 499_000_000, members: 3 }
  const outcome = unpackFile({ name: 'a.zip', bytes: zip }, spent)
  assert.ok('status' in outcome)
  assert.equal(outcome.reason.code, 'too-large')
})

/** The first file of a tar, made another kind of member. */
function asKind(kind: string): Uint8Array {
  const tar = Buffer.from(tarOf({ 'first.txt': 'We hold 7.', 'second.txt': 'None.' }))
  tar.write(kind, 156)
  tar.write('        ', 148)
  const sum = tar.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return tar
}

for (const [what, kind, found] of [
  ['a link', '2', 'a link or device, which is never followed'],
  ['a device', '3', 'a link or device, which is never followed'],
  ['a file in pieces', 'S', 'a file kept in pieces'],
] as const)
  test(`${what} in a tar is not taken out, and that is said`, () => {
    const { members, refused } = unpacked('reply.tar', asKind(kind))
    assert.deepEqual(
      members.map(({ name }) => name),
      ['second.txt'],
    )
    assert.equal(refused[0]?.name, 'first.txt')
    assert.match(refused[0]?.reason.message ?? '', new RegExp(found))
  })

test('a folder in a tar is no file that is missed, and a file of one stretch is a file', () => {
  assert.equal(unpacked('reply.tar', asKind('5')).refused.length, 0)
  assert.equal(unpacked('reply.tar', asKind('7')).members.length, 2)
})

test('of a mail with more files than a message may have none is left out unsaid', () => {
  const file =
    '--b\r\nContent-Disposition: attachment; filename=a.txt\r\nContent-Type: text/plain\r\n\r\n7\r\n'
  const mail = `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${file.repeat(10_050)}--b--\r\n`
  assert.equal(refusal('reply.eml', strToU8(mail)).code, 'too-many-members')
})
