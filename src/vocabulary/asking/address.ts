// Where a body's letters go, remembered across surveys.
import type { Law } from '../survey.ts'

/** A body of the user's own list: not one of those that are packaged. */
export interface OwnBody {
  slug: string
  name: string
  law: Law | null
  region: string | null
  /** What its rates are per, as it was brought. */
  per: number | null
}

export interface BodyAddress {
  /** The body's slug. */
  body: string
  email: string
  enteredBy: string
  enteredAt: Date
  /** When another took its place. */
  leftAt: Date | null
  /** The ISO day on which a reply last came from there, and the Message-ID of that reply. */
  confirmedOn: string | null
  confirmedBy: string | null
  /** The day and the words of a mail that came back from there for good, since it was last confirmed. */
  bouncedOn: string | null
  bouncedWords: string | null
}
