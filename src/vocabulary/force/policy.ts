// What people were told: a policy or a piece of guidance in its versions, each of clauses that keep their ids.

/** A policy is the force's own; guidance is somebody else's that it told its people to follow. */
export type PolicyKind = 'policy' | 'guidance'

/** Which of a person's accounts a version speaks of. */
export type AccountsMeant = 'personal' | 'corporate' | 'both'

export interface Policy {
  /** [a-z0-9-] */
  slug: string
  title: string
  kind: PolicyKind
  /** Who issued it: the force, or the body whose guidance it is. */
  issuer: string
}

export interface PolicyVersion {
  policy: string
  /** As its issuer calls it: "2.0", "March 2013". */
  version: string
  /** ISO days, both included; until is null while it stands. */
  inForceFrom: string
  inForceUntil: string | null
  /** Whom it speaks to: role types of facts/conduct-people.json, and families where they are meant. */
  audience: readonly string[]
  accounts: AccountsMeant
  /** Of the sealed file it was taken from; null where it was typed. */
  sha256: string | null
  clauses: readonly Clause[]
}

export interface Clause {
  /** "c7": the same rule keeps it from version to version, also under another number. */
  id: string
  /** As printed: "4.2"; null where the text has no numbers. */
  number: string | null
  /** The headings it stands under, outermost first. */
  under: readonly string[]
  text: string
}
