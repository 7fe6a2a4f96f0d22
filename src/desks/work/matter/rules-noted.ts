// Whether a rule that is said to be broken bound whom it is alleged against: was that version in force, and had they been told?
import { accountById } from '../../../people/queries.ts'
import { versionsOver } from '../../../policy/in-force.ts'
import {
  membersCalled,
  membersUnder,
  toldTo,
  type VersionTitled,
  versionsStanding,
} from '../../../policy/queries.ts'
import type { Member, ToldEvent } from '../../../policy/told/member.ts'
import type { Db } from '../../../store/db.ts'
import type {
  Allegation,
  ClauseCited,
  Matter,
  Subject,
} from '../../../vocabulary/conduct/matter.ts'
import type { Span } from '../../../vocabulary/span.ts'
import { dayInWords } from '../../../wording/dates.ts'

/** What is to be looked at of the rules of one allegation, a sentence each; by the number of the allegation. */
export type RulesNoted = ReadonlyMap<number, readonly string[]>

export async function rulesNoted(db: Db, { allegations, subjects }: Matter): Promise<RulesNoted> {
  const noted = new Map<number, string[]>()
  for (const allegation of allegations.filter(({ clauses }) => clauses.length > 0)) {
    const days = daysOf(allegation)
    const stood = days ? versionsOver(await versionsStanding(db, days), days) : []
    const against = subjects.filter(({ number }) => isAgainst(allegation, number))
    const told = await Promise.all(against.map((subject) => toldOf(db, subject)))
    noted.set(allegation.number, notesOnRules(allegation, { stood, told }))
  }
  return noted
}

/** The clauses that bound people on the days of an allegation; none where nobody said which days they were. */
export async function clausesBinding(db: Db, allegation: Allegation): Promise<ClauseCited[]> {
  const days = daysOf(allegation)
  if (!days) return []
  const byPolicy = Map.groupBy(await versionsStanding(db, days), ({ policy }) => policy)
  const bound = [...byPolicy.values()].flatMap((versions) => versionsOver(versions, days))
  return bound.flatMap(({ policy, title, version, clauses }) =>
    clauses.map(
      ({ id, number, text }): ClauseCited => ({
        policy,
        title,
        version,
        clause: id,
        number,
        words: text,
      }),
    ),
  )
}

const daysOf = ({ from, to }: Allegation) => (from === null ? null : { from, to: to ?? from })

const isAgainst = ({ against }: Allegation, number: number): boolean =>
  against.length === 0 || against.includes(number)

export interface PersonTold {
  name: string
  /** Who they are on the force's list of its people: none, one, or several of that name. */
  members: readonly Member[]
  told: readonly (ToldEvent & { policy: string })[]
}

async function toldOf(db: Db, { name, account }: Subject): Promise<PersonTold> {
  const email = account === null ? null : (await accountById(db, account))?.email
  const members = email
    ? await membersUnder(db, email)
    : name === ''
      ? []
      : await membersCalled(db, name)
  const refs = members.map(({ ref }) => ref)
  return { name, members, told: await toldTo(db, refs) }
}

type Stood = Pick<VersionTitled, 'policy' | 'version'>

export function notesOnRules(
  { from, to, clauses }: Pick<Allegation, 'from' | 'to' | 'clauses'>,
  { stood, told }: { stood: readonly Stood[]; told: readonly PersonTold[] },
): string[] {
  const versions = [
    ...Map.groupBy(clauses, ({ policy, version }) => `${policy} ${version}`).values(),
  ].flatMap(([first]) => first ?? [])
  return versions.flatMap((cited) => {
    if (from === null)
      return [
        `On which day the conduct was is no more said: whether ${named(cited)} bound anybody cannot be.`,
      ]
    if (!stood.some(({ policy, version }) => policy === cited.policy && version === cited.version))
      return [
        `V${named(cited).slice(1)} was not in force on the day of the conduct as it is now said.`,
      ]
    return told.flatMap((person) => noteOf(person, cited, { from, to: to ?? from }) ?? [])
  })
}

/** null: they had been told by the first day of the conduct. */
function noteOf(
  { name, members, told }: PersonTold,
  cited: ClauseCited,
  { from, to }: Span,
): string | null {
  if (name === '') return null
  const [member] = members
  if (!member || members.length > 1)
    return `Whether ${name} had been told of ${named(cited)} cannot be said: ${member ? 'more than one of that name is' : 'they are not'} on the list of people.`
  const first = told
    .filter(({ policy, version }) => policy === cited.policy && version === cited.version)
    .map(({ on }) => on)
    .toSorted()[0]
  if (first === undefined)
    return `By the list of people ${name} (${member.ref}) was never told of ${named(cited)}.`
  if (first <= from) return null
  const after = first > to ? 'after the conduct' : 'after the conduct had begun'
  return `By the list of people ${name} (${member.ref}) was told of ${named(cited)} only on ${dayInWords(first)}, ${after}.`
}

const named = ({ title, version }: ClauseCited): string => `version ${version} of “${title}”`
