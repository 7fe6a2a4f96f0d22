// What a letter is read as, for tests that are tables of wordings.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { aLetter } from './a-letter.ts'

/** The words, the kind and status they give, and the sections they rely on, apart by spaces. */
export type Wording = [text: string, kind: string, status: string, sections?: string]

/** One test a wording. A holding letter may name the section it still weighs. */
export function readAs(wordings: Wording[]): void {
  for (const [text, kind, status, sections] of wordings) {
    test(`“${text.replaceAll('\n', ' / ').slice(0, 110)}” is ${kind}, ${status}`, () => {
      const read = extractReply([aLetter(text)], { file: 'reply.txt' })
      const cited = [...new Set(read.exemptions.map(({ section }) => section))].sort()
      const answers = read.questions.map(({ number, answer }) => `${number} ${answer}`).join(', ')
      assert.equal(
        `${read.kind}, ${read.status}`,
        `${kind}, ${status}`,
        `${read.kindInk} | ${answers}`,
      )
      if (read.kind !== 'holding')
        assert.deepEqual(cited, (sections ?? '').split(' ').filter(Boolean).sort())
    })
  }
}
