// A small write to each place that the house writes to, to learn whether it may again.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from './db.ts'
import { writeDurably } from './folder/durable-file.ts'
import type { HeadFile } from './folder/head-file.ts'
import { notNow } from './not-now.ts'
import { touchHistoryHead } from './queries.ts'

interface Places {
  /** The data folder. */
  path: string
  head: HeadFile
  db: Db
}

/** As much as a page of the database or a small file needs. */
const SIZE = 64 * 1024

export async function trialWrite({ path, head, db }: Places): Promise<void> {
  const trial = join(path, `${randomUUID()}.part`)
  try {
    await writeDurably(trial, new Uint8Array(SIZE))
    await head.flush()
    await touchHistoryHead(db)
  } catch (error) {
    throw (await notNow(error, path)) ?? error
  } finally {
    await rm(trial, { force: true }).catch(() => {})
  }
}
