// A published table from anywhere: what its reader can work out of what is withheld, with the lines to add and take away.
import type { CellAudited } from '../../../disclose/audit-tables.ts'
import type { AuditMade } from '../../../disclose/disclose-apart.ts'
import { possibleInWords } from '../../../disclose/possible-in-words.ts'
import {
  button,
  buttons,
  errorSummary,
  linkButton,
  radios,
  textArea,
} from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { AUDIT } from './addresses.ts'
import { fileField, pasteField } from './bring-table.ts'

interface AuditView {
  typed: Readonly<Record<string, string>>
  errors: FormError[]
}

export const auditMain = ({ typed, errors }: AuditView): Html => html`
  ${errorSummary(errors)}
  <h1>Audit a published table</h1>
  <p class="note">
    A table with numbers withheld, as somebody printed it. What it lets its reader work out is found from the table alone:
    nothing here knows the true numbers.
  </p>
  <form method="post" action="${AUDIT}" enctype="multipart/form-data" class="narrow">
    ${fileField('The file', 'CSV, XLSX, ODS, a letter, or released.json; several are read together', errors, true)}
    ${pasteField(typed['pasted'] ?? '')}
    ${radios({
      name: 'lay',
      label: 'Each line is',
      value: typed['lay'] ?? 'crossed',
      errors,
      options: [
        { value: 'crossed', text: 'One category, with a number or a mark in each column' },
        { value: 'lines', text: 'One number or mark, last in its line' },
      ],
    })}
    ${textArea({
      name: 'marks',
      label: 'What its marks mean',
      hint: 'A line each, as <5 = 1 to 4, or * = 0 or more. Of a mark that is not here no more is taken for known than it says',
      value: typed['marks'] ?? '',
      rows: 2,
      errors,
    })}
    ${buttons(button({ text: 'Audit it' }))}
  </form>
`

export function auditedMain(names: readonly string[], made: AuditMade): Html {
  const { cells, doubts } = made
  const worked = cells.filter(({ verdict }) => verdict === 'exposed' || verdict === 'narrow')
  const vain = cells.filter(({ verdict }) => verdict === 'recomputed')
  return html`
    <h1>${names.join(', ')}</h1>
    ${verdict(made)}
    ${doubts.length > 0 && html`<ul class="note">${doubts.map((one) => html`<li>${one}</li>`)}</ul>`}
    ${worked.length > 0 && panel({ id: 'worked', heading: 'What can be worked out', content: cellsTable(worked) })}
    ${vain.length > 0 && inVain(vain)}
    ${buttons(linkButton({ text: 'Audit another', href: AUDIT }))}
  `
}

function verdict({
  feasible,
  contradictions = [],
  exposed,
  narrow,
  people,
  complete,
  cells,
}: AuditMade): Html {
  if (!feasible)
    return notice({
      alarm: true,
      heading: 'What is printed cannot all be true',
      content: html`
        <p>No numbers agree with all of it. Look at these lines: not all of them can be right, or a mark means something else.</p>
        <ul>${contradictions.map((lines) => html`<li>${lines.join('; ')}</li>`)}</ul>
      `,
    })
  if (exposed + narrow > 0)
    return notice({
      alarm: true,
      heading:
        exposed > 0
          ? `This table lets a reader work out ${people} ${people === 1 ? 'person' : 'people'}`
          : 'This table lets a reader come near',
      content: html`
        <p>
          ${exposed > 0 && html`${numbers(exposed)} of it ${exposed === 1 ? 'is' : 'are'} withheld and can be worked out exactly.`}
          ${narrow > 0 && html`${numbers(narrow)} can only be one of two.`}
          Whoever has the table can do the sums below with a pencil.
        </p>
      `,
    })
  const withheld = cells.length
  return notice({
    heading: complete
      ? 'Nobody small can be worked out'
      : 'Nobody small was found in the time given',
    content: html`
      <p>
        ${
          withheld === 0
            ? 'No number of it is withheld.'
            : html`${numbers(withheld)} of it ${withheld === 1 ? 'is' : 'are'} withheld; each that may be small could be three or more.`
        }
      </p>
    `,
  })
}

const numbers = (n: number): string => (n === 1 ? '1 number' : `${n} numbers`)

const cellsTable = (cells: readonly CellAudited[]): Html =>
  table({
    caption: 'What can be worked out',
    columns: [
      { head: 'Of', as: 'wide' },
      { head: 'Printed', narrow: 'printed' },
      { head: 'Is', narrow: 'is' },
      { head: 'By what is printed in the lines of', as: 'wide' },
    ],
    bodies: [
      {
        rows: cells.map(({ table: of, at, mark, possible, how = [] }) => ({
          cells: [
            html`${Object.values(at).join(' / ')}<br><span class="note">${of}</span>`,
            mark || 'nothing',
            possibleInWords(possible),
            sum(how),
          ],
        })),
      },
    ],
  })

type Step = NonNullable<CellAudited['how']>[number]

const sum = (how: readonly Step[]): Html | string =>
  how.length === 0
    ? 'by its marks and lines together'
    : html`${how.map((step, i) => html`${i > 0 && html`<br>`}${stepInWords(step)}`)}`

/** "Constable / Total: 15 − 12": of several lines all together give it. */
function stepInWords({ line, printed }: Step): string {
  const of = line.replace(/^[^:]*: /, '').replaceAll('|', ' / ')
  const [first = 0, ...more] = printed.toSorted((a, b) => b - a)
  const sum = more.map((one) => ` ${one < 0 ? '−' : '+'} ${Math.abs(one)}`).join('')
  return `${of}: ${first < 0 ? '−' : ''}${Math.abs(first)}${sum}`
}

const inVain = (cells: readonly CellAudited[]): Html =>
  panel({
    id: 'vain',
    heading: 'Withheld in vain',
    content: html`
      <p class="note">These can be worked out too, and are not small.</p>
      ${cellsTable(cells)}
    `,
  })
