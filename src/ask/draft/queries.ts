// What is asked of the database about letters before they go: drafts, house wordings, and what was asked of whom before.
import { type Db, many, maybeOne, run, sql } from '../../store/db.ts'

export type SheetKind = 'xlsx' | 'ods' | 'none'

export interface LetterDraft {
  subject: string
  text: string
  signed: string
  sheet: SheetKind
}

/** body '': of all that have none of their own. */
export const draftKept = (db: Db, survey: string): Promise<LetterDraft | null> =>
  maybeOne(
    db,
    sql`
      select subject, words as text, signed, sheet
      from letter_draft
      where survey_id = ${survey} and body = ''
    `,
  )

export const ownWordings = (
  db: Db,
  survey: string,
): Promise<{ body: string; subject: string; text: string }[]> =>
  many(
    db,
    sql`
      select body, subject, words as text
      from letter_draft
      where survey_id = ${survey} and body <> ''
    `,
  )

export const keepDraft = (
  db: Db,
  {
    survey,
    body = '',
    by,
    at,
    ...draft
  }: LetterDraft & { survey: string; body?: string; by: string; at: Date },
): Promise<void> =>
  run(
    db,
    sql`
      insert into letter_draft (survey_id, body, subject, words, signed, sheet, by, at)
      values (${survey}, ${body}, ${draft.subject}, ${draft.text}, ${draft.signed}, ${draft.sheet}, ${by}, ${at})
      on conflict (survey_id, body) do update
      set subject = excluded.subject, words = excluded.words, signed = excluded.signed, sheet = excluded.sheet,
        by = excluded.by, at = excluded.at
    `,
  )

export const forgetWording = (db: Db, survey: string, body: string): Promise<void> =>
  run(db, sql`delete from letter_draft where survey_id = ${survey} and body = ${body}`)

export interface HouseWording {
  name: string
  subject: string
  text: string
}

export const houseWordings = (db: Db): Promise<HouseWording[]> =>
  many(db, sql`select name, subject, words as text from letter_template order by name`)

export const keepHouseWording = (
  db: Db,
  { name, subject, text, by, at }: HouseWording & { by: string; at: Date },
): Promise<void> =>
  run(
    db,
    sql`
      insert into letter_template (name, subject, words, by, at)
      values (${name}, ${subject}, ${text}, ${by}, ${at})
      on conflict (name) do update
      set subject = excluded.subject, words = excluded.words, by = excluded.by, at = excluded.at
    `,
  )

/** Letters of other surveys that ask these bodies the very same, and stand. */
export const askedBefore = (
  db: Db,
  survey: string,
  asks: string,
  bodies: readonly string[],
): Promise<{ survey: string; body: string; at: Date }[]> =>
  many(
    db,
    sql`
      select survey_id as survey, body, min(at) as at
      from letter_out
      where survey_id <> ${survey} and asks = ${asks} and body = any(${[...bodies]}::text[])
        and state not in ('undone', 'refused', 'bounced')
      group by survey_id, body
      order by min(at), body
    `,
  )
