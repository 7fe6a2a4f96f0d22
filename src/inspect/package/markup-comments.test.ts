import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited, wordLetter } from '../../../test/twins/otherwise.ts'
import { inspectFile } from '../inspect-file.ts'

test('comments that are opened by the hundred thousand and never closed hold nobody up', async () => {
  const bytes = edited(wordLetter(), {
    'word/document.xml': () => `<w:document>${'<!-- '.repeat(200_000)}${'<?a '.repeat(200_000)}`,
  })
  const [line] = await inspectFile({ name: 'reply.docx', bytes })
  assert.equal(line?.verdict, 'cannot-check')
})
