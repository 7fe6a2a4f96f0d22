// A register kept elsewhere: sent, what its columns and values mean, what would be taken in, and what was.
import { button, buttons, errorSummary, select } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel, section } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { LEGACY_FIELDS, listOf, plainly } from '../../../../register/legacy/fields.ts'
import type { LegacyFile } from '../../../../register/legacy/queries.ts'
import type { LegacyRead } from '../../../../register/legacy/read-legacy.ts'
import type { LegacyLooked } from '../../../../register/take-in-legacy.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { instantInWords } from '../register/instant.ts'

export const IMPORT = '/import'
export const importAddress = (id: string): string => `${IMPORT}/${id}`

const grouped = (n: number): string => n.toLocaleString('en-GB')

export const importsPage = (
  viewer: Viewer,
  files: readonly LegacyFile[],
  errors: readonly FormError[],
): Html =>
  standardsFrame({
    title: 'Take in a register',
    viewer,
    current: '/matters',
    crumbs: [{ text: 'Matters', href: '/matters' }, { text: 'Take in a register' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Take in a register kept elsewhere</h1>
      <p class="note">
        As CSV, with a line of heads: a row a matter, or several rows of one reference. You see what its
        columns and values are taken for before anything is taken in.
      </p>
      <form method="post" action="${IMPORT}" enctype="multipart/form-data">
        <div class="field">
          <label for="file">The register, as CSV</label>
          <input id="file" name="file" type="file" accept=".csv,text/csv,text/plain">
        </div>
        ${buttons(button({ text: 'Look at it' }))}
      </form>
      ${
        files.length > 0 &&
        html`
          <h2>Sent by you</h2>
          <ul class="steps">
            ${files.map(
              ({ id, name, sentAt, taken }) => html`
                <li>
                  <a href="${importAddress(id)}">${name}</a>, ${instantInWords(sentAt.toISOString())}${
                    taken ? `: ${grouped(taken.matters)} matters taken in` : ': not taken in'
                  }
                </li>
              `,
            )}
          </ul>
        `
      }
    `,
  })

/** Shown of what is left out, and of values that no list knows. */
const MOST_SHOWN = 100

export function importPage(viewer: Viewer, file: LegacyFile, looked: LegacyLooked): Html {
  const { read, head } = looked
  return standardsFrame({
    title: file.name,
    viewer,
    current: '/matters',
    crumbs: [
      { text: 'Matters', href: '/matters' },
      { text: 'Take in a register', href: IMPORT },
      { text: file.name },
    ],
    main: html`
      <h1>${file.name}</h1>
      ${file.taken && takenNotice(file.taken)}
      ${panel({
        id: 'would',
        heading: file.taken ? 'As it is read' : 'What would be taken in',
        content: html`
          <p>
            <b>${grouped(read.matters.length)}</b> matters of ${grouped(read.rows)} rows.
            ${[leftInWords(read), unknownInWords(read)].map((words) => words && ` ${words}`)}
          </p>
          ${!file.taken && takeForm(file, read.matters.length)}
        `,
      })}
      <form method="post" action="${importAddress(file.id)}">
        ${section({
          id: 'columns',
          heading: 'Columns',
          note: 'What each thing is told by.',
          content: LEGACY_FIELDS.map(({ id, label, must }) =>
            select({
              name: `column-${id}`,
              label: must ? `${label} (no matter without it)` : label,
              value: String(file.map.columns[id] ?? ''),
              options: [
                { value: '', text: 'Not told' },
                ...head.map((text, i) => ({ value: String(i), text: text || `column ${i + 1}` })),
              ],
            }),
          ),
        })}
        ${unknownSection(file, looked)}
        ${buttons(button({ text: 'Read it so', rank: 2, name: 'do', value: 'look' }))}
      </form>
      ${leftTable(looked)}
    `,
  })
}

function leftInWords({ left, rows }: LegacyRead): string | null {
  if (left.length === 0) return null
  const share = Math.round((100 * left.length) / rows)
  const tell = left.length === 1 ? 'tells' : 'tell'
  return `${grouped(left.length)} of them (${share} %) ${tell} no matter and will be left out.`
}

function unknownInWords({ unknown }: LegacyRead): string | null {
  if (unknown.length === 0) return null
  const are = unknown.length === 1 ? 'is one value' : `are ${grouped(unknown.length)} values`
  return `In no list ${are}: kept word for word as notes, and counted as not stated.`
}

const takeForm = ({ id }: LegacyFile, matters: number): Html | false =>
  matters > 0 &&
  html`
    <form method="post" action="${importAddress(id)}">
      ${buttons(button({ text: `Take in ${grouped(matters)} matters`, name: 'do', value: 'take' }))}
    </form>
    <p class="note">
      You are named the case administrator of each. One whose reference is here already stays as it is.
    </p>
  `

const takenNotice = ({ matters, already, left }: NonNullable<LegacyFile['taken']>): Html =>
  notice({
    heading: `${grouped(matters)} matters were taken in`,
    content: html`
      <p>
        ${already > 0 && `${grouped(already)} were here already by their reference and stayed as they are.`}
        ${left > 0 && `${grouped(left)} rows were left out. `}
        <a href="/matters">Open the list</a>
      </p>
    `,
  })

/** Those that no list knows, and those that a person has said, so that they can be changed. */
function unknownSection({ map }: LegacyFile, { read }: LegacyLooked): Html | false {
  const asked = read.unknown.filter(({ field }) => listOf(field).length > 0).slice(0, MOST_SHOWN)
  const said = Object.entries(map.values).flatMap(([field, values]) =>
    Object.entries(values).map(([ink, id]) => ({ field, ink, id, many: 0 })),
  )
  const all = [...asked.map((one) => ({ ...one, id: '' })), ...said]
  return (
    all.length > 0 &&
    section({
      id: 'values',
      heading: 'Values that no list knows',
      note: 'What may mean several things is not guessed at.',
      content: all.map(({ field, ink, many, id }) =>
        select({
          name: `value-${field}-${plainly(ink)}`,
          label: `${labelOfField(field)}: “${ink}”${many > 1 ? `, ${many} times` : ''}`,
          value: id,
          options: [
            { value: '', text: 'Keep as a note' },
            ...listOf(field).map(({ id: value, label }) => ({ value, text: label })),
          ],
        }),
      ),
    })
  )
}

const labelOfField = (field: string): string =>
  LEGACY_FIELDS.find(({ id }) => id === field)?.label ?? field

const leftTable = ({ read: { left } }: LegacyLooked): Html | false =>
  left.length > 0 &&
  html`
    <h2>Rows that are left out</h2>
    ${table({
      caption: 'Rows that are left out',
      columns: [
        { head: 'Line' },
        { head: 'Why', as: 'wide', narrow: 'why' },
        { head: 'Row', as: 'unit wide' },
      ],
      bodies: [
        {
          rows: left.slice(0, MOST_SHOWN).map(({ line, why, ink }) => ({
            cells: [String(line), why, ink],
          })),
        },
      ],
    })}
    ${left.length > MOST_SHOWN && html`<p class="note">And ${grouped(left.length - MOST_SHOWN)} more.</p>`}
  `
