// Something a person must put right, said so that they can.

export type Status = 400 | 403 | 404 | 409 | 413 | 422 | 503

/** The message says what happened and what to do, in plain words. Desks show it as it is: exit code 2, or a page with this status. */
export class CandourError extends Error {
  override name = 'CandourError'
  readonly status: Status

  constructor(message: string, { status = 400, cause }: { status?: Status; cause?: unknown } = {}) {
    super(message, { cause })
    this.status = status
  }
}

export function notFound(what: string, id: string): CandourError {
  return new CandourError(`There is no ${what} “${id}”.`, { status: 404 })
}

/** For the branch that cannot happen: a new member of a union fails to compile until it is handled. */
export function unreachable(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}

/** A form wrongly filled: shown beside the field, linked from the top of the page, nothing typed is lost. */
export interface FormError {
  field: string
  message: string
}

/** What a form says, or what is wrong in it. */
export type FormRead<T> = { ok: true; value: T } | { ok: false; formErrors: FormError[] }
