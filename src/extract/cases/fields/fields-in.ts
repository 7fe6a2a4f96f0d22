// What a sentence tells of a matter, field by field, each with the words that tell it: who, what, where, what came of it.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { dutyTold } from '../../asked/duty-told.ts'
import { payTold } from '../../asked/pay-told.ts'
import { blanked } from '../../when/blanked.ts'
import { datesIn } from '../../when/dates.ts'
import { periodsIn } from '../../when/periods.ts'
import { type FieldKind, kindsOf } from './field-kinds.ts'

export interface FieldSaid {
  field: string
  kind: FieldKind
  value: string
  /** Offsets in the text that was read. */
  start: number
  end: number
}

type Said = Omit<FieldSaid, 'kind'>

/** Each field as often as it is told, in the order of the text. Outcomes that may mean two things keep the body's words. */
export function fieldsIn(words: Words, text: string): FieldSaid[] {
  const pay = payIn(words, text)
  const found = [
    ...pay,
    ...rolesIn(words, text),
    ...breachIn(words, without(text, pay)),
    ...words.platformsAt(text).map(({ id, start, end }) => said('platform', id, start, end)),
    ...dutyIn(words, text),
    ...words
      .outcomesIn(text)
      .map(({ start, end, meant }) =>
        said('outcome', meant && 'id' in meant ? meant.id : text.slice(start, end), start, end),
      ),
    ...(words.asked?.categoriesIn(text) ?? []).map(({ dimension, id, start, end }) =>
      said(dimension, id, start, end),
    ),
    ...whenIn(text),
  ]
  return found
    .filter(
      ({ field, start, end }) =>
        field === 'payBand' || !pay.some((one) => one.start < end && start < one.end),
    )
    .map((one): FieldSaid => ({ ...one, kind: kindsOf(words).get(one.field) ?? 'own' }))
    .sort((a, b) => a.start - b.start)
}

const said = (field: string, value: string, start: number, end: number): Said => ({
  field,
  value,
  start,
  end,
})

const payIn = (words: Words, text: string): Said[] =>
  payTold(words, text).map(({ value, start, end }) => said('payBand', value, start, end))

/** “Comments … in the highest pay grade” are no comments about pay. */
const without = (text: string, fields: readonly Said[]): string => blanked(text, fields, ';')

/** Ranks, and roles where a rank does not say it already. */
function rolesIn(words: Words, text: string): Said[] {
  const ranks = words.ranksAt(text)
  const roles = words.peopleAt(text).flatMap(({ population, start, end }) => {
    const role = words.roleOf(population)
    return role === undefined ? [] : [said('role', role, start, end)]
  })
  return [
    ...ranks.map(({ id, isBand, start, end }) =>
      said(isBand ? 'rankBand' : 'rank', id, start, end),
    ),
    ...roles,
  ]
}

/** What the sentence tells was done; else a breach that it calls by its name. */
function breachIn(words: Words, text: string): Said[] {
  const told = words.breachTold(text)
  return told ? [said('breach', told.id, told.start, told.end)] : []
}

function dutyIn(words: Words, text: string): Said[] {
  const told = dutyTold(words, text)
  return told ? [said('duty', told.value, told.start, told.end)] : []
}

/** A day, or the year alone. */
function whenIn(text: string): Said[] {
  const [date] = datesIn(text)
  if (!date?.yearSaid) return []
  for (const { period, start, end } of periodsIn(text))
    if ('financialYear' in period && start <= date.start && date.start < end)
      return [said('year', period.financialYear, start, end)]
  return date.grain === 'day'
    ? [said('date', date.from, date.start, date.end)]
    : [said('year', date.from.slice(0, 4), date.start, date.end)]
}

/** Whom it was about, and nothing of what was done: a rank, a pay grade, on duty or off. */
export const isOfPerson = ({ kind }: FieldSaid): boolean =>
  isSomebody({ kind }) || kind === 'grade' || kind === 'how'

/** The field names a person: “an officer”, “a sergeant”. */
export const isSomebody = ({ kind }: Pick<FieldSaid, 'kind'>): boolean =>
  kind === 'role' || kind === 'rank'

/** What was done in it is told: an act, a breach, a place; more than who and what came of it. */
export const tellsAct = (fields: readonly FieldSaid[]): boolean =>
  fields.some((one) => !isSomebody(one) && !['grade', 'came', 'when'].includes(one.kind))
