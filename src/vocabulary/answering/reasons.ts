// Why something of a request is refused, as an officer stated it: a section of the law, for which questions and which marked
// numbers, and its fields. What a section is and which fields it needs is data (facts/foi-reasons.json).

export interface ReasonGiven {
  /** "s40(2)", as the law writes it; one of foi-reasons.json. */
  section: string
  /** The limb: "s40(3A)(a)"; '' where the section has none. */
  limb: string
  /** By the numbers of the request's questions. */
  questions: number[]
  /** Numbers marked as withheld in the released table of those questions; null: it is not about numbers of a table. */
  group: CellGroup | null
  /** By the ids of the section's fields. Empty and missing are the same: the letter then has a gap there. */
  fields: Record<string, string>
  /** Until when it can hold: the open matters that it rests on are decided by then, or are looked at again. null: not a matter of time. */
  expires: string | null
}

/** What a group is stays in the house: the letter speaks of marked numbers and of no kind of them. */
export interface CellGroup {
  id: string
  /** In the officer's words: "inspectors and above". Closed. */
  about: string
  /** open: they count matters that are not decided. */
  of: 'people' | 'open-matters'
}

/** Neither confirmed nor denied, for a class of requests that is remembered. */
export interface NeitherGiven {
  /** "s40(5B)(a)(i)" */
  section: string
  questions: number[]
  /** Of which later requests are warned: rank, station, name, week. */
  class: NeitherClass
  fields: Record<string, string>
}

export interface NeitherClass {
  /** What "yes" or "no" would tell of: one of the kinds in foi-reasons.json. */
  kind: string
  /** The words by which a later request of the class is known: "chief superintendent", "Harwell Street". */
  words: string[]
  /** What the class is, for whoever is warned. */
  about: string
}
