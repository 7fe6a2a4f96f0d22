// What the columns of a table are, and what is promised to the people in it: said by an officer before anything is worked out.
import type { Grid } from '../../../disclose/given/grid.ts'
import { USUALLY_PROMISED, useField } from '../../../disclose/given/release-form.ts'
import {
  button,
  buttons,
  checkboxes,
  errorSummary,
  radios,
  select,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { scrolling } from '../../../dress/html/table.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { RELEASE } from './addresses.ts'
import { fileField } from './bring-table.ts'

interface ColumnsView {
  /** Where the form goes. */
  action: string
  name: string
  grid: Grid
  typed: Readonly<Record<string, string>>
  /** Names of released tables that come with it from an earlier try. */
  earlier: readonly string[]
  errors: FormError[]
}

export function columnsMain(view: ColumnsView): Html {
  const { action, name, grid, earlier, errors } = view
  return html`
    ${errorSummary(errors)}
    <h1>What the columns are</h1>
    <p class="note">
      ${name}: ${grid.rows.length.toLocaleString('en-GB')} lines below its head.
      ${grid.tables > 1 && html`The largest of ${grid.tables} tables in the file.`}
      ${grid.hidden > 0 && html`<b>${grid.hidden} of the lines are hidden in the file.</b>`}
    </p>
    ${firstLines(grid)}
    <form method="post" action="${action}" enctype="multipart/form-data" class="narrow">
      ${panel({ id: 'laid', heading: 'How it is laid out', content: laidOut(view) })}
      ${panel({ id: 'says', heading: 'What it says', content: heading(view) })}
      ${panel({ id: 'coarser', heading: 'What could be brought together', content: coarser(view) })}
      ${panel({ id: 'promised', heading: 'What is promised', content: folded(view, promised(view)) })}
      ${panel({
        id: 'stands',
        heading: 'What stands out there already',
        content: html`
          <p>
            Tables of the same matters that were released before: their released.json. Taken together with this one they must
            not give anybody away either. They are held together where both name one register, count the same, and say their periods.
            ${earlier.length > 0 && html`With it already: ${earlier.join(', ')}.`}
          </p>
          ${fileField('Earlier releases', 'released.json of each', errors, true)}
        `,
      })}
      ${buttons(button({ text: 'Make it safe' }), html`<a class="btn btn--3" href="${RELEASE}">Bring another</a>`)}
    </form>
  `
}

const SHOWN = 5

const firstLines = ({ head, rows }: Grid): Html =>
  scrolling(
    'The first lines',
    html`
      <table class="tbl">
        <caption class="vh">The first lines</caption>
        <thead><tr>${head.map((one, c) => html`<th scope="col">${one || `Column ${c + 1}`}</th>`)}</tr></thead>
        <tbody>
          ${rows.slice(0, SHOWN).map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>`)}
        </tbody>
      </table>
    `,
  )

function laidOut({ grid, typed, errors }: ColumnsView): Html {
  return html`
    ${radios({
      name: 'lay',
      label: 'Each line is',
      value: typed['lay'] ?? '',
      errors,
      options: [
        { value: 'cases', text: 'One case, to be counted here' },
        { value: 'parts', text: 'One part of the table, with its count' },
        {
          value: 'crossed',
          text: 'One category, with a count in each column',
          hint: 'Totals are left out and added up here',
        },
      ],
    })}
    ${grid.head.map((name, c) =>
      select({
        name: useField(c),
        label: name || `Column ${c + 1}`,
        hint: valuesOf(grid, c),
        value: typed[useField(c)] ?? 'leave',
        errors,
        options: [
          { value: 'by', text: 'Counted by, or names the lines' },
          { value: 'year', text: 'Counted by the year of its day' },
          { value: 'count', text: 'The count' },
          { value: 'leave', text: 'Not used' },
        ],
      }),
    )}
    ${textInput({
      name: 'across',
      label: 'What the columns with counts tell apart',
      hint: 'Where each line is one category: as Outcome',
      value: typed['across'] ?? '',
      errors,
    })}
  `
}

const MOST_VALUES = 4

function valuesOf({ rows }: Grid, c: number): string {
  const values = [...new Set(rows.map((row) => row[c] ?? ''))]
  const first = values.slice(0, MOST_VALUES).map((one) => (one === '' ? 'blank' : short(one)))
  return values.length > MOST_VALUES
    ? `${first.join(', ')} … ${values.length} different`
    : first.join(', ')
}

const LONGEST = 40
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

const heading = ({ typed, errors }: ColumnsView): Html => html`
  ${textInput({
    name: 'title',
    label: 'Title',
    hint: 'All that the files say above it, as Matters recorded in 2021 to 2023 by breach and outcome',
    value: typed['title'] ?? '',
    errors,
  })}
  ${textInput({
    name: 'unit',
    label: 'What is counted',
    hint: 'As people, matters, allegations',
    value: typed['unit'] ?? '',
    size: 12,
    errors,
  })}
  ${textInput({
    name: 'register',
    label: 'Register',
    hint: 'What it was counted from, as PSD case register: releases of one register are held against each other. Nothing where there is none',
    value: typed['register'] ?? '',
    errors,
  })}
  ${textInput({
    name: 'asOf',
    label: 'Counted on',
    hint: '1 June 2024: a later count of the same period may hold more',
    value: typed['asOf'] ?? '',
    size: 12,
    errors,
  })}
  ${textInput({
    name: 'period',
    label: 'Period',
    hint: '2019, 2019/20, or 1 January 2009 to 17 February 2014; nothing where it has none',
    value: typed['period'] ?? '',
    errors,
  })}
`

const coarser = ({ typed, errors }: ColumnsView): Html => html`
  ${textArea({
    name: 'bands',
    label: 'Bands',
    hint: 'A line each, as Rank: Inspector or above = Inspector; Superintendent. Coarser tables are tried with these, with small categories as one, and without each column; you see what each keeps before you choose.',
    value: typed['bands'] ?? '',
    rows: 3,
    errors,
  })}
  ${checkboxes({
    name: 'sums',
    label: 'In the table itself',
    chosen: typed['sums-print'] === 'yes' ? ['print'] : [],
    options: [{ value: 'print', text: 'Print each band as a sum beside its parts' }],
  })}
`

const USUAL =
  'Fewer than five is small; each small number keeps three different values; withheld numbers are all printed as [c]; noughts and the grand total are printed.'

/** Open where something of it was said otherwise or is wrong. */
const folded = ({ typed, errors }: ColumnsView, content: Html): Html => html`
  <details${(errors.length > 0 || isUnusual(typed)) && raw(' open')}>
    <summary>${USUAL}</summary>
    ${content}
  </details>
`

const isUnusual = (typed: ColumnsView['typed']): boolean =>
  Object.entries(USUALLY_PROMISED).some(([field, usual]) => (typed[field] ?? usual) !== usual)

const promised = ({ typed, errors }: ColumnsView): Html => html`
  <p class="note">Change it only with a reason that you can give.</p>
  ${textInput({ name: 'from', label: 'Small is a number from', value: typed['from'] ?? '', size: 4, digits: true, errors })}
  ${textInput({ name: 'to', label: 'To', hint: '4 is “fewer than five”', value: typed['to'] ?? '', size: 4, digits: true, errors })}
  ${textInput({
    name: 'minValues',
    label: 'Different values that each must keep',
    hint: 'A reader of everything printed can tell no small number nearer than this many',
    value: typed['minValues'] ?? '',
    size: 4,
    digits: true,
    errors,
  })}
  ${select({
    name: 'marks',
    label: 'Withheld numbers are printed as',
    value: typed['marks'] ?? '',
    options: [
      { value: 'one', text: '[c], all alike' },
      { value: 'labels', text: '<5 for small ones, [c] for others: far more is withheld' },
    ],
  })}
  ${select({
    name: 'noughts',
    label: 'Noughts are',
    value: typed['noughts'] ?? '',
    options: [
      { value: 'printed', text: 'printed' },
      {
        value: 'may-be-withheld',
        text: 'withheld where that helps: that there is nobody may tell too',
      },
    ],
  })}
  ${select({
    name: 'keep',
    label: 'Printed in any case, unless it is small',
    value: typed['keep'] ?? '',
    options: [
      { value: 'total', text: 'the grand total' },
      { value: 'totals', text: 'all totals: often no choice of withheld numbers is then safe' },
      { value: 'nothing', text: 'nothing' },
    ],
  })}
  ${select({
    name: 'ranges',
    label: 'Beside [c]',
    value: typed['ranges'] ?? '',
    options: [
      { value: 'no', text: 'nothing' },
      {
        value: 'yes',
        text: 'what the number could be: it is worked out from the printed table, and tells nothing new',
      },
    ],
  })}
`
