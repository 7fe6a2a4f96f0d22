// One postman in a process of its own, for kill-letters.ts to kill. Told on its standard input where its letters are; says "at work".
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { sendLetters } from '../src/desks/work/mail/send-letters.ts'
import { smtpPost } from '../src/desks/work/mail/smtp-post.ts'
import { jobQueue } from '../src/store/job-queue.ts'
import { postgresDatabase } from '../src/store/postgres-database.ts'
import { sealedBlobs } from '../src/store/sealed-blobs.ts'
import { noParsers } from '../test/no-parsers.ts'

export interface Told {
  address: object
  blobs: string
  port: number
  /** How far its clock is ahead: what an ended sender left may be looked at at once. */
  aheadMs: number
}

const told: Told = JSON.parse(await text(process.stdin))
const db = postgresDatabase({
  address: told.address,
  name: 'a postman',
  size: 4,
  folder: tmpdir(),
  revive: null,
})
const house = {
  db,
  blobs: await sealedBlobs(told.blobs, { db }),
  jobs: jobQueue(db, 'a postman'),
  parsers: noParsers,
  now: () => new Date(Date.now() + told.aheadMs),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'a postman' },
  log: () => {},
}
const post = smtpPost({
  from: { name: 'A Reporter', address: 'foi@paper.example' },
  smtp: {
    host: '127.0.0.1',
    port: told.port,
    security: 'none',
    user: null,
    password: null,
    token: null,
    oauth: null,
    authority: null,
  },
  undoMinutes: 0,
  perMinute: 1_000_000,
  plusTags: false,
})
if (!post) throw new Error('no post')
process.stdout.write('at work\n')
for (;;) {
  const { stopped } = await sendLetters(house, post)
  if (!stopped) break
  await pause(20)
}
await db.close()
