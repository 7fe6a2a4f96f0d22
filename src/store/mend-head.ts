// A head file that a loss of power left empty or half written, or that is gone, is made again from the history's own table.
import type { Db } from './db.ts'
import type { HeadFile } from './folder/head-file.ts'
import { historyHead } from './queries.ts'

/** Said, because until then the history's end was not remembered apart from the database. */
export async function mendHead(
  db: Db,
  head: Pick<HeadFile, 'read' | 'write'>,
  log: (line: string) => void,
): Promise<void> {
  const kept = await head.read()
  if (kept && kept !== 'damaged') return
  const there = await historyHead(db)
  if (!there || there.seq === 0) return
  await head.write(there)
  log(
    `The file that remembers the end of the history was ${kept ? 'empty or half written' : 'not there'}: it was made again from the database, which holds ${there.seq} entries. Run candour verify to look at them all.`,
  )
}
