// What is counted, a row for each person in each matter: the same person in two matters is one person and two rows.

export interface CountedMatter {
  id: string
  kind: string
  cameOn: string
  isOpen: boolean
  /** Of the anti-corruption unit: counted for a request alone, and never named beside a number. */
  isRestricted?: boolean
  subjects: CountedSubject[]
  allegations: CountedAllegation[]
  /** Matters that are linked as being about the same person, by the number that this person has in each. */
  same: SamePerson[]
}

export interface SamePerson {
  to: string
  here: string
  there: string
}

export interface CountedSubject {
  number: number
  role: string
  rank: string | null
  band: string | null
  outcome: string | null
}

export interface CountedAllegation {
  against: number[]
  /** The primary one; null where nobody has said that it was of social media. */
  breach: string | null
  platform: string | null
  channel: string | null
  duty: string | null
  clauses: CountedClause[]
}

/** A rule that an allegation is said to break. */
export interface CountedClause {
  policy: string
  title: string
  version: string
  clause: string
  number: string | null
}

export interface CountedRow {
  matter: string
  /** The same for the same person; null where a matter names nobody. */
  person: string | null
  cameOn: string
  kind: string
  role: string | null
  rank: string | null
  band: string | null
  outcome: string | null
  breach: string | null
  platform: string | null
  channel: string | null
  duty: string | null
  /** Of all that is alleged against the person. */
  clauses: CountedClause[]
}

/** A matter in which nobody is identified is a row too. */
export function countedRows(matters: readonly CountedMatter[]): CountedRow[] {
  const personOf = personsIn(matters)
  return matters.flatMap((matter) => {
    const subjects = matter.subjects.length > 0 ? matter.subjects : [null]
    return subjects.map((subject) => rowOf(matter, subject, personOf))
  })
}

/** Outcomes of conduct-outcomes.json for where there is none. */
const PENDING = 'pending'
const NOT_RECORDED = 'not_held'

const keyOf = (matter: string, number: number | string): string => `${matter}/${number}`

function rowOf(
  { id, kind, cameOn, isOpen, allegations }: CountedMatter,
  subject: CountedSubject | null,
  personOf: (key: string) => string,
): CountedRow {
  const own = allegations.filter(
    ({ against }) => subject === null || against.length === 0 || against.includes(subject.number),
  )
  // Sums hold only where a row counts once: the first that was said to be of social media.
  const first = own.find(({ breach }) => breach !== null) ?? own[0]
  return {
    matter: id,
    person: subject && personOf(keyOf(id, subject.number)),
    cameOn,
    kind,
    role: subject?.role ?? null,
    rank: subject?.rank ?? null,
    band: subject?.band ?? null,
    outcome: subject?.outcome ?? (isOpen ? PENDING : NOT_RECORDED),
    breach: first?.breach ?? null,
    platform: first?.platform ?? null,
    channel: first?.channel ?? null,
    duty: first?.duty ?? null,
    clauses: own.flatMap(({ clauses }) => clauses),
  }
}

/** One name for all who are linked with each other, however long the chain. */
function personsIn(matters: readonly CountedMatter[]): (key: string) => string {
  const leads = new Map<string, string>()
  const first = (key: string): string => {
    let at = key
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next
    return at
  }
  for (const { id, same } of matters)
    for (const { to, here, there } of same) {
      const [a, b] = [first(keyOf(id, here)), first(keyOf(to, there))]
      if (a !== b) leads.set(a, b)
    }
  return first
}
