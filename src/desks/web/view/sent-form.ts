// A form as a browser sent it, with the files that were chosen in it; what is too large is refused before it is read.
import type { Context } from 'hono'
import type { FileIn } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'

export interface FormSent {
  typed: Record<string, string>
  files: (FileIn & { field: string })[]
}

/** What one form may carry. */
export const UPLOAD_LIMIT = 100 * 1024 * 1024

/** A browser sends an empty file where none was chosen; an empty file that was chosen has a name. */
export async function sentForm(c: Context): Promise<FormSent> {
  if (Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY) > UPLOAD_LIMIT) {
    throw new CandourError('The files are larger than 100 MB together. Add them in parts.', {
      status: 413,
    })
  }
  const typed: Record<string, string> = {}
  const files: FormSent['files'] = []
  for (const [field, value] of (await c.req.formData()).entries()) {
    if (typeof value === 'string') typed[field] = value
    else if (value.name !== '')
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { typed, files }
}
