// A line as it is told: what a body did not mean to send is not put before eyes that did not ask for it.
import type { Inspected } from '../../vocabulary/inspected/inspected.ts'

const SHOWN = 80

export function asTold(line: Inspected, show: boolean): Inspected {
  return {
    ...line,
    carriers: line.carriers.map(({ shows, ...rest }) =>
      show && shows !== undefined ? { ...rest, shows: shows.slice(0, SHOWN) } : rest,
    ),
  }
}
