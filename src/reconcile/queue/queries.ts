// What the queue asks of the database: of each thing that waits only what decides its place, so that thousands cost little.
import { type Db, many, maybeOne, sql } from '../../store/db.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import {
  A_READINGS_TURN,
  AFTER_ALL_FIGURES,
  answerKey,
  BEFORE_ALL_FIGURES,
  caseKey,
  contradictionKey,
  figureKey,
  letterKey,
  type Placed,
  TURNS,
} from './waiting-for.ts'

export interface PlacedInQueue extends Placed {
  kind: 'figure' | 'answer' | 'contradiction' | 'letter' | 'case' | 'event'
}

interface Row {
  kind: Exclude<PlacedInQueue['kind'], 'event'>
  /** A figure's, contradiction's or letter's id; an answer's question. */
  name: string
  body: string
  differ: boolean
  move: number
  within: number | null
  severity: Contradiction['severity'] | null
}

/** What waits for this reader of readings, answers, contradictions and letters, in the order of bodies and replies. */
export async function waitingPlaces(
  db: Db,
  survey: string,
  reader: string,
): Promise<PlacedInQueue[]> {
  const rows = await many<Row>(
    db,
    sql`
      select 1 as what, 'figure' as kind, figure.id as name, figure.body, differ,
        coalesce(figure_move.moves, 0) as move, ordinal as within, null as severity, null as day
      from figure
      left join figure_move on figure_move.survey_id = figure.survey_id and figure_move.figure = figure.id
      where figure.survey_id = ${survey}
        and state = 'pencil'
        and (differ or answered is null or not answered @> jsonb_build_array(jsonb_build_object('by', ${reader}::text)))
      union all
      select 2, 'answer', question, body, differ, 0, null, null, null
      from answer
      where survey_id = ${survey}
        and state = 'pencil'
        and (differ or answered is null or not answered @> jsonb_build_array(jsonb_build_object('by', ${reader}::text)))
      union all
      select 3, 'contradiction', id, body, false, moves, null, severity, question
      from contradiction
      where survey_id = ${survey}
        and not noted
      union all
      select 4, 'letter', message.id::text, message.body, false, 0, null, null, message.received::text
      from message
      left join extraction on extraction.message_id = message.id
      left join taken_for on taken_for.message_id = message.id
      where message.survey_id = ${survey}
        and coalesce(taken_for.kind, extraction.kind) in ('other', 'unreadable')
        and taken_for.decided is null
      union all
      select 5, 'case', id, body, coalesce((decided_case #>> '{readers,differ}')::boolean, false), 0,
        ${AFTER_ALL_FIGURES}::integer + 1 + turn, null, null
      from decided_case
      where survey_id = ${survey}
        and state = 'pencil'
        and not (decided_case ->> 'superseded')::boolean
        and (
          coalesce((decided_case #>> '{readers,differ}')::boolean, false)
          or not coalesce(decided_case #> '{readers,answered}', '[]') @> jsonb_build_array(jsonb_build_object('by', ${reader}::text))
        )
      order by what, body, within, day nulls last, name
    `,
  )
  return rows.map(({ kind, name, body, differ, move, within, severity }) => ({
    kind,
    key: kind === 'answer' ? answerKey(body, name) : KEYS[kind](name),
    body,
    move,
    differ,
    turn: severity ? TURNS[severity] : A_READINGS_TURN,
    within: within ?? (kind === 'letter' ? BEFORE_ALL_FIGURES : AFTER_ALL_FIGURES),
  }))
}

const KEYS = {
  figure: figureKey,
  contradiction: contradictionKey,
  letter: letterKey,
  case: caseKey,
}

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
