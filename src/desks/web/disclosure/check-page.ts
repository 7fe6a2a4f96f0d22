// Any file, looked into for what it hides from who opens it: where each thing lies, and what to do next.
import { button, buttons, checkboxes, errorSummary, linkButton } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { notice, tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { nextStep } from '../../../inspect/in-words.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { Found, Inspected } from '../../../vocabulary/inspected/inspected.ts'
import { CHECK } from './addresses.ts'
import { fileField } from './bring-table.ts'

export const checkMain = (errors: FormError[]): Html => html`
  ${errorSummary(errors)}
  <h1>Check a file</h1>
  <p class="note">
    Any file before it is sent or printed, or as it came: sheets and rows that are hidden, changes, comments, names in its
    properties, words under a black box, what stands in files within it. It is looked into here and goes nowhere.
  </p>
  <form method="post" action="${CHECK}" enctype="multipart/form-data" class="narrow">
    ${fileField('The file', 'Workbooks, letters, PDFs, mails, pages, pictures, tables and archives of them, up to 100 MB', errors)}
    ${checkboxes({
      name: 'what',
      label: 'What is hidden',
      chosen: [],
      options: [
        {
          value: 'show',
          text: 'Show the first characters of it',
          hint: 'Only where you may read it: it may be about people',
        },
      ],
    })}
    ${buttons(button({ text: 'Look into it' }))}
  </form>
`

export function checkedMain(lines: readonly Inspected[]): Html {
  const [first, ...within] = lines
  if (!first) return html`<h1>Nothing was looked into</h1>`
  return html`
    <h1>${first.file}</h1>
    ${verdict(first)}
    ${lines.filter(({ carriers }) => carriers.some(isTold)).map((line, i) => carriersPanel(line, i))}
    ${within.length > 0 && withinPanel(within)}
    ${buttons(linkButton({ text: 'Check another file', href: CHECK }))}
    <p class="note">SHA-256 <code class="hash">${first.sha256}</code></p>
  `
}

function verdict({ verdict: is, reason, carriers }: Inspected): Html {
  switch (is) {
    case 'clean':
      return notice({
        heading: 'Nothing hidden was found',
        content: html`<p>What a person sees who opens it is what it holds.</p>`,
      })
    case 'cannot-check':
      return notice({
        alarm: true,
        heading: 'Cannot be checked: do not release it',
        content: html`<p>${reason?.message ?? 'Nothing can be said of it.'}</p>`,
      })
    case 'carries':
      return notice({
        alarm: true,
        heading: 'It hides something: do not release it',
        content: html`
          <p>Next step: ${nextStep(carriers.filter(isTold))}</p>
          ${reason && html`<p>Not all of it can be checked: ${reason.message}</p>`}
        `,
      })
  }
}

const isTold = ({ level }: Found): boolean => level !== 'technical'

const MOST_SHOWN = 200

function carriersPanel({ file, container, carriers }: Inspected, i: number): Html {
  const told = carriers.filter(isTold)
  return panel({
    id: `found-${i + 1}`,
    heading: container === undefined ? 'What was found' : `In ${file}`,
    content: html`
      ${table({
        caption: `What was found in ${file}`,
        columns: [
          { head: 'What', as: 'wide' },
          { head: 'Kind', narrow: 'kind' },
          { head: 'Where', narrow: 'where' },
        ],
        bodies: [
          {
            rows: told.slice(0, MOST_SHOWN).map(({ what, level, place, carrier, shows }) => ({
              cells: [
                html`${what}${shows !== undefined && html`<br><q>${shows}</q>`}`,
                html`${tag(level === 'names' ? 'names somebody' : 'hides', level === 'hides')} ${carrier}`,
                place.at === undefined ? place.part : `${place.part}, ${place.at}`,
              ],
            })),
          },
        ],
      })}
      ${told.length > MOST_SHOWN && html`<p>And ${told.length - MOST_SHOWN} more.</p>`}
    `,
  })
}

const VERDICTS = {
  clean: 'nothing hidden found',
  carries: 'hides something',
  'cannot-check': 'cannot be checked',
}

const withinPanel = (lines: readonly Inspected[]): Html =>
  panel({
    id: 'within',
    heading: 'Files within it',
    content: html`
      ${table({
        caption: 'Files within it',
        columns: [{ head: 'File', as: 'wide' }, { head: 'In', narrow: 'in' }, { head: 'Verdict' }],
        bodies: [
          {
            rows: lines.slice(0, MOST_SHOWN).map(({ file, container, verdict: is, reason }) => ({
              cells: [
                file,
                container ?? '',
                html`${VERDICTS[is]}${reason && html`: ${reason.message}`}`,
              ],
            })),
          },
        ],
      })}
      ${lines.length > MOST_SHOWN && html`<p>And ${lines.length - MOST_SHOWN} more.</p>`}
    `,
  })
