// "1 to 4", "3 or more", "3".
import type { Possible } from './attack/possible.ts'

export function possibleInWords(possible: Possible | null): string {
  if (!possible) return 'not settled in the time given'
  const { low, high, count, values, atLeast } = possible
  if (atLeast) return `among others ${values ? values.join(', ') : `${low} to ${high}`}`
  if (high === null) return `${low} or more`
  if (low === high) return String(low)
  return values && count !== high - low + 1 ? values.join(', ') : `${low} to ${high}`
}
