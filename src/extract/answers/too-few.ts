// “Fewer than five” beside a refusal: an answer, with the exact number withheld, or only why nothing is given.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const TOO_FEW = anyOf(plainLists('answers', ['tooFew']).tooFew)

/** “Because the number is fewer than five”, and not “fewer than five had a plan; the exact number is exempt”: said of the number withheld. */
export function isReason(said: string, { low, high }: Bounds, ink: string): boolean {
  if (high === null || low === high || low > 1 || high > SMALL) return false
  const before = said
    .split(ink)
    .slice(0, -1)
    .map((text) => text.split(/[.;!?]\s|\n/).at(-1) ?? '')
  return before.length > 0 && before.every((text) => TOO_FEW.test(text))
}
const SMALL = 10
