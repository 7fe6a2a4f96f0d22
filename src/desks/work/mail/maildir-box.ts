// A Maildir on this machine: a folder with new/ and cur/, one file a mail. Nothing in it is renamed, marked or moved.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MailAhead, MailBox } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { append } from '../../../vocabulary/long-lists.ts'
import { beginningOf, wholeOf } from './file-read.ts'

/**
 * Its numbers are the moments at which files came or were renamed: mails that are copied in with their old dates count as new,
 * those of one moment are looked at together, and one that a mail program renamed is looked at again and found to be here.
 */
export async function maildirBox(folder: string): Promise<MailBox> {
  const inside = await readdir(folder).catch((): string[] => [])
  if (!inside.includes('cur') && !inside.includes('new'))
    throw new CandourError(`${folder} is no Maildir: it has neither new/ nor cur/.`)
  let ahead: MailFile[] | null = null

  return {
    name: `maildir:${folder}`,
    server: null,
    byHand: false,
    async next(seen, most, since) {
      const isNews = ({ changed, received }: MailFile): boolean =>
        seen ? changed > seen.lastUid : since === null || received >= since
      ahead ??= (await settledFiles(folder)).filter(isNews)
      const some = ahead.splice(0, most)
      const last = some.at(-1)?.changed
      while (last !== undefined && ahead[0]?.changed === last) append(some, ahead.splice(0, 1))
      if (some.length === 0) ahead = null
      return (await Promise.all(some.map(asAhead))).filter((one) => one !== null)
    },
    wait: (ms) => pause(ms, undefined, { ref: false }),
    async close() {},
  }
}

interface MailFile {
  path: string
  changed: number
  received: Date
  size: number
}

/**
 * Up to the last moment of which all is there: what came later in the same moment would bear its number, and be passed by. It is
 * over once the clock of the file system, which goes by steps, has gone on.
 */
async function settledFiles(folder: string): Promise<MailFile[]> {
  const last = (await filesIn(folder)).at(-1)?.changed
  if (last === undefined) return []
  await pause(STEP_MS)
  return (await filesIn(folder)).filter(({ changed }) => changed <= last)
}

const STEP_MS = 20

async function filesIn(folder: string): Promise<MailFile[]> {
  const found: MailFile[] = []
  for (const part of ['new', 'cur']) {
    const names = await readdir(join(folder, part)).catch(() => [])
    for (const name of names) {
      if (name.startsWith('.')) continue
      const path = join(folder, part, name)
      const is = await stat(path).catch(() => null)
      if (is?.isFile())
        found.push({ path, changed: Math.floor(is.ctimeMs), received: is.mtime, size: is.size })
    }
  }
  return found.sort((a, b) => a.changed - b.changed || (a.path < b.path ? -1 : 1))
}

/** null: moved to cur/ meanwhile, where it is seen the next time. */
async function asAhead({ path, changed, received, size }: MailFile): Promise<MailAhead | null> {
  const beginning = await beginningOf(path)
  return (
    beginning && {
      ...{ uidValidity: 'files', uid: changed, received, size, beginning },
      whole: () => wholeOf(path),
    }
  )
}
