// The process that bench/kill.ts kills: it seals, writes, and says so only when it is done.
import { randomBytes } from 'node:crypto'
import { record } from '../src/store/history.ts'
import { openStore } from '../src/store/open-store.ts'

const [data = ''] = process.argv.slice(2)
const store = await openStore({ data, log: () => {} })
process.stdout.write('open\n')

for (;;) {
  const sha256 = await store.blobs.seal(randomBytes(20_000))
  await store.db.transaction(async (db) => {
    await store.jobs.put(db, 'read', sha256)
    record(
      db,
      { who: 'writer', what: 'reply sealed', record: `blob:${sha256}`, detail: {} },
      new Date(),
    )
  })
  process.stdout.write(`${sha256}\n`)
}
