// What a stretch of a reply tells of the fields that were asked for: by a label, by the survey's words, in words of its own.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { CaseField, FieldTold } from '../asked/case-fields.ts'
import { headSays } from '../asked/field-named.ts'
import { facetsUnder } from '../tables/case-rows.ts'
import { type Column, columnNamed } from '../tables/column-named.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { labelTold } from './fields/clause-words.ts'
import { fieldsIn } from './fields/fields-in.ts'
import { placeTold } from './fields/free-words.ts'
import { ownWords } from './fields/own-words.ts'
import { ITEM_MARK } from './records/item-mark.ts'
import type { Stretch } from './told-by-item.ts'

export interface FieldIn {
  field: string
  value: string
  ink: string
  isTime: boolean
  /** Offsets in the document's text. */
  start: number
  end: number
}

const PARTS = /\s+[-–—]\s+|\s*[;|]\s*|\t+|\.\s+(?=\p{Lu}[^:.]{1,40}:\s)/u
const LABELLED = /^\s*([^:]{2,60}?)\s*:\s*(\S.*)$/s

/** Each field once, as it is told first. */
export function fieldsAsked(
  words: Words,
  stretch: Stretch,
  fields: readonly CaseField[],
  inTables: readonly Case[],
): FieldIn[] {
  const mark = stretch.item === null ? 0 : markOf(words, stretch.text)
  const text = stretch.text.slice(mark)
  const labelled = labelledIn(words, text, fields)
  const labels = labelsIn(words, text, fields)
  const known = (words.ranked.length > 0 ? fieldsIn(words, text) : []).filter(
    ({ start, end }) => !labels.some((label) => label.start <= start && end <= label.end),
  )
  const own = fields.filter(({ name }) => known.every((one) => one.field !== name))
  const placed = stretch.item === null ? [] : inOrder(text, fields)
  const told = own.flatMap((field): Told[] => {
    const label = labelled.filter((one) => one.field === field)
    if (label.length > 0) return label
    const said = placed.find((one) => one.field === field) ?? saidOf(field, text, inTables)
    return said ? [{ ...said, field }] : []
  })
  const more = [...told, ...yearAlone(text, fields, told), ...leftOver(text, fields, told)]
  return [
    ...known.map((one) => ({ ...one, isTime: one.kind === 'when' })),
    ...more.map((one) => ({
      ...one,
      field: one.name ?? one.field.name,
      isTime: isTime(one.field),
    })),
  ]
    .filter(({ field }, i, all) => all.findIndex((one) => one.field === field) === i)
    .sort((a, b) => a.start - b.start)
    .map(({ field, value, isTime, start, end }) => ({
      field,
      value,
      ink: text.slice(start, end),
      isTime,
      start: stretch.start + mark + start,
      end: stretch.start + mark + end,
    }))
}

/** “3. ” tells nothing; “Staff member C” tells who it was. */
function markOf(words: Words, text: string): number {
  const mark = ITEM_MARK(words).exec(text)?.[0] ?? ''
  return words.populationsIn(mark).length > 0 ? 0 : mark.length
}

interface Told extends FieldTold {
  field: CaseField
  /** Where it tells less than was asked: the year of a day. */
  name?: string
}

const isTime = ({ kind }: CaseField): boolean =>
  kind === 'day' || kind === 'month' || kind === 'year'

function saidOf(field: CaseField, text: string, inTables: readonly Case[]): FieldTold | null {
  if (field.kind !== 'words') return field.told(text)[0] ?? null
  if (field.tells === 'place') return placeTold(text, field.name)
  const label = labelTold(text, field)
  if (label) return label
  const seen = inTables.flatMap(({ facets }) => facets[field.name] ?? [])
  return ownWords(
    field,
    text,
    [...new Set(seen)].toSorted((a, b) => b.length - a.length),
  )
}

/** “Cause: ransomware”, alone or among other parts of a line. */
function labelledIn(words: Words, text: string, fields: readonly CaseField[]): Told[] {
  return partsOf(text).flatMap(({ part, at }): Told[] => {
    const [, label = '', said = ''] = LABELLED.exec(part) ?? []
    const column = columnNamed(words, label)
    const field = fieldLabelled(words, label, fields)
    if (!said || !field) return []
    const start = at + part.lastIndexOf(said)
    const end = start + said.trimEnd().length
    if (column === field.name)
      return Object.entries(facetsUnder(words, column, bare(said))).flatMap(([name, value]) =>
        value === undefined ? [] : [{ field, name, value, start, end }],
      )
    const [first] = field.told(said)
    return [{ field, value: first?.value ?? bare(said), start, end }]
  })
}

/** “Police staff (scale 1-4):” counts nobody: it says who it was. */
const isTold = (column: Column | null): boolean =>
  column !== null && column !== 'count' && column !== 'other'

/** The words “On duty” of “On duty: no”, which tell nothing by themselves. */
const labelsIn = (
  words: Words,
  text: string,
  fields: readonly CaseField[],
): { start: number; end: number }[] =>
  partsOf(text).flatMap(({ part, at }) => {
    const [, label = ''] = LABELLED.exec(part) ?? []
    const isLabel =
      label !== '' &&
      (isTold(columnNamed(words, label)) || fieldLabelled(words, label, fields) !== undefined)
    const start = at + part.indexOf(label)
    return isLabel ? [{ start, end: start + label.length }] : []
  })

/** The field that a label names, as the pack calls it or as the survey does. */
export function fieldLabelled(
  words: Words,
  label: string,
  fields: readonly CaseField[],
): CaseField | undefined {
  const column = columnNamed(words, label)
  return (
    fields.find(({ name }) => name === column) ??
    fields.find((one) => headSays(words, label, one) > 0)
  )
}

const bare = (said: string): string => said.trim().replace(/[.;,]$/, '')

function partsOf(text: string): { part: string; at: number }[] {
  const parts: { part: string; at: number }[] = []
  let at = 0
  for (const part of text.split(PARTS)) {
    const from = text.indexOf(part, at)
    if (part.trim() !== '') parts.push({ part, at: from })
    at = from + part.length
  }
  return parts
}

/** “In 2021”, “in 2021/22”, “in May 2021”, where a day or a month was asked for: the month as it stands. */
function yearAlone(text: string, fields: readonly CaseField[], told: readonly Told[]): Told[] {
  const day = fields.find(({ kind }) => kind === 'day' || kind === 'month')
  if (!day || told.some(({ field }) => isTime(field))) return []
  const date = datesIn(text).find(({ yearSaid, grain }) => yearSaid && grain !== 'day')
  if (!date) return []
  const { start, end, from, grain } = date
  for (const { period, ...at } of periodsIn(text))
    if ('financialYear' in period && at.start <= start && start < at.end)
      return [{ field: day, name: 'year', value: period.financialYear, ...at }]
  return grain === 'month'
    ? [{ field: day, value: text.slice(start, end), start, end }]
    : [{ field: day, name: 'year', value: from.slice(0, 4), start, end }]
}

/** “Jan 2024 - Orchard Road - bite to forearm - off work three days”: as many parts as fields, and the time where it was asked. */
function inOrder(text: string, fields: readonly CaseField[]): Told[] {
  const parts = partsOf(text)
  if (parts.length < 3 || parts.length !== fields.length) return []
  const times = fields.flatMap((field, i) => (isTime(field) ? [i] : []))
  const isInPlace = times.every((i) => datesIn(parts[i]?.part ?? '').length > 0)
  if (times.length === 0 || !isInPlace) return []
  return fields.flatMap((field, i): Told[] => {
    const { part = '', at = 0 } = parts[i] ?? {}
    const value = part.trim().replace(/[.;,]$/, '')
    const start = at + part.indexOf(value)
    return field.kind === 'words' ? [{ field, value, start, end: start + value.length }] : []
  })
}

/** Of several parts all but one tell a field, and one field is left: it is told in words. */
function leftOver(text: string, fields: readonly CaseField[], told: readonly Told[]): Told[] {
  const parts = partsOf(text)
  const free = fields.filter(
    (field) => field.kind === 'words' && !told.some((one) => one.field === field),
  )
  const left = parts.filter(
    ({ part, at }) => !told.some(({ start, end }) => start < at + part.length && at < end),
  )
  const [field] = free
  const [only] = left
  if (parts.length < 3 || free.length !== 1 || left.length !== 1 || !field || !only) return []
  const value = only.part.trim().replace(/[.;,]$/, '')
  const start = only.at + only.part.indexOf(value)
  return [{ field, value, start, end: start + value.length }]
}
