// The history's last number and hash, kept in the data folder, away from the database: who cuts the history short there is seen.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HistoryHead } from './history-chain.ts'

export const MANAGED_HEAD = 'history-head.json'

export interface HeadFile {
  /** After a commit. It may lag behind by the last few commits after a kill, never run ahead. */
  keep(head: HistoryHead): Promise<void>
  read(): Promise<HistoryHead | null>
}

/** `name`: one file a database. */
export function headFile(folder: string, name: string): HeadFile {
  const path = join(folder, name)
  const read = async (): Promise<HistoryHead | null> => {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return null
    const { seq, hash } = JSON.parse(text)
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null
  }
  let last = 0
  let queue = Promise.resolve()
  return {
    read,
    keep(head) {
      queue = queue.then(async () => {
        if (head.seq <= last) return
        last = head.seq
        await writeFile(`${path}.${process.pid}`, `${JSON.stringify(head)}\n`, { mode: 0o600 })
        await rename(`${path}.${process.pid}`, path)
      })
      return queue
    },
  }
}
