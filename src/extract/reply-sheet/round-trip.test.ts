import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyFilled, type FilledSheet } from '../../../fixtures/make/filled-sheets.ts'
import { wrongIn } from '../../../fixtures/make/sheet-truth.ts'
import { readFile } from '../../read/read-file.ts'
import { writeOds } from '../../write/write-ods.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import { extractReply } from '../extract-reply.ts'

for (const [ending, write] of [
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const) {
  test(`whatever a survey asks, its filled-in ${ending} says what was written, and nothing else`, async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(anyFilled, async (filled: FilledSheet) => {
        const file = `reply.${ending}`
        const read = await readFile({ name: file, bytes: write(filled.workbook) })
        assert.equal(read.status, 'read')
        if (read.status !== 'read') return
        const { survey, body } = filled
        const said = extractReply([read.document], { survey, body, file })
        assert.deepEqual(wrongIn(filled, said), [])
        seen += said.figures.length
      }),
      { numRuns: 25 },
    )
    assert.ok(seen > 100, `only ${seen} figures seen`)
  })
}
