// The numbers of one page of the pack: printed through dress/number.ts, each opening its place as seen from this page.
import { type Html, html } from '../../dress/html/html.ts'
import { number } from '../../dress/number/number.ts'
import { missingShown } from '../../dress/number/value-cell.ts'
import type { Bounds } from '../../vocabulary/bounds.ts'
import type { BodyValue } from '../../vocabulary/count.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { type Figure, isMissing, type Missing } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { relative } from '../pack/paths.ts'
import { type CellGiven, cellReadAsItIs } from '../sums/cells.ts'
import { cellSumId, readAsItIs, type Sum, type Term, valueSumId } from '../sums/sum.ts'
import type { Edition } from './edition.ts'

export interface How {
  again?: boolean
  /** Where the sentence says the rest: "at least 6" for 6+. */
  shown?: string
}

export interface PageNumbers {
  /** The address of a place of the pack, as seen from this page. */
  to(target: string): string
  /** A number as one figure says it. */
  figure(body: string, figure: Figure, how?: How): Html
  /** What a body gave: its ink, its sum, or why there is none. */
  value(question: string, one: BodyValue, how?: How): Html
  /** One year, kind or group of what a body gave. */
  cell(question: string, one: BodyValue, cell: CellGiven, how?: How): Html
  /** A number worked out; null where this survey has no such sum. */
  sum(id: string, how?: How): Html | null
  /** Mark and words, the words opening the refusal's ink. */
  missing(body: string, why: Missing, section?: string, evidence?: Evidence | null): Html
  term(term: Term): Html
}

export function pageNumbers({ sums, inks, labels }: Edition, page: string): PageNumbers {
  const to = (target: string): string => relative(page, target)

  const figure: PageNumbers['figure'] = (body, figure, { again, shown } = {}) => {
    const ink = inks.find(body, figure)
    const href = ink ? to(ink.target) : null
    if (isMissing(figure.value))
      return missingShown(figure.value.none, { section: figure.value.section, href })
    if (!ink || !href) throw new Error(`no source in the pack for “${figure.ink}” of ${body}`)
    return number({
      kind: 'ink',
      shown: shown ?? amountsOf(figure, labels).brief(figure.value),
      href,
      ref: again ? null : ink.ref,
      again,
    })
  }

  const sum: PageNumbers['sum'] = (id, { again, shown } = {}) => {
    const found = sums.get(id)
    if (!found) return null
    return number({
      kind: 'sum',
      shown: shown ?? found.shown,
      href: to(found.target),
      ref: again ? null : found.ref,
      again,
    })
  }

  const missing: PageNumbers['missing'] = (body, why, section, evidence) => {
    const ink = evidence && inks.find(body, evidence)
    return missingShown(why, { section, href: ink ? to(ink.target) : null })
  }

  return {
    to,
    figure,
    value(question, one, how) {
      const { body, value } = one
      if (isMissing(value)) return missing(body, value.none, value.section, one.evidence)
      const [only] = one.figures
      if (only && readAsItIs(one)) return figure(body, only, how)
      return sum(valueSumId(question, body), how) ?? html`${noSum(one)}`
    },
    cell(question, one, cell, how) {
      const only = cellReadAsItIs(cell)
      if (only) return figure(one.body, only, how)
      return (
        sum(cellSumId(question, one.body, cell), { again: true, ...how }) ?? html`${noSum(one)}`
      )
    },
    sum,
    missing,
    term: ({ shown, opens }) => termShown(shown, opens, sums, to),
  }
}

function noSum({ name }: BodyValue): never {
  throw new Error(`no sum for what ${name} gave`)
}

function termShown(
  shown: Term['shown'],
  opens: Term['opens'],
  sums: ReadonlyMap<string, Sum>,
  to: (target: string) => string,
): Html {
  if (typeof shown === 'object' && 'missing' in shown) {
    const target = 'ink' in opens ? opens.ink : 'page' in opens ? opens.page : null
    return missingShown(shown.missing, { section: shown.section, href: target ? to(target) : null })
  }
  if ('sum' in opens) {
    const found = sums.get(opens.sum)
    if (!found) throw new Error(`no sum ${opens.sum}`)
    return number({ kind: 'sum', shown, href: to(found.target), again: true })
  }
  if ('page' in opens) return html`<a href="${to(opens.page)}">${plain(shown)}</a>`
  const href = to('ink' in opens ? opens.ink : opens.row)
  return number({ kind: 'ink', shown, href, ref: 'ink' in opens ? opens.ref : null })
}

const plain = (shown: Bounds | number | string): string =>
  typeof shown === 'object' ? String(shown.low) : String(shown)
