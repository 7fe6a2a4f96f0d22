// A form as a browser sent it, with the files that were chosen in it. How much it may carry is said in routes.ts.
import type { Context } from 'hono'
import type { FileIn } from '../../../store/house.ts'

export interface FormSent {
  typed: Record<string, string>
  files: (FileIn & { field: string })[]
}

/** A browser sends an empty file where none was chosen; an empty file that was chosen has a name. */
export async function sentForm(c: Context): Promise<FormSent> {
  const typed: Record<string, string> = {}
  const files: FormSent['files'] = []
  for (const [field, value] of (await c.req.formData()).entries()) {
    if (typeof value === 'string') typed[field] = value
    else if (value.name !== '')
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { typed, files }
}
