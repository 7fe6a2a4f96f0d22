import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replyFolders } from './reply-folders.ts'

const bodies = [{ slug: 'essex' }, { slug: 'west-mercia' }]
const found = (...paths: string[]) => replyFolders(paths, bodies)

test('a folder named by its day is one reply, with the day it came', () => {
  assert.deepEqual(found('essex/2014-03-14/letter.pdf', 'essex/2014-03-14/tables/a.csv').replies, [
    {
      body: 'essex',
      folder: '2014-03-14',
      received: '2014-03-14',
      seen: true,
      files: [
        { name: 'letter.pdf', path: 'essex/2014-03-14/letter.pdf' },
        { name: 'tables/a.csv', path: 'essex/2014-03-14/tables/a.csv' },
      ],
    },
  ])
})

test('two folders are two versions of the answer', () => {
  const { replies } = found('essex/2014-03-14/a.pdf', 'essex/2014-04-02-corrected/a.pdf')
  assert.deepEqual(
    replies.map(({ folder, received }) => [folder, received]),
    [
      ['2014-03-14', '2014-03-14'],
      ['2014-04-02-corrected', '2014-04-02'],
    ],
  )
})

test('files in the body’s own folder are one reply of an unknown day', () => {
  const { replies } = found('essex/letter.pdf', 'essex/figures.csv')
  assert.deepEqual(
    replies.map(({ folder, received, files }) => [folder, received, files.length]),
    [['', null, 2]],
  )
})

test('a folder with NOT-SEEN says that the reply is not here', () => {
  const { replies } = found('essex/NOT-SEEN', 'west-mercia/2014-03-14/NOT-SEEN.txt')
  assert.deepEqual(
    replies.map(({ body, seen, files }) => [body, seen, files.length]),
    [
      ['essex', false, 0],
      ['west-mercia', false, 0],
    ],
  )
})

test('NOT-SEEN beside the reply is out of date', () => {
  assert.equal(found('essex/NOT-SEEN', 'essex/letter.pdf').replies[0]?.seen, true)
})

test('a day that no calendar has is no day', () => {
  assert.equal(found('essex/2014-02-31/a.pdf').replies[0]?.received, null)
})

test('a folder for a body that was not asked is said, and its likely name with it', () => {
  const { replies, misplaced } = found(
    'West Mercia Police/2014-03-14/a.pdf',
    'mi5/a.pdf',
    'essex/a.pdf',
  )
  assert.equal(replies.length, 1)
  assert.deepEqual(
    misplaced.map(({ path }) => path),
    ['West Mercia Police', 'mi5'],
  )
  assert.match(misplaced[0]?.note ?? '', /Call the folder west-mercia/)
})

test('a file in no body’s folder and an empty folder are said', () => {
  const { misplaced } = found('letter.pdf', 'essex/', 'west-mercia/2014-03-14/')
  assert.deepEqual(
    misplaced.map(({ path }) => path),
    ['essex/', 'letter.pdf', 'west-mercia/2014-03-14/'],
  )
})

test('what systems leave behind is no reply', () => {
  assert.deepEqual(found('.DS_Store', 'essex/.DS_Store', 'essex/Thumbs.db').replies, [])
})

test('a folder that names a day no calendar has is taken in as of no known day, and said', () => {
  const { replies, misplaced } = found('essex/2014-02-31/letter.pdf')
  assert.deepEqual(
    replies.map(({ received, files }) => [received, files.length]),
    [[null, 1]],
  )
  assert.match(misplaced[0]?.note ?? '', /names a day that no calendar has/)
})

test('a source.yaml is no file of the reply: it says what the others are', () => {
  const { replies } = found('essex/2014-08-19-argus/source.yaml', 'essex/2014-08-19-argus/note.txt')
  assert.deepEqual(
    replies.map(({ source, files }) => [source, files.map(({ name }) => name)]),
    [['essex/2014-08-19-argus/source.yaml', ['note.txt']]],
  )
})
