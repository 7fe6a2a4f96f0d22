import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { FileIn } from '../../store/house.ts'
import { openParsers } from './parsers.ts'

const parsers = openParsers({ count: 2 })
after(() => parsers.close())

const letter = (name: string): FileIn => ({
  name,
  bytes: strToU8('Dear Sir\n\n20 investigations\n'),
})

async function reasonFor(file: FileIn): Promise<string> {
  const outcome = await parsers.read(file)
  return outcome.status === 'refused' ? outcome.reason.code : 'read'
}

test('a letter is read in a child as it would be here', async () => {
  const outcome = await parsers.read(letter('reply.txt'))
  assert.ok(outcome.status === 'read')
  assert.match(outcome.document.text, /20 investigations/)
})

test('children that were started ahead read as the others do', async () => {
  await parsers.warm?.()
  assert.equal(await reasonFor(letter('reply.txt')), 'read')
})

test('an archive comes back as its members, byte for byte', async () => {
  const bytes = zipSync({ 'letter.txt': strToU8('20'), '../up.txt': strToU8('13') })
  const unpacked = await parsers.unpack({ name: 'reply.zip', bytes })
  assert.ok('members' in unpacked)
  assert.deepEqual(
    unpacked.members.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    [
      ['letter.txt', '20'],
      ['up.txt', '13'],
    ],
  )
})

test('a flate bomb is named for what it is', async () => {
  const bytes = zipSync({ 'figures.csv': new Uint8Array(40_000_000) })
  const outcome = await parsers.unpack({ name: 'reply.zip', bytes })
  assert.ok('status' in outcome)
  assert.equal(outcome.reason.code, 'bomb')
})

test('files that cannot be read do not disturb their neighbours', async () => {
  const nested = strToU8(`<html>${'<div>'.repeat(60_000)}20 cases`)
  const all = await Promise.all([
    reasonFor({ name: 'nested.html', bytes: nested }),
    reasonFor(letter('a.txt')),
    reasonFor({ name: 'cut.pdf', bytes: strToU8('%PDF-1.7\n1 0 obj\n<<') }),
    reasonFor(letter('b.txt')),
    reasonFor({ name: 'empty.pdf', bytes: new Uint8Array() }),
    reasonFor(letter('c.txt')),
  ])
  assert.deepEqual([all[1], all[3], all[5]], ['read', 'read', 'read'])
  assert.deepEqual([all[2], all[4]], ['damaged', 'empty'])
})

test('a page that is not there is said so to who asks for it', async () => {
  await assert.rejects(parsers.render({ name: 'cut.pdf', bytes: strToU8('%PDF-1.7') }, 1, 72), {
    name: 'CandourError',
  })
})

test('closing the parsers while a file is read is not the file’s fault', async () => {
  const closing = openParsers({ count: 1 })
  const reading = closing.read(letter('reply.txt'))
  await Promise.all([assert.rejects(reading, /were closed while reply.txt/), closing.close()])
})

test('what is at work for one errand is neither seen nor stopped for another, though it is called the same', async () => {
  const own = openParsers({ count: 1 })
  const pages: FileIn = { name: 'table.csv', bytes: strToU8(`a,b\n${'1,2\n'.repeat(400_000)}`) }
  const reading = own.forErrand?.('mine').read(pages) ?? assert.fail('no errands')
  while (!own.stop?.('table.csv', 'mine')) {
    assert.equal(own.stop?.('table.csv'), false)
    assert.equal(own.stop?.('table.csv', 'another'), false)
    await new Promise((soon) => setTimeout(soon, 20))
  }
  await assert.rejects(reading, { name: 'SetAside' })
  await own.close()
})

test('what takes long is seen at work, and a person who stops it has its step set aside', async () => {
  const own = openParsers({ count: 1 })
  const scan: FileIn = { name: 'slow.csv', bytes: strToU8(`a,b\n${'1,2\n'.repeat(400_000)}`) }
  const reading = own.read(scan)
  assert.equal(own.stop?.('another.csv'), false)
  while (!own.stop?.('slow.csv')) await new Promise((soon) => setTimeout(soon, 20))
  await assert.rejects(reading, (error: Error) => {
    assert.equal(error.name, 'SetAside')
    assert.match(error.message, /slow\.csv was stopped at the desk after \d+ seconds/)
    return true
  })
  assert.equal((await own.read(letter('reply.txt'))).status, 'read')
  await own.close()
})
