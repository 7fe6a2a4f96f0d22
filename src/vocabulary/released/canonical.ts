// One JSON text for one value, as RFC 8785 has it: keys in the order of their UTF-16 units, no blanks, numbers as ECMAScript writes them.
import { createHash } from 'node:crypto'

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const inOrder = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${inOrder.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** Of its UTF-8 bytes, in hexadecimal. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('hex')
