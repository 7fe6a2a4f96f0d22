// The clocks of a matter that run, as days for a calendar: what is due and why, and nothing about whom.
import type { DayToKeep } from '../calendar/icalendar.ts'
import { regulationInWords } from '../wording/basis-words.ts'
import { clockSum } from './clock-sum.ts'
import type { Clock } from './matter/matter.ts'

/** `reference`: what the matter is called outside; `id`: what it is called for good. */
export interface MatterNamed {
  id: string
  reference: string
}

/** A clock that stopped, or whose day nobody can give, is not in it. */
export function clocksDue({ id, reference }: MatterNamed, clocks: readonly Clock[]): DayToKeep[] {
  return clocks.flatMap((clock) => {
    const { kind, from, due, earliest, stopped, what, owner, note } = clock
    if (due === null || stopped !== undefined) return []
    const whose = owner === '-' ? [] : [`For: ${owner}`]
    const text = [
      `${clockSum(clock)}.`,
      regulationInWords(clock),
      ...whose,
      ...(note ? [note] : []),
    ]
    return [
      {
        uid: `${id}/${kind}/${from}@candour`,
        day: earliest ?? due,
        ...(earliest && { last: due }),
        summary: `${reference}: ${what}`,
        description: text.join('\n'),
      },
    ]
  })
}
