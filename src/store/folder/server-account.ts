// Whose name the database server runs under. PostgreSQL refuses to be root, so root lends it a powerless account that nobody else has.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'

export interface Account {
  uid: number
  gid: number
}

/** "nobody" on every Linux: a name that other programs go by, too. */
export const NOBODY: Account = { uid: 65534, gid: 65534 }

/**
 * null: the server runs as we do. For root it is whose the server's folder is already, be it here or there; of a new data folder
 * a number without a name that nothing else on the machine goes by, so that no other process may read its files or stop it.
 */
export async function serverAccount(
  folder: { id: string },
  clusters: readonly string[],
): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  for (const cluster of clusters) {
    const kept = await stat(cluster).catch(() => null)
    if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid }
  }
  return (await unusedAccount(folder.id)) ?? NOBODY
}

/** Above those that systems give out, below nobody. */
const [LOWEST, HIGHEST] = [60_600, 65_500]

/** Begins somewhere else for each data folder, so that two of them share none. null: this system does not let us choose. */
async function unusedAccount(id: string): Promise<Account | null> {
  const taken = await takenNumbers()
  if (!taken) return null
  const span = HIGHEST - LOWEST
  const from = createHash('sha256').update(id).digest().readUInt32BE() % span
  for (let i = 0; i < span; i++) {
    const number = LOWEST + ((from + i) % span)
    if (!taken(number)) return { uid: number, gid: number }
  }
  return null
}

/** Numbers that have a name, that a process goes by, or that do not exist here, as in a container that was given few. */
async function takenNumbers(): Promise<((number: number) => boolean) | null> {
  try {
    const [users, groups, ofUsers, ofGroups] = await Promise.all(
      ['/etc/passwd', '/etc/group', '/proc/self/uid_map', '/proc/self/gid_map'].map((file) =>
        readFile(file, 'utf8'),
      ),
    )
    const named = new Set(
      `${users}\n${groups}`.split('\n').map((line) => Number(line.split(':')[2])),
    )
    const running = new Set(await ownersOfProcesses())
    return (number) =>
      named.has(number) ||
      running.has(number) ||
      !isMapped(ofUsers ?? '', number) ||
      !isMapped(ofGroups ?? '', number)
  } catch {
    // No Linux.
    return null
  }
}

async function ownersOfProcesses(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const owners = pids.map((pid) =>
    stat(`/proc/${pid}`).then(
      ({ uid }) => uid,
      () => 0,
    ),
  )
  return Promise.all(owners)
}

/** Lines of "first inside, first outside, how many". */
const isMapped = (map: string, number: number): boolean =>
  map.split('\n').some((line) => {
    const [first = Number.NaN, , count = 0] = line.trim().split(/\s+/).map(Number)
    return number >= first && number < first + count
  })

/** Whose the files of a data folder are: root, or the person who runs Candour. */
export const ourUid = (): number | null => process.getuid?.() ?? null

/** Can this account walk to the folder? A clone under a 0700 home such as /root cannot be reached by nobody. */
export async function canReach(account: Account | null, path: string): Promise<boolean> {
  if (!account) return true
  for (let at = resolve(path); ; at = dirname(at)) {
    if (!(await canPass(account, at))) return false
    if (at === dirname(at)) return true
  }
}

async function canPass(account: Account, path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** "alice (uid 1000)", for a sentence. */
export function accountInWords(uid: number): string {
  if (uid === 0) return 'root'
  const { username, uid: own } = userInfo()
  return own === uid ? `${username} (uid ${uid})` : `the user with uid ${uid}`
}
