// A matter at the end of its retention: when its words may go, and what is left of it then.
import type { Matter } from '../../vocabulary/conduct/matter.ts'
import { dayInWords } from '../../wording/dates.ts'

/** null: they may. */
export function whyNotErased({ retainUntil }: Matter, today: string): string | null {
  if (retainUntil === null) return 'Nobody has said how long it is kept: say that first'
  return retainUntil < today ? null : `Its words are kept until ${dayInWords(retainUntil)}`
}

/** Its reference, its days and who worked on it; nothing of whom it was about. */
export const erasedMatter = (matter: Matter): Matter => ({
  ...matter,
  summary: '',
  subjects: [],
  allegations: [],
  evidence: [],
  links: [],
  letters: [],
  people: [],
  erased: true,
})
