// The blocks of the survey form that there may be several of: lists by which numbers are told apart, and questions.

import { checkboxes, select, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Typed } from '../view/body-at.ts'

/** So many blocks of a kind stand on a new form. */
const AT_FIRST = { d: 1, q: 2 } as const

export type BlockKind = keyof typeof AT_FIRST

/** How many blocks are shown: those that hold anything, and those that were asked for. */
export function blocksShown(typed: Typed['typed'], kind: BlockKind): number {
  const filled = Object.entries(typed).flatMap(([field, text]) => {
    const [, n] = new RegExp(`^${kind}(\\d+)-`).exec(field) ?? []
    return n !== undefined && text.trim() !== '' && !/-kind$/.test(field) ? [Number(n)] : []
  })
  const asked = Number(typed[`${kind}-blocks`] ?? AT_FIRST[kind])
  return Math.min(MOST, greatest([1, asked, ...filled]))
}

/** A form is no place for more. */
const MOST = 200

const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

const another = (kind: BlockKind, shown: number, text: string): Html => html`
  <input type="hidden" name="${kind}-blocks" value="${shown}">
  <div class="btns">
    <button
      class="btn btn--2"
      name="action"
      value="more-${kind}"
      formaction="#${kind}${shown + 1}-${kind === 'q' ? 'asks' : 'name'}">
      ${text}
    </button>
  </div>
`

export function listBlocks({ typed, errors }: Typed): Html {
  const shown = blocksShown(typed, 'd')
  return panel({
    id: 'lists',
    heading: 'Lists by which numbers are told apart',
    content: html`
      <p class="note">Kinds, areas, outcomes. Years need no list. Leave it empty where you ask for totals alone.</p>
      ${numbers(shown).map((n) => {
        const field = (of: string) => `d${n}-${of}`
        const value = (of: string) => typed[field(of)] ?? ''
        return html`
          ${textInput({
            name: field('name'),
            label: shown === 1 ? 'Name of the list' : `Name of list ${n}`,
            hint: 'kind, area, outcome',
            value: value('name'),
            errors,
          })}
          ${textArea({
            name: field('categories'),
            label: 'Pasted, one a line',
            hint: 'Other words that replies may use stand after “=”: Late = delay; did not run',
            rows: 4,
            value: value('categories'),
            errors,
          })}
          ${ticks(n, value)}
        `
      })}
      ${another('d', shown, 'Another list')}
    `,
  })
}

const ticks = (n: number, value: (of: string) => string): Html =>
  checkboxes({
    name: `d${n}`,
    label: 'This list',
    chosen: ['overlap', 'closed'].filter((one) => value(one) !== ''),
    options: [
      { value: 'overlap', text: 'One matter may stand in several of it: they do not add up' },
      { value: 'closed', text: 'Is complete: bodies bring no categories of their own' },
    ],
  })

const KINDS = [
  { value: 'count', text: 'a number' },
  { value: 'money', text: 'money' },
  { value: 'share', text: 'a share or per cent' },
  { value: 'duration', text: 'a length of time' },
  { value: 'average', text: 'an average' },
  { value: 'rows', text: 'each case, in a row of its own' },
  { value: 'document', text: 'a document' },
]

export function questionBlocks({ typed, errors }: Typed): Html {
  const shown = blocksShown(typed, 'q')
  return html`
    ${numbers(shown).map((n) => questionBlock(n, { typed, errors }))}
    ${another('q', shown, 'Another question')}
  `
}

function questionBlock(n: number, { typed, errors }: Typed): Html {
  const field = (of: string) => `q${n}-${of}`
  const value = (of: string) => typed[field(of)] ?? ''
  return panel({
    id: `question-${n}`,
    heading: `Question ${value('number') || n}`,
    content: html`
      ${textArea({
        name: field('asks'),
        label: 'What is asked',
        hint: 'As the letter asks it',
        value: value('asks'),
        errors,
      })}
      <div class="row">
        ${textInput({
          name: field('counts'),
          label: 'What it counts',
          hint: 'One, or one and several: child, children. Empty: as its words say',
          value: value('counts'),
          errors,
        })}
        ${textInput({
          name: field('also'),
          label: 'Other words for it in replies',
          hint: 'grievance, report',
          value: value('also'),
          errors,
        })}
        ${select({
          name: field('kind'),
          label: 'It asks for',
          value: value('kind') || 'count',
          options: KINDS,
          errors,
        })}
      </div>
      <div class="row">
        ${textInput({
          name: field('by'),
          label: 'Split by',
          hint: 'year, kind: the lists above, or year, financial year, month',
          value: value('by'),
          errors,
        })}
        ${textInput({
          name: field('number'),
          label: 'Number',
          hint: `Empty: ${n}`,
          value: value('number'),
          size: 4,
          errors,
        })}
        ${textInput({
          name: field('part'),
          label: 'Part of question',
          hint: '“How many of these …”',
          value: value('part'),
          size: 4,
          errors,
        })}
      </div>
      <div class="row">
        ${textInput({
          name: field('whom'),
          label: 'Whom it tells apart',
          hint: 'officers, staff. Empty: nobody',
          value: value('whom'),
          errors,
        })}
        ${textInput({
          name: field('period'),
          label: 'Its own period',
          hint: 'Empty: that of the survey',
          value: value('period'),
          errors,
        })}
      </div>
    `,
  })
}
