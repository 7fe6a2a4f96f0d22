// The managed server asks for a password, also on its socket: it runs for root as an account that others may have, too.
import { chown, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf } from '../folder/disk-full.ts'
import { secretKept } from '../folder/secret.ts'
import type { Account } from '../folder/server-account.ts'
import { type Address, KNOCK_MS, reloadServer } from './find-server.ts'

const FILE = 'postgres.password'

/** In the data folder, made with it, or at the next start of a folder that had none. */
export const serverPassword = (folder: string): Promise<string> => secretKept(folder, FILE)

/** Does the running server ask for one? Folders made before it did let in whoever reached the socket. */
export async function asksForPassword(cluster: string): Promise<boolean> {
  const rules = (await readFile(join(cluster, 'pg_hba.conf'), 'utf8'))
    .split('\n')
    .filter((line) => /^\s*[^#\s]/.test(line))
  return rules.every((rule) => /\b(scram-sha-256|reject)\s*$/.test(rule))
}

/** Gives the running server this folder's password and has it ask for it: a folder of before, or one whose file was lost. */
export async function lockServer(
  cluster: string,
  address: Address,
  account: Account | null,
): Promise<void> {
  await writeRules(cluster, account, 'trust')
  await reloadServer(cluster)
  const client = await openWithout(address)
  try {
    await client.query(`alter role ${address.user} password '${address.password}'`)
    await writeRules(cluster, account, 'scram-sha-256')
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
}

/** A server takes its new rules up a moment after it was told. */
async function openWithout({ password: _, ...address }: Address): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(address)
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await pause(KNOCK_MS)
    }
  }
}

const ATTEMPTS = 100

async function writeRules(
  cluster: string,
  account: Account | null,
  how: 'trust' | 'scram-sha-256',
): Promise<void> {
  const path = join(cluster, 'pg_hba.conf')
  const unfinished = `${path}.${process.pid}`
  await writeFile(
    unfinished,
    `# Written by Candour: its password is in ${FILE} of the data folder.\nlocal all all ${how}\n`,
    { mode: 0o600 },
  )
  if (account) await chown(unfinished, account.uid, account.gid)
  await rename(unfinished, path)
}

export const isWrongPassword = (error: unknown): boolean => codeOf(error) === '28P01'
