// What keeps the house from writing for a while, in one sentence each: it passes, and nothing that was acknowledged is lost.
import { CandourError } from '../vocabulary/errors.ts'
import { codeOf, diskFull, isAlmostFull, isDiskFull } from './folder/disk-full.ts'

/** 503: a page says it, a step that meets it waits without being blamed. */
export class NotNow extends CandourError {
  override name = 'NotNow'

  constructor(message: string, cause?: unknown) {
    super(message, { status: 503, cause })
  }
}

/** null where the error is none of these: then it is a bug, or a person's to put right. */
export async function notNow(error: unknown, folder: string): Promise<NotNow | null> {
  if (error instanceof NotNow) return error
  if (isDiskFull(error)) return full(folder, error)
  const code = codeOf(error) ?? ''
  if (code === 'EROFS' || code === '25006') return readOnly(folder, error)
  if (code === 'EIO' || code === '58030') return failing(folder, code, error)
  if (!isGone(error)) return null
  // A server that cannot write its log of changes stops: then only the disk tells why the connection broke.
  return (await isAlmostFull(folder).catch(() => false)) ? full(folder, error) : gone(error)
}

/** Nobody answers, or it went away under us, or it takes nobody in just now. */
export function isGone(error: unknown): boolean {
  const code = codeOf(error) ?? ''
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|57P0[1235]|53300)$/.test(code)) return true
  return (
    error instanceof Error &&
    /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect/i.test(
      error.message,
    )
  )
}

const full = (folder: string, cause: unknown): NotNow => new NotNow(diskFull(folder).message, cause)

const readOnly = (folder: string, cause: unknown): NotNow =>
  new NotNow(
    `Nothing can be written to ${folder} or its database just now: they can only be read. Nothing that was acknowledged is lost: make them writable, and send it again.`,
    cause,
  )

const failing = (folder: string, code: string, cause: unknown): NotNow =>
  new NotNow(
    `The disk that holds ${folder} failed at a write (${code}). Nothing that was acknowledged is lost: look after the disk, and send it again.`,
    cause,
  )

export const gone = (cause: unknown): NotNow =>
  new NotNow(
    'The database does not answer just now; Candour looks for it again by itself. Nothing that was acknowledged is lost: send it again in a moment.',
    cause,
  )
