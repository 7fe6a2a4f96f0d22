// How much a form may carry: refused before it is held, whatever its sender says of its length.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { CandourError } from '../../../vocabulary/errors.ts'

const MB = 1024 * 1024

/** words: what a person types and pastes; files: what is chosen from a folder. */
export const MOST_SENT = { words: MB, files: 100 * MB }
export type Carries = keyof typeof MOST_SENT

export function atMost(carries: Carries): MiddlewareHandler {
  return bodyLimit({
    maxSize: MOST_SENT[carries],
    onError: (c) => {
      // The rest is not waited for: the connection ends with this answer.
      c.header('connection', 'close')
      throw new CandourError(TOO_LARGE[carries], { status: 413 })
    },
  })
}

const TOO_LARGE: Record<Carries, string> = {
  words: 'What was sent is larger than 1 MB, and nothing of it was kept. Send it in parts.',
  files: 'The files are larger than 100 MB together. Add them in parts.',
}
