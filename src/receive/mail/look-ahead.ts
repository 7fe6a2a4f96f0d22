// By its beginning alone: is a mail somebody else's? Then the rest of it is not asked for, and nothing of it is kept.
import { dayHere } from '../../calendar/day-here.ts'
import type { House } from '../../store/house.ts'
import { matchMail } from './match-mail.ts'
import type { HowToTake } from './take-mails.ts'

export async function isOfOthers(
  house: Pick<House, 'parsers' | 'now'>,
  { beginning, received }: { beginning: Uint8Array; received: Date | null },
  { known, opening, ours, byHand }: HowToTake,
): Promise<boolean> {
  if (byHand) return false
  const at = received ?? house.now()
  const done = await house.parsers.apart(
    opening,
    { bytes: beginning, ours, received: at.toISOString() },
    { name: 'the beginning of a mail', size: beginning.length },
  )
  if (!('made' in done)) return false
  const { state } = matchMail(done.made, known, dayHere(at))
  return state === 'of-others' || state === 'our-own'
}
