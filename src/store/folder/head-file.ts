// The history's last number and hash, kept in the data folder, away from the database: who cuts the history short there is seen.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './disk-full.ts'
import { writeDurably } from './durable-file.ts'

export interface HistoryHead {
  seq: number
  hash: string
}

export const MANAGED_HEAD = 'history-head.json'

export interface HeadFile {
  /** After a commit. It never throws and nobody waits: the file may lag behind by a moment after a kill, never run ahead. */
  keep(head: HistoryHead): void
  /** What was kept is on the disk, or why it cannot be. */
  flush(): Promise<void>
  /** damaged: empty or half written, as a loss of power leaves files that were not flushed. */
  read(): Promise<HistoryHead | 'damaged' | null>
  /** After damage: as the database's table has it. */
  write(head: HistoryHead): Promise<void>
}

const WRITE_EVERY_MS = 100

/** `name`: one file a database. `onFailure` hears that it could not be written, which no caller waits for. */
export function headFile(
  folder: string,
  name: string,
  onFailure: (error: unknown) => void = () => {},
): HeadFile {
  const path = join(folder, name)
  let last: HistoryHead = { seq: 0, hash: '' }
  let written = 0
  let turn = Promise.resolve()
  let catchingUp = false

  /** One after the other, so that an older head never takes a newer one's place. */
  const write = (head: HistoryHead): Promise<void> => {
    turn = turn
      .catch(() => {})
      .then(async () => {
        if (head.seq <= written) return
        await writeDurably(path, `${JSON.stringify(head)}\n`)
        written = head.seq
      })
    return turn
  }
  const catchUp = async (): Promise<void> => {
    catchingUp = true
    try {
      while (written < last.seq) {
        await pause(WRITE_EVERY_MS, null, { ref: false })
        await write(last)
      }
    } catch (error) {
      onFailure(error)
    } finally {
      catchingUp = false
    }
  }

  return {
    keep(head) {
      if (head.seq > last.seq) last = head
      if (!catchingUp) void catchUp()
    },
    flush: () => write(last),
    write,
    async read() {
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      })
      return text === null ? null : (headIn(text) ?? 'damaged')
    },
  }
}

function headIn(text: string): HistoryHead | null {
  try {
    const { seq, hash } = JSON.parse(text)
    return Number.isSafeInteger(seq) && typeof hash === 'string' ? { seq, hash } : null
  } catch {
    return null
  }
}
