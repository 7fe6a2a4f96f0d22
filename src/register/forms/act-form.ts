// What an act on a matter is: what its form asks, as it was said before, and what it comes to.
import type { Word } from '../../vocabulary/conduct/conduct-words.ts'
import type { ClauseCited, Deed, Matter, MatterEvent } from '../../vocabulary/conduct/matter.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import type { Asked, Typed } from '../../wording/form/asked.ts'

export interface ActOn {
  matter: Matter
  events: readonly MatterEvent[]
  /** The part of the matter it is on; null: a new one, or the matter itself. */
  n: number | null
  today: string
  /** Who works here. */
  accounts: readonly Word[]
  /** Those it is linked to, as they are shown. */
  links: readonly string[]
  /** The clauses that bound people when the conduct took place, of an allegation that is `n`. */
  clauses: readonly ClauseCited[]
  /** The matter that was named to be linked, as far as it may be seen. */
  linked: string | null
}

export interface ActForm {
  heading(on: ActOn): string
  asked(on: ActOn): readonly Asked[]
  /** As it was said before. */
  typed(on: ActOn): Record<string, string>
  deeds(typed: Typed, on: ActOn): FormRead<Deed[]>
  /** Must it be said why? */
  why: 'must' | 'may'
  note?: string
}
