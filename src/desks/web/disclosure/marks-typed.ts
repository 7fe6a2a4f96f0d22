// What the marks of a table mean, as a person writes it: "<5 = 1 to 4", "* = 0 or more", "c = 1..".
import type { Marks } from '../../../disclose/released/read-released.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'

export function marksTyped(typed: string): FormRead<Marks> {
  const marks: Record<string, { low: number; high: number | null }> = {}
  for (const line of typed.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const at = line.lastIndexOf('=')
    const mark = line.slice(0, at).trim()
    const meant = meantIn(line.slice(at + 1).trim())
    if (at < 1 || mark === '' || !meant)
      return {
        ok: false,
        formErrors: [
          {
            field: 'marks',
            message: `“${line}” says of no mark what it means. Write it as <5 = 1 to 4, or * = 0 or more`,
          },
        ],
      }
    marks[mark] = meant
  }
  return { ok: true, value: marks }
}

function meantIn(text: string): { low: number; high: number | null } | null {
  const [, low, up, high] =
    /^(\d{1,6})(?:\s*(?:(or more|\+|\.\.)|(?:to|–|-|\.\.)\s*(\d{1,6})))?$/.exec(text) ?? []
  if (low === undefined) return null
  if (up !== undefined) return { low: Number(low), high: null }
  const range = { low: Number(low), high: Number(high ?? low) }
  return range.high < range.low ? null : range
}
