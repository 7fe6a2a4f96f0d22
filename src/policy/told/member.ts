// Who is told of a policy: the people of a force as its list of staff has them, and what each was told and said.

export interface Member {
  /** The force's own number for the person: it keeps them apart where names do not. */
  ref: string
  name: string
  /** A role type of facts/conduct-people.json. */
  role: string
  email: string | null
  /** ISO days, both included; null where the list does not say. */
  joined: string | null
  left: string | null
}

/** One thing that happened between a version and a member; nothing of it is ever taken back, only added to. */
export interface ToldEvent {
  version: string
  member: string
  kind: 'told' | 'acknowledged' | 'reminded'
  /** ISO day. */
  on: string
  /** "by e-mail", "at induction", "on the guide page". */
  how: string
}
