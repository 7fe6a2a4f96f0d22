import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memberName } from './member-name.ts'

const seen: [raw: string, label: string, isPath: boolean][] = [
  ['letter.pdf', 'letter.pdf', false],
  ['FOI 123/letter.pdf', 'FOI 123/letter.pdf', false],
  ['../../etc/passwd', 'etc/passwd', true],
  ['..\\..\\Windows\\x.exe', 'Windows/x.exe', true],
  ['/etc/passwd', 'etc/passwd', true],
  ['C:\\Users\\reply.xlsx', 'Users/reply.xlsx', true],
  ['./reply.xlsx', 'reply.xlsx', false],
  ['gpj.\u202eexe', 'gpj.exe', false],
  ['..', 'unnamed', true],
  ['', 'unnamed', false],
]

for (const [raw, label, isPath] of seen) {
  test(`a member called ${JSON.stringify(raw)} is shown as “${label}”`, () => {
    assert.deepEqual(memberName(raw), { label, isPath })
  })
}

test('a very long name keeps its ending', () => {
  const { label } = memberName(`${'a'.repeat(500)}.pdf`)
  assert.equal(label.length, 200)
  assert.ok(label.endsWith('….pdf'))
})
