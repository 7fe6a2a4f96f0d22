// Mails saved as files, or folders of such: each a file that ends in .eml.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MailBox } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { beginningOf, wholeOf } from './file-read.ts'

export async function emlBox(paths: readonly string[]): Promise<MailBox> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  let at = 0
  return {
    name: 'files',
    server: null,
    byHand: true,
    async next(_seen, most) {
      const some = files.slice(at, at + most)
      const mails = some.map(async (path, i) => {
        const beginning = (await beginningOf(path)) ?? new Uint8Array()
        const { size } = await stat(path)
        const of = { uidValidity: 'files', uid: at + i + 1, received: null, size, beginning }
        return { ...of, whole: () => wholeOf(path) }
      })
      const ahead = await Promise.all(mails)
      at += some.length
      return ahead
    },
    wait: (ms) => pause(ms, undefined, { ref: false }),
    async close() {},
  }
}

async function filesAt(path: string): Promise<string[]> {
  const is = await stat(path).catch(() => null)
  if (!is) throw new CandourError(`There is no file ${path}.`)
  if (!is.isDirectory()) return [path]
  const names = await readdir(path, { recursive: true })
  return names
    .filter((name) => /\.eml$/i.test(name))
    .sort()
    .map((name) => join(path, name))
}
