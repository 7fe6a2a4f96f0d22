// Where the acts of bench/kill-acts.ts are found again: each mark once, or it was lost or doubled.
import { type Db, many, sql } from '../src/store/db.ts'

/** What came with the surveys that were taken in. */
const CAME_WITH = ['reply.txt', 'reply.pdf']

/** Also those that were done and never acknowledged. A practice copy holds everything once more, and is no doubling. */
export const marksKept = (db: Db): Promise<{ mark: string }[]> =>
  many(
    db,
    sql`
      with meant as (
        select id, slug, survey ->> 'title' as title
        from survey
        where survey ->> 'practice' is null
      )
      select decision ->> 'why' as mark
      from decision
      join meant on meant.id = decision.survey_id
      where decision ->> 'why' is not null
      union all
      select replace(attachment.name, '.txt', '')
      from attachment
      join message on message.id = attachment.message_id
      join meant on meant.id = message.survey_id and meant.slug = 'killed'
      where attachment.name <> all(${CAME_WITH})
      union all
      select replace(name, '.txt', '')
      from unplaced
      union all
      select title
      from meant
      where slug <> 'killed' and title ~ '^[ab][0-9]+-[0-9]+$'
      union all
      select concat_ws(' ', title, message.body, attachment.name)
      from meant
      join message on message.survey_id = meant.id
      join attachment on attachment.message_id = message.id
      where meant.slug <> 'killed'
        and attachment.name = any(${CAME_WITH})
        and title ~ '^[ab][0-9]+-[0-9]+$'
      union all
      select replace(detail #>> '{asked,statement,name}', '.txt', '')
      from history
      where what = 'right of reply kept' and detail #> '{asked,statement}' is not null
      union all
      select asked #>> '{typed,title}'
      from errand
      where kind = 'try-sample'
      union all
      select id::text
      from errand
      where came is not null
    `,
  )
