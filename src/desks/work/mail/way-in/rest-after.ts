// How long a mailbox is let be that could not be looked at; who sets it anew need not wait.
import { CandourError } from '../../../../vocabulary/errors.ts'

/** In ms. Who is not let in knocks once an hour: accounts are locked for more. */
export const restAfter = (error: unknown): number =>
  error instanceof CandourError && error.status === NOT_LET_IN ? 3_600_000 : 60_000

export const NOT_LET_IN = 403
