import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, Flag } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import { extractReply } from '../extract-reply.ts'

const SAID = 'We have recorded 20 investigations.'

/** A letter of one line, each word with its box. */
function onPaper(flags: Flag[]): Document {
  let x = 50
  const runs = [...SAID.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const box: Box = [x, 100, x + 6 * word.length, 112]
    x += 6 * word.length + 4
    return {
      start: index,
      end: index + word.length,
      place: { kind: 'page' as const, page: 1, box },
      flags,
    }
  })
  return {
    file: 'reply.pdf',
    sha256: 'a',
    mediaType: 'application/pdf',
    pageCount: 1,
    text: SAID,
    runs,
    tables: [],
    pages: [{ page: 1, width: 595, height: 842 }],
    doubts: [],
  }
}

const sure = (document: Document) =>
  extractReply([document], { file: 'reply.pdf' }).figures.map(({ value, sure }) => [
    value.low,
    sure,
  ])

test('what a letter says plainly is sure; the same words read from a scan are not', () => {
  assert.deepEqual(sure(onPaper([])), [[20, true]])
  assert.deepEqual(sure(onPaper(['ocr'])), [[20, false]])
})

test('a number of which there are two readings is not sure; the others of its page are', () => {
  const box: Box = [130, 98, 160, 114]
  const place = { kind: 'page' as const, page: 1, box }
  const doubted = (code: string, at: typeof place | null): Document => ({
    ...onPaper([]),
    doubts: [{ code, ink: '20', note: '', place: at }],
  })
  assert.deepEqual(sure(doubted('text-layer-disagrees', place)), [[20, false]])
  assert.deepEqual(sure(doubted('engines-disagree', place)), [[20, false]])
  assert.deepEqual(sure(doubted('text-layer-disagrees', { ...place, page: 2 })), [[20, true]])
  assert.deepEqual(sure(doubted('unseen-ink', place)), [[20, true]])
})
