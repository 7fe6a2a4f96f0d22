// Whose name the database server runs under. PostgreSQL refuses to be root, so root lends it a powerless account.
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'

export interface Account {
  uid: number
  gid: number
}

/** "nobody" on every Linux. */
const NOBODY: Account = { uid: 65534, gid: 65534 }

/** null: the server runs as we do. */
export function serverAccount(): Account | null {
  return process.getuid?.() === 0 ? NOBODY : null
}

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
