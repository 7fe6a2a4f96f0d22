// Why something is not given: the section, what is said for it, and what is weighed. What a section asks for is facts/foi-reasons.json.

/** As the law writes it: "s40(2)", "s31(1)(g)", "s12(2)"; of the EIR "reg12(4)(b)". */
export type Section = string

/** What a reason speaks of: whole questions, or the numbers of one that are withheld for it. */
export interface ReasonScope {
  questions: readonly string[]
  /** A group of cells by the name an officer gave it; null: all of what was asked. It never says which cells, nor how many. */
  group: string | null
}

export interface ReasonGiven extends ReasonScope {
  /** The reason that this one stands instead of; null: a further one. By the number of its event. */
  instead: number | null
  section: Section
  /** What the section asks for, by the name of its field: the harm, who could want to know, what is weighed on either side. */
  fields: Readonly<Record<string, string>>
  /** As it will stand in the notice: drafted of the fields, and edited. */
  text: string
  /** The day on which it ends by itself; null: it does not. */
  until: string | null
}

/** It is said of nothing in this class whether it is held. */
export interface NeitherConfirmedNorDenied {
  questions: readonly string[]
  section: Section
  /** What kind of request it is, the same words each time: "one named officer", "one station in one week". */
  class: string
  /** What “yes” or “no” would tell of: a kind of facts/foi-reasons.json. */
  kind: string
  /** Words by which a later request of the class is known: "chief superintendent". */
  known: readonly string[]
  /** As of a reason. */
  fields: Readonly<Record<string, string>>
  /** Would a nought be printed for any other group? What the officer answered to that. */
  why: string
  text: string
}
