// How many matters and people there are, by what they are counted by. A number opens its matters for who may see them.
import { button, buttons, errorSummary, select, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice, tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import { number } from '../../../../dress/number/number.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import type { CountedRow } from '../../../../register/counted/counted-rows.ts'
import { FIELD_WORDS, type Field } from '../../../../register/counted/fields.ts'
import {
  isSmall,
  mattersOf,
  peopleOf,
  type Tallied,
  tally,
} from '../../../../register/counted/tally.ts'
import { CLAUSES_WORD, tallyClauses } from '../../../../register/counted/tally-clauses.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { dayInWords, daysInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { type CountedBy, NUMBERS, type NumbersAsked, ofNumberAddress, SHEETS } from './addresses.ts'

/** Counted by on the page, in this order. */
export const COUNTED_BY: readonly Field[] = [
  'breach',
  'platform',
  'role',
  'rankBand',
  'band',
  'outcome',
  'year',
]

export interface NumbersView {
  asked: NumbersAsked
  rows: readonly CountedRow[]
  /** The last of the days has not been yet. */
  toCome: boolean
  typed: Record<string, string>
  errors: FormError[]
}

export function numbersPage(viewer: Viewer, view: NumbersView): Html {
  const { asked, rows, errors } = view
  return standardsFrame({
    title: 'Numbers',
    viewer,
    current: NUMBERS,
    main: html`
      ${errorSummary(errors)}
      <h1>Numbers</h1>
      <p class="note">
        Counted by the day a matter came to attention, on the definitions of the surveys that forces are sent. Matters of the
        anti-corruption unit are never in these numbers. Counting opens no matter, and is written down.
        <a href="${SHEETS}">Answer a reply sheet</a>
      </p>
      ${asking(view)}
      ${view.toCome && html`<p class="note">Counted as far as today: the days after it are still to come.</p>`}
      ${errors.length === 0 && result(viewer, asked, rows)}
    `,
  })
}

function asking({ asked: { span, social }, typed, errors }: NumbersView): Html {
  const day = (name: 'from' | 'to', label: string) =>
    textInput({ name, label, value: daysInWords(typed[name] ?? span[name]), size: 12, errors })
  return html`
    <form class="filters" method="get" action="${NUMBERS}">
      ${day('from', 'From')}${day('to', 'To')}
      ${select({
        name: 'social',
        label: 'Which',
        value: social ? 'yes' : 'no',
        options: [
          { value: 'yes', text: 'Of social media' },
          { value: 'no', text: 'All' },
        ],
      })}
      ${button({ text: 'Count', rank: 2 })}
    </form>
  `
}

function result(viewer: Viewer, asked: NumbersAsked, rows: readonly CountedRow[]): Html {
  if (rows.length === 0) return html`<p>No matter came to attention in these days.</p>`
  return counted(viewer, asked, rows, talliesOf(rows))
}

interface OfField {
  /** A field of the register, or the rules that are said to be broken. */
  by: CountedBy
  head: string
  counts: Tallied[]
}

/** Rules only where one was cited: most registers cite none yet. */
export function talliesOf(rows: readonly CountedRow[]): OfField[] {
  const clauses = tallyClauses(rows)
  return [
    ...COUNTED_BY.map((by) => ({ by, head: FIELD_WORDS[by], counts: tally(rows, by) })),
    ...(clauses.length > 0 ? [{ by: 'clause' as const, head: CLAUSES_WORD, counts: clauses }] : []),
  ]
}

function counted(
  viewer: Viewer,
  asked: NumbersAsked,
  rows: readonly CountedRow[],
  tallies: readonly OfField[],
): Html {
  const { from, to } = asked.span
  const [matters, people] = [mattersOf(rows).length, peopleOf(rows)]
  return html`
    <p>
      <b>${matters} ${matters === 1 ? 'matter' : 'matters'}</b> about
      <b>${people} ${people === 1 ? 'person' : 'people'}</b>, ${dayInWords(from)} to ${dayInWords(to)}.
      ${matters !== people && html`<span class="note">${WHY_UNEQUAL}</span>`}
    </p>
    ${smallNotice(smallIn(tallies))}
    ${tallies.map((one) => fieldShown(viewer, asked, one))}
    <form method="post" action="${NUMBERS}/out">
      <input type="hidden" name="from" value="${from}">
      <input type="hidden" name="to" value="${to}">
      <input type="hidden" name="social" value="${asked.social ? 'yes' : 'no'}">
      ${buttons(button({ text: 'Take them out as a CSV', rank: 2 }))}
    </form>
  `
}

const WHY_UNEQUAL =
  'A matter may be about several people or about nobody who was identified. A person in two matters is one where the matters are linked as being about the same person.'

/** How many of what is printed are from one to four. */
export const smallIn = (tallies: readonly Pick<OfField, 'counts'>[]): number =>
  tallies
    .flatMap(({ counts }) => counts.flatMap(({ matters, people }) => [matters.length, people]))
    .filter(isSmall).length

/** In print too: it stands before the numbers, and not beside the button alone. */
export const smallNotice = (small: number): Html | false =>
  small > 0 &&
  notice({
    alarm: true,
    heading: 'Small numbers',
    content: html`
      <p>
        ${small === 1 ? 'One of these numbers is' : `${small} of these numbers are`} from 1 to 4, each marked
        ${tag('small')}. Before this page is printed, sent or read out, see that nobody can be told from them.
      </p>
    `,
  })

function fieldShown(viewer: Viewer, asked: NumbersAsked, { by, head, counts }: OfField): Html {
  return panel({
    id: `by-${by}`,
    heading: head,
    content: table({
      caption: head,
      columns: [
        { head, as: 'wide' },
        { head: 'Matters', as: 'num', narrow: 'matters' },
        { head: 'People', as: 'num', narrow: 'people' },
      ],
      bodies: [
        {
          rows: counts.map(({ value, word, matters, people }) => {
            const shown = shownTo(viewer, ofNumberAddress(asked, by, value))
            return { cells: [word, shown(matters.length), shown(people, true)] }
          }),
        },
      ],
    }),
  })
}

/** A link for who opens matters; else the number alone. Nought opens nothing. */
const shownTo =
  (viewer: Viewer, href: string) =>
  (count: number, again = false): Html =>
    html`
    ${isSmall(count) && html`${tag('small')} `}
    ${may(viewer, 'see-register') && count > 0 ? number({ kind: 'sum', shown: count, href, again }) : count}
  `
