// One JSON text for one value, as RFC 8785 has it: keys in the order of their UTF-16 units, no blanks, numbers as ECMAScript writes them.
import { createHash } from 'node:crypto'

export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  if (Array.isArray(value)) {
    for (const one of value) text += `${text && ','}${canonical(one ?? null)}`
    return `[${text}]`
  }
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields).sort()) {
    const one = fields[key]
    if (one !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(one)}`
  }
  return `{${text}}`
}

/** Of its UTF-8 bytes, in hexadecimal. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('hex')
