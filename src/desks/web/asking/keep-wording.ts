// The wording of a survey's letters, kept as it was typed, and where it is given a name as one of the house.
import {
  houseWordings,
  keepDraft,
  keepHouseWording,
  type SheetKind,
} from '../../../ask/draft/queries.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { houseLetter } from '../../../vocabulary/asking/request-letter.ts'
import type { FormError } from '../../../vocabulary/errors.ts'

/** As it was typed; or, where only that was asked, as a wording of the house begins. */
export async function keepWording(
  house: House,
  kept: SurveyKept,
  typed: Record<string, string>,
): Promise<FormError[]> {
  const begun = typed['action'] === 'keep' ? await beginning(house, typed['from'] ?? '') : null
  const subject = begun?.subject ?? typed['subject']?.trim() ?? ''
  const text = begun?.text ?? asTyped(typed['text'])
  if (subject === '') return [{ field: 'subject', message: 'Write a subject' }]
  if (text === '') return [{ field: 'text', message: 'Write the letter' }]
  const at = house.now()
  const by = house.viewer.name
  const name = typed['as']?.trim().slice(0, LONGEST_NAME) ?? ''
  const signed = typed['signed']?.trim() ?? ''
  const draft = { subject, text, signed, sheet: sheetTyped(typed['sheet']) }
  await house.db.transaction(async (db) => {
    await keepDraft(db, { ...draft, survey: kept.id, by, at })
    if (name !== '') await keepHouseWording(db, { name, subject, text, by, at })
    record(
      db,
      { who: by, what: 'letter worded', record: `survey:${kept.id}`, detail: { house: name } },
      at,
    )
  })
  return []
}

const LONGEST_NAME = 80

export const asTyped = (text = ''): string => text.replaceAll('\r\n', '\n').trim()
const sheetTyped = (typed = ''): SheetKind => (typed === 'ods' || typed === 'none' ? typed : 'xlsx')

async function beginning({ db }: House, from: string) {
  if (from === 'ours') return houseLetter
  const name = /^house (.+)$/s.exec(from)?.[1]
  return name === undefined
    ? null
    : ((await houseWordings(db)).find((one) => one.name === name) ?? null)
}
