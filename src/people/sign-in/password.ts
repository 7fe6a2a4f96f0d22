// Passwords as they are kept: argon2id with its own salt, its parameters beside it (PHC string), so that they can be raised.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { CandourError } from '../../vocabulary/errors.ts'

const derive = promisify(argon2)

/** Memory in KiB, passes, lanes: OWASP's first choice, about 60 ms here. */
const COST = { memory: 47_104, passes: 1, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

/** "$argon2id$v=19$m=47104,t=1,p=1$salt$hash" */
export async function hashedPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await inTurn(() => tagOf(password, salt, COST))
  const { memory, passes, parallelism } = COST
  const cost = `m=${memory},t=${passes},p=${parallelism}`
  return ['', 'argon2id', 'v=19', cost, unpadded(salt), unpadded(hash)].join('$')
}

/** Takes as long where nobody is known (null) as where the password is wrong, so that the time tells no names. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(kept ?? '') ?? []
  if (!salt || !hash) {
    await inTurn(() => tagOf(password, randomBytes(SALT_BYTES), COST))
    return false
  }
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  }
  const made = await inTurn(() => tagOf(password, Buffer.from(salt, 'base64'), cost))
  const known = Buffer.from(hash, 'base64')
  return made.length === known.length && timingSafeEqual(made, known)
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

const tagOf = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  derive('argon2id', { message: password, nonce: salt, tagLength: TAG_BYTES, ...cost })

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** Each takes 46 MB: whoever asks for many at once has them one after the other, and is sent away when too many wait. */
const MOST_WAITING = 40
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new CandourError('Too many people sign in at this moment. Try again in a minute.', {
      status: 503,
    })
  waiting++
  const turn = last.then(work)
  last = turn.catch(() => {})
  try {
    return await turn
  } finally {
    waiting--
  }
}
