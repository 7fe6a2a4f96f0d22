// A long list, a few at a time: between them whoever else asked for a page is answered.
import { setImmediate as nextTurn } from 'node:timers/promises'

export async function inTurns<One, Made>(
  all: readonly One[],
  make: (one: One, at: number) => Made,
  atOnce = 10,
): Promise<Made[]> {
  const made: Made[] = []
  for (const [at, one] of all.entries()) {
    if (at > 0 && at % atOnce === 0) await nextTurn()
    made.push(make(one, at))
  }
  return made
}
