// What is counted: of each matter of a stretch of days, what it is counted by, and no word of it but which of two
// people are one. Which matters those are is one rule, in the database: matter_counted.
import { type Db, many, one, sql } from '../../store/db.ts'
import type { Span } from '../../vocabulary/span.ts'
import type { Looking } from '../matter/looking.ts'
import type {
  CountedAllegation,
  CountedClause,
  CountedMatter,
  CountedSubject,
  SamePerson,
} from './counted-rows.ts'

interface Days extends Span {
  /** Matters of the anti-corruption unit too. */
  whole: boolean
}

/** By the day they came to attention, both days included. */
export async function mattersIn(
  db: Db,
  { from, to }: Span,
  { whole = false }: { whole?: boolean } = {},
): Promise<CountedMatter[]> {
  const span = { from, to, whole }
  const matters = await countedIn(db, span)
  const subjects = byMatter(await subjectsIn(db, span))
  const clauses = Map.groupBy(
    await clausesIn(db, span),
    ({ matter, allegation }) => `${matter} ${allegation}`,
  )
  const allegations = byMatter(
    (await allegationsIn(db, span)).map((one) => ({
      ...one,
      clauses: clauses.get(`${one.matter} ${one.number}`) ?? [],
    })),
  )
  const same = byMatter(await samePersons(db, span))
  return matters.map((matter) => ({
    ...matter,
    subjects: subjects.get(matter.id) ?? [],
    allegations: allegations.get(matter.id) ?? [],
    same: same.get(matter.id) ?? [],
  }))
}

interface OfMatter {
  matter: string
}

const byMatter = <T extends OfMatter>(rows: T[]): Map<string, T[]> =>
  Map.groupBy(rows, ({ matter }) => matter)

type CountedAlone = Omit<CountedMatter, 'subjects' | 'allegations' | 'same'>

const countedIn = (db: Db, { from, to, whole }: Days): Promise<CountedAlone[]> =>
  many<CountedAlone>(
    db,
    sql`
      select id, kind, came_on as "cameOn", is_open as "isOpen", restricted as "isRestricted"
      from matter_counted(${from}, ${to}, ${whole})
      order by came_on, reference
    `,
  )

const subjectsIn = (db: Db, { from, to, whole }: Days): Promise<(CountedSubject & OfMatter)[]> =>
  many<CountedSubject & OfMatter>(
    db,
    sql`
      select subject.matter_id as matter, number, role, rank, band, outcome
      from matter_counted(${from}, ${to}, ${whole}) as counted
      join matter_subject as subject on subject.matter_id = counted.id
      order by subject.matter_id, number
    `,
  )

type AllegationAlone = Omit<CountedAllegation, 'clauses'> & OfMatter & { number: number }

const allegationsIn = (db: Db, { from, to, whole }: Days): Promise<AllegationAlone[]> =>
  many<AllegationAlone>(
    db,
    sql`
      select allegation.matter_id as matter, number, against, breach, platform, channel, duty
      from matter_counted(${from}, ${to}, ${whole}) as counted
      join matter_allegation as allegation on allegation.matter_id = counted.id
      order by allegation.matter_id, number
    `,
  )

const clausesIn = (
  db: Db,
  { from, to, whole }: Days,
): Promise<(CountedClause & OfMatter & { allegation: number })[]> =>
  many<CountedClause & OfMatter & { allegation: number }>(
    db,
    sql`
      select cited.matter_id as matter, cited.allegation, cited.policy, cited.title, cited.version, cited.clause,
        cited.number
      from matter_counted(${from}, ${to}, ${whole}) as counted
      join matter_clause as cited on cited.matter_id = counted.id
      order by cited.title, cited.version, cited.clause
    `,
  )

/** Of matters that are linked as being about one person: whom each of them names alike. */
const samePersons = (db: Db, { from, to, whole }: Days): Promise<(SamePerson & OfMatter)[]> =>
  many<SamePerson & OfMatter>(
    db,
    sql`
      select link.matter_id as matter, link.other as "to", here.one ->> 'number' as here,
        there.one ->> 'number' as there
      from matter_counted(${from}, ${to}, ${whole}) as counted
      join matter_link as link on link.matter_id = counted.id and link.how = 'same-person'
      join matter_words as own on own.matter_id = link.matter_id
      join matter_words as others on others.matter_id = link.other
      cross join jsonb_array_elements(own.matter -> 'subjects') as here (one)
      cross join jsonb_array_elements(others.matter -> 'subjects') as there (one)
      where lower(here.one ->> 'name') = lower(there.one ->> 'name')
    `,
  )

/** How many things have happened to matters: more of them say that the register has moved. */
export const eventsInRegister = async (db: Db): Promise<number> =>
  (
    await one<{ events: number }>(
      db,
      sql`
        select count(*)::int as events
        from matter_event
      `,
    )
  ).events

export interface MatterOfNumber {
  id: string
  reference: string
  cameOn: string
}

/** Of the matters that a number counts, those that whoever looks may open. */
export const mattersOfNumber = (
  db: Db,
  looking: Looking,
  ids: readonly string[],
): Promise<MatterOfNumber[]> =>
  many<MatterOfNumber>(
    db,
    sql`
      select seen.id, seen.reference, seen.came_on as "cameOn"
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      where seen.id = any(${[...ids]}::uuid[])
      order by seen.came_on, seen.reference
    `,
  )
