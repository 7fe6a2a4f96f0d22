// What the queue asks of the database: of what waits only how many there are of each body, so that thousands cost little.
import { type Db, many, maybeOne, sql } from '../../store/db.ts'
import { A_READINGS_TURN, TURNS } from './waiting-for.ts'

export interface WaitsOfBody {
  body: string
  kind: 'figure' | 'answer' | 'contradiction' | 'letter' | 'case' | 'event'
  many: number
  /** On how many of them two readers differ. */
  differ: number
  /** What decides the place of the first of them: [0 where readers differ, the move made negative, its turn]. */
  first: number[]
}

/** What waits for this reader of readings, answers, contradictions, letters and cases: how many, and what the first is. */
export const waitingByBody = (db: Db, survey: string, reader: string): Promise<WaitsOfBody[]> =>
  many<WaitsOfBody>(
    db,
    sql`
      with own as (
        select jsonb_build_array(jsonb_build_object('by', ${reader}::text)) as answer
      ),
      figure_waits as (
        select figure.body, 'figure' as kind, count(*) as many, count(*) filter (where differ) as differ,
          -- A body's first is one on which two readers differ, where there is one.
          coalesce(
            max(coalesce(figure_move.moves, 0)) filter (where differ),
            max(coalesce(figure_move.moves, 0))
          ) as move
        from own
        cross join figure
        left join figure_move on figure_move.survey_id = figure.survey_id and figure_move.figure = figure.id
        where figure.survey_id = ${survey}
          and state = 'pencil'
          and (differ or answered is null or not answered @> own.answer)
        group by figure.body
      ),
      answer_waits as (
        select body, 'answer' as kind, count(*) as many, count(*) filter (where differ) as differ, 0 as move
        from own
        cross join answer
        where survey_id = ${survey}
          and state = 'pencil'
          and (differ or answered is null or not answered @> own.answer)
        group by body
      ),
      case_waits as (
        select body, 'case' as kind, count(*) as many, count(*) filter (where differ) as differ, 0 as move
        from own
        cross join decided_case
        where survey_id = ${survey}
          and state = 'pencil'
          and not superseded
          and (differ or answered is null or not answered @> own.answer)
        group by body
      ),
      read_waits as (
        select * from figure_waits
        union all
        select * from answer_waits
        union all
        select * from case_waits
      ),
      letter_waits as (
        select message.body
        from taken_for
        join message on message.id = taken_for.message_id
        where message.survey_id = ${survey}
          and taken_for.kind in ('other', 'unreadable')
          and taken_for.decided is null
        union all
        select message.body
        from extraction
        join message on message.id = extraction.message_id
        where message.survey_id = ${survey}
          and extraction.kind in ('other', 'unreadable')
          and not exists (
            select 1
            from taken_for
            where taken_for.message_id = message.id
              and (taken_for.kind is not null or taken_for.decided is not null)
          )
      )
      select body, kind, many, differ,
        array[case when differ > 0 then 0 else 1 end, -move, ${A_READINGS_TURN}]::double precision[] as first
      from read_waits
      union all
      select body, 'contradiction', count(*), 0,
        min(
          array[
            1,
            -moves,
            case severity
              when 'cannot' then ${TURNS.cannot}::int
              when 'units' then ${TURNS.units}::int
              else ${TURNS.odd}::int
            end
          ]::double precision[]
        )
      from contradiction
      where survey_id = ${survey}
        and not noted
      group by body
      union all
      select body, 'letter', count(*), 0, array[1, 0, ${A_READINGS_TURN}]::double precision[]
      from letter_waits
      group by body
      order by body, kind
    `,
  )

/** By body, how many readings that wait for this reader arithmetic proves. */
export const provedByBody = (
  db: Db,
  survey: string,
  reader: string,
): Promise<{ body: string; open: number }[]> =>
  many(
    db,
    sql`
      select figure.body, count(distinct figure.id) as open
      from reconciled_body
      cross join jsonb_array_elements(proofs) as proof
      cross join jsonb_array_elements_text(proof -> 'figures') as named (id)
      join figure on figure.survey_id = reconciled_body.survey_id and figure.id = named.id
      where reconciled_body.survey_id = ${survey}
        and figure.state = 'pencil'
        and not figure.differ
        and (answered is null or not answered @> jsonb_build_array(jsonb_build_object('by', ${reader}::text)))
      group by figure.body
      order by figure.body
    `,
  )

/** Whose a thing of the queue is, by its key: also one that waits no more. null where there is none such. */
export async function bodyOfThing(db: Db, survey: string, key: string): Promise<string | null> {
  const [, kind = '', name = ''] =
    /^(figure|contradiction|letter|case|answer|table):(.+)$/.exec(key) ?? []
  if (kind === 'answer' || kind === 'table') return name.split(':')[0] ?? null
  const found = await maybeOne<{ body: string }>(
    db,
    sql`
      select body
      from figure
      where ${kind} = 'figure' and survey_id = ${survey} and id = ${name}
      union all
      select body
      from contradiction
      where ${kind} = 'contradiction' and survey_id = ${survey} and id = ${name}
      union all
      select body
      from message
      where ${kind} = 'letter' and survey_id = ${survey} and id::text = ${name}
      union all
      select body
      from decided_case
      where ${kind} = 'case' and survey_id = ${survey} and id = ${name}
    `,
  )
  return found?.body ?? null
}
