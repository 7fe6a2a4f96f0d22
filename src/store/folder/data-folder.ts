// The data folder: whose it is, what stands in it, and the mark by which it is known again.
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CandourError } from '../../vocabulary/errors.ts'
import { codeOf, diskFull, isDiskFull } from './disk-full.ts'
import { writeOnce } from './durable-file.ts'
import { accountInWords, ourUid } from './server-account.ts'

/** Which of the two desks: a newsroom publishes, a force keeps to need-to-know. */
export type DeskKind = 'investigations' | 'standards'

export interface DataFolder {
  path: string
  /** Made once, with the folder: a copy of the folder carries the same. */
  id: string
}

const MARK = 'candour.json'
const FORMAT = 1

/**
 * Makes the folder or finds it again; every way in which it cannot be ours is one sentence. A folder holds one desk; without
 * a kind it is opened as whichever it is.
 */
export async function openDataFolder(dir: string, kind?: DeskKind): Promise<DataFolder> {
  const path = resolve(dir)
  try {
    await mkdir(path, { recursive: true })
    await refuseForeign(path)
    const { id, desk } = (await readMark(path)) ?? (await makeMark(path, kind))
    if (kind !== undefined && desk !== kind) throw otherDesk(path, desk)
    // The server's account must pass through; only the folders inside are closed.
    await chmod(path, 0o711)
    return { path, id }
  } catch (error) {
    throw await inWords(error, path)
  }
}

async function refuseForeign(path: string): Promise<void> {
  const entries = await readdir(path)
  const ours = entries.includes(MARK)
  const own = ourUid()
  if (own !== null) {
    const { uid } = await stat(ours ? join(path, MARK) : path)
    if (uid !== own && (ours || own !== 0)) throw otherUser(path, uid)
  }
  const strange = entries.filter((name) => !KNOWN.test(name))
  if (!ours && strange.length > 0)
    throw new CandourError(
      `${path} holds other files (${strange.slice(0, 3).join(', ')}) and is not a data folder of Candour. Choose an empty or a new folder with --data.`,
    )
}

/** What a first start that was cut short may leave behind, and what file systems put there. */
const KNOWN =
  /^(candour\.json|history-head.*|desk\.key|postgres.*|blobs|server.*|[0-9a-f-]+\.part|lost\+found|\..*)$/

/** How each desk is opened, for whoever opened the wrong one. */
const OPENED_BY: Record<DeskKind, string> = {
  investigations: 'npm start',
  standards: 'npm run standards',
}

/** `where`: a folder, or the database that DATABASE_URL names. */
export const otherDesk = (where: string, desk: DeskKind): CandourError =>
  new CandourError(
    `${where} holds the ${desk} desk, and each desk keeps its own. Open it with ${OPENED_BY[desk]}, or choose another place for this one.`,
    { status: 409 },
  )

async function readMark(path: string): Promise<Omit<Mark, 'candour'> | null> {
  const text = await readFile(join(path, MARK), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const mark = parsed(text)
  if (!mark)
    throw new CandourError(
      `${join(path, MARK)} is damaged, so this cannot be known as a data folder of Candour. Restore that file from a back-up, or choose another folder with --data.`,
    )
  if (mark.candour > FORMAT)
    throw new CandourError(
      `${path} was made by a newer Candour (data folder format ${mark.candour}; this one knows ${FORMAT}). Update Candour, or choose another folder with --data.`,
    )
  return mark
}

interface Mark {
  candour: number
  id: string
  desk: DeskKind
}

/** Folders that were made before there were two desks name none. */
function parsed(text: string): Mark | null {
  try {
    const { candour, id, desk = 'investigations' } = JSON.parse(text)
    const isMark = typeof candour === 'number' && typeof id === 'string' && desk in OPENED_BY
    return isMark ? { candour, id, desk } : null
  } catch {
    return null
  }
}

async function makeMark(
  path: string,
  desk: DeskKind = 'investigations',
): Promise<Omit<Mark, 'candour'>> {
  const id = randomUUID()
  // Two first starts at once: one mark stands, and both read it.
  await writeOnce(join(path, MARK), `${JSON.stringify({ candour: FORMAT, id, desk })}\n`)
  return (await readMark(path)) ?? { id, desk }
}

function otherUser(path: string, uid: number, cause?: unknown): CandourError {
  const own = ourUid()
  return new CandourError(
    `The data folder ${path} belongs to ${accountInWords(uid)}, and you are ${own === null ? 'someone else' : accountInWords(own)}. Run Candour as its owner, or choose another folder with --data.`,
    { status: 403, cause },
  )
}

async function inWords(error: unknown, path: string): Promise<unknown> {
  if (error instanceof CandourError) return error
  if (isDiskFull(error)) return diskFull(path, error)
  const code = codeOf(error)
  const owner = await stat(path).catch(() => null)
  if ((code === 'EACCES' || code === 'EPERM') && owner && owner.uid !== ourUid())
    return otherUser(path, owner.uid, error)
  if (code === 'EACCES' || code === 'EPERM')
    return new CandourError(
      `You may not write in ${path}. Run Candour as its owner, or choose another folder with --data.`,
      { status: 403, cause: error },
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new CandourError(`${path} is a file, not a folder. Choose a folder with --data.`, {
      cause: error,
    })
  if (code === 'EROFS')
    return new CandourError(
      `${path} is on a disk that can only be read. Choose another folder with --data.`,
      { cause: error },
    )
  return error
}
