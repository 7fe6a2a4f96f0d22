// The process that bench/failing-disk.ts lets fail: it seals, writes, says so only when it is done, and goes on after a refusal.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { record } from '../../src/store/history.ts'
import { NotNow } from '../../src/store/not-now.ts'
import { openStore } from '../../src/store/open-store.ts'

const [data = '', databaseUrl] = process.argv.slice(2)
const store = await openStore({ data, databaseUrl, log: () => {} })
process.stdout.write('open\n')

for (;;) {
  try {
    const sha256 = await store.blobs.seal(randomBytes(20_000))
    await store.db.transaction(async (db) => {
      await store.jobs.put(db, 'read', sha256)
      const act = { who: 'writer', what: 'reply sealed', record: `blob:${sha256}`, detail: {} }
      record(db, act, new Date())
    })
    process.stdout.write(`${sha256}\n`)
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stdout.write(`${error instanceof NotNow ? 'not now' : 'odd'}: ${said.split('\n')[0]}\n`)
    await pause(20)
  }
}
