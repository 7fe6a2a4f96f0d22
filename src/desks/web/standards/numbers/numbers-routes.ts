// Matters counted, the matters of one number, and the numbers taken out.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { countMatters, openNumber } from '../../../../register/count-matters.ts'
import { FIELD_WORDS, FIELDS, wordFor } from '../../../../register/counted/fields.ts'
import { tally } from '../../../../register/counted/tally.ts'
import { CLAUSES_WORD, tallyClauses } from '../../../../register/counted/tally-clauses.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import { type FormError, notFound } from '../../../../vocabulary/errors.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import { writeCsv } from '../../../../write/write-csv.ts'
import { attachmentNamed } from '../../frame/attachment-header.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { NUMBERS, type NumbersAsked, numbersAddress } from './addresses.ts'
import { numbersPage, smallIn, talliesOf } from './numbers-page.ts'
import { leavingPage, ofNumberPage } from './of-number-page.ts'

export function numbersRoutes({ house }: StandardsDesk) {
  const askedIn = (typed: Record<string, string>) => numbersAsked(typed, dayHere(house.now()))

  const numbers = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = c.req.query()
    const read = askedIn(typed)
    if (read.errors.length > 0) return askedWrongly(c, typed, read)
    const rows = await countMatters(house, viewer, read.asked)
    return c.html(numbersPage(viewer, { ...read, rows, typed }).toString())
  }

  /** Of days that are none nothing is counted, and nothing leaves. */
  const askedWrongly = (c: Context, typed: Record<string, string>, read: NumbersRead) =>
    c.html(numbersPage(viewerOf(c), { ...read, rows: [], typed }).toString(), 422)

  const ofNumber = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = c.req.query()
    const { asked, ...read } = askedIn(typed)
    if (read.errors.length > 0) return askedWrongly(c, typed, { asked, ...read })
    const by = c.req.query('by') ?? ''
    const field = FIELDS.find((one) => one === by)
    if (!field && by !== 'clause') throw notFound('number', by)
    const value = c.req.query('value') ?? null
    const rows = await countMatters(house, viewer, asked)
    const counts = field ? tally(rows, field) : tallyClauses(rows)
    const counted = counts.find((one) => one.value === value)
    // Of a field every value has its word, also one that counts none.
    if (!field && !counted) throw notFound('number', value ?? '')
    const ids = counted?.matters ?? []
    const view = {
      what: field
        ? `${FIELD_WORDS[field]}: ${wordFor(field, value)}`
        : `${CLAUSES_WORD}: ${counted?.word}`,
      counted: ids.length,
      matters: await openNumber(house, viewer, ids),
      back: numbersAddress(asked),
    }
    return c.html(ofNumberPage(viewer, view).toString())
  }

  const numbersOut = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = await formOf(c)
    const { asked, ...read } = askedIn(typed)
    if (read.errors.length > 0) return askedWrongly(c, typed, { asked, ...read })
    const before = await tallied(viewer, asked, 'matters counted')
    const small = smallIn(before)
    if (small > 0 && typed['seen'] !== 'yes')
      return c.html(
        leavingPage(viewer, {
          what: 'This CSV',
          small,
          cases: 0,
          action: `${NUMBERS}/out`,
          fields: { from: asked.span.from, to: asked.span.to, social: asked.social ? 'yes' : 'no' },
          back: numbersAddress(asked),
        }).toString(),
      )
    const leaving = await tallied(viewer, asked, 'numbers taken out', { small })
    const force = await inventedForce(house.db)
    const own = force ? [`${force.name} (invented)`] : []
    const rows = leaving.flatMap(({ head: by, counts }) =>
      counts.map(({ word, matters, people }) => [by, word, matters.length, people, ...own]),
    )
    const head = ['by', 'which', 'matters', 'people', ...(force ? ['of'] : [])]
    const name = `${force ? 'invented-' : ''}numbers-${asked.span.from}-${asked.span.to}.csv`
    return download(c, { name, bytes: writeCsv([head, ...rows]), type: 'text/csv; charset=utf-8' })
  }

  const tallied = async (
    viewer: Viewer,
    asked: NumbersAsked,
    what: string,
    detail: Record<string, unknown> = {},
  ) => {
    const rows = await countMatters(house, viewer, { ...asked, what, detail })
    return talliesOf(rows)
  }

  return { numbers, ofNumber, numbersOut }
}

/** The last five years and this one, where nobody says which. */
const YEARS = 5

interface NumbersRead {
  asked: NumbersAsked
  /** The last of the days has not been yet. */
  toCome: boolean
  errors: FormError[]
}

function numbersAsked(typed: Record<string, string>, today: string): NumbersRead {
  const first = `${Number(today.slice(0, 4)) - YEARS}-01-01`
  const from = typed['from'] === undefined ? first : dayTyped(typed['from'])
  const to = typed['to'] === undefined ? today : dayTyped(typed['to'])
  const social = typed['social'] !== 'no'
  const errors = [
    ...(from ? [] : [{ field: 'from', message: 'Write the first day as 1 January 2009' }]),
    ...(to ? [] : [{ field: 'to', message: 'Write the last day as 17 February 2014' }]),
    ...(from && to && from > to && from <= today
      ? [{ field: 'to', message: 'The last day is before the first' }]
      : []),
    ...(from && from > today
      ? [{ field: 'from', message: 'That day is still to come: nobody can have counted it' }]
      : []),
  ]
  const span = { from: from ?? first, to: to ?? today }
  return { asked: { span, social }, toCome: errors.length === 0 && span.to > today, errors }
}

export interface Leaving {
  name: string
  bytes: Uint8Array
  type: string
}

export function download(c: Context, { name, bytes, type }: Leaving) {
  c.header('content-disposition', attachmentNamed(name))
  return c.body(new Uint8Array(bytes), 200, { 'content-type': type })
}
