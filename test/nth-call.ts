// Every call to the file system fails once, in turn: a full disk, a failing one.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'

const CALLS = [
  'open',
  'rename',
  'link',
  'mkdir',
  'stat',
  'lstat',
  'readdir',
  'readFile',
  'writeFile',
  'rm',
  'statfs',
] as const
const OF_A_FILE = ['sync', 'writeFile', 'close'] as const

export const DISK_FAILS = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'] as const

/** The nth call from now on fails with this code; 0: none. Counts all it saw. */
const shim = { failAt: 0, code: 'EIO', seen: 0 }

function failing(call: (...args: never[]) => unknown) {
  return function shimmed(this: unknown, ...args: never[]): unknown {
    shim.seen++
    if (shim.seen === shim.failAt)
      return Promise.reject(Object.assign(new Error(`${shim.code}: shim`), { code: shim.code }))
    return call.apply(this, args)
  }
}

/** From now on, for the whole process. */
export async function callsMayFail(): Promise<void> {
  for (const name of CALLS) Object.assign(fs, { [name]: failing(fs[name] as never) })
  const handle = await fs.open(tmpdir(), 'r')
  const files = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of OF_A_FILE) files[name] = failing(files[name])
  syncBuiltinESMExports()
}

/** How many calls this makes. */
export async function callsOf(act: () => Promise<unknown>): Promise<number> {
  Object.assign(shim, { failAt: 0, seen: 0 })
  await act()
  return shim.seen
}

/** The nth call that `act` makes fails; all others go through, and all after it. */
export async function withNthFailing<T>(
  n: number,
  code: string,
  act: () => Promise<T>,
): Promise<T> {
  Object.assign(shim, { failAt: n, seen: 0, code })
  try {
    return await act()
  } finally {
    shim.failAt = 0
  }
}
