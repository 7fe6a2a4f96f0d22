import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { budgetOfWork } from './budget-of-work.ts'
import { openParsers } from './parsers.ts'

const parsers = openParsers({ count: 1 })
after(() => parsers.close())

test('a scan is recognised in a child that may start no thread and fetch nothing', async () => {
  const path = '../../../fixtures/read/scan-saved-as-png/reply.png'
  const bytes = readFileSync(fileURLToPath(new URL(path, import.meta.url)))
  const outcome = await parsers.read({ name: 'reply.png', bytes })
  assert.ok(outcome.status === 'read')
  assert.match(outcome.document.text, /Management action\t27\t31\t8\t10/)
})

test('pages that are pictures get twenty seconds each, and more memory', () => {
  const [plain, scanned] = [budgetOfWork(500_000, 10), budgetOfWork(500_000, 10, 10)]
  assert.equal(scanned.cpuSeconds - plain.cpuSeconds, 200)
  assert.ok(scanned.megabytes > plain.megabytes)
})
