// A table that was made safe: what is withheld and what each could be, what a coarser table would keep, and the files to take out.
import type { CellWithheld } from '../../../disclose/disclose-table.ts'
import { possibleInWords } from '../../../disclose/possible-in-words.ts'
import { button, buttons, linkButton, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { notice, tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { scrolling, table } from '../../../dress/html/table.ts'
import { layOutReleased } from '../../../vocabulary/released/laid-out.ts'
import type { ProtectionMade } from '../../work/errands/protect.ts'
import { protectedAddress, tableAddress } from './addresses.ts'
import { filesPanel } from './files-panel.ts'
import { AS_IT_IS, ladderPanel, mayBeTaken } from './ladder-panel.ts'

interface ProtectedView {
  id: string
  /** The errand that read the table. */
  from: string
  made: ProtectionMade
  /** It was looked for longer already. */
  longer: boolean
  /** The errand whose coarser table it is. */
  whole?: string | null
}

export function protectedMain({ id, from, made, longer, whole }: ProtectedView): Html {
  const { answer, notes, table: truth, rung, files } = made
  return html`
    <h1>${truth.title ?? 'The table'}</h1>
    ${
      rung !== null &&
      html`
        <p class="note">
          The coarser table: ${rung}. ${whole && html`<a href="${protectedAddress(whole)}#ladder">The others</a>`}
        </p>
      `
    }
    ${titleStillSays(id, made)}
    ${verdict(made)}
    ${keepsLittle(made)}
    ${!longer && mayLookLonger(made) && lookLonger(id, rung)}
    ${buttons(
      linkButton({ text: 'Change what was said', href: `${tableAddress(from)}?as=${id}` }),
      files.length > 0 && html`<a class="btn btn--3" href="#files">The files</a>`,
    )}
    ${notes.length + answer.notes.length > 0 && notesPanel([...notes, ...answer.notes.map(({ message }) => message)])}
    ${ladderPanel(id, made)}
    ${panel({ id: 'true', heading: 'The table, and what is withheld of it', content: withWithheld(made) })}
    ${answer.cells.length > 0 && withheldPanel(answer.cells)}
    ${answer.status === 'protected' && panel({ id: 'leaves', heading: 'The table as it leaves', content: asItLeaves(made) })}
    ${files.length > 0 && filesPanel(protectedAddress(id), files)}
  `
}

export function verdict({
  answer: { status, withheld, unsafe, certificate },
}: ProtectionMade): Html {
  const { cells, small, companions, bound, proven, of } = withheld
  switch (status) {
    case 'protected':
      return notice({
        heading: cells === 0 ? 'Safe to release as it is' : 'Safe to release',
        content: html`
          <p>
            ${
              cells === 0
                ? 'No number of it is small: nothing is withheld.'
                : html`
                  <b>${cells} of ${of} numbers above nought are withheld</b>: ${small} ${are(small)} small, and ${companions}
                  ${companions === 1 ? 'keeps' : 'keep'} them from being worked out.
                  ${proven ? PROVEN : `Fewer than ${bound} are not enough; whether ${companions} are needed is not proved.`}
                `
            }
          </p>
          ${
            certificate &&
            cells > 0 &&
            html`
              <p>
                An auditor who was given the printed table and nothing else found at least ${certificate.minValues} possible
                values of each small number, each shown by a complete table
                (${certificate.tables.length} in the certificate).
              </p>
            `
          }
          <p class="note">
            Which numbers are small, how many, and that fewer are not enough is not for the public: with it more could be
            worked out.
          </p>
        `,
      })
    case 'impossible':
      return notice({
        alarm: true,
        heading: 'Not safe, whatever is withheld',
        content: html`
          <p>
            ${unsafe.length} ${unsafe.length === 1 ? 'number keeps' : 'numbers keep'} too few possible values under what
            is promised. Take a coarser table below, or change what is promised.
          </p>
          <ul>
            ${unsafe.slice(0, MOST_UNSAFE).map((one) => html`<li>${unsafeOf(one)}</li>`)}
          </ul>
        `,
      })
    case 'not-proved':
      return notice({
        alarm: true,
        heading: 'Not proved safe',
        content: html`
          <p>
            It was not shown that it is safe: either the search did not end in its time, or what stands beside it cannot be
            looked through. Do not release it: take a coarser table.
          </p>
        `,
      })
  }
}

/** Its title stands on every file, and a column that was left out is no more in the table. */
function titleStillSays(id: string, { table: { title = '' }, rungs, rung }: ProtectionMade) {
  const dropped = rungs.find(({ name }) => name === rung)?.drop ?? []
  const still = dropped.filter((name) => inWordsOf(title).includes(inWordsOf(name)))
  if (still.length === 0) return false
  return notice({
    alarm: true,
    heading: `The title still says “${still.join('”, “')}”`,
    content: html`
      <p>The files say it above a table that does not tell it any more.</p>
      <form method="post" action="${protectedAddress(id)}/coarser">
        <input type="hidden" name="rung" value="${rung ?? ''}">
        ${textInput({ name: 'title', label: 'Title', value: title })}
        ${button({ text: 'Say this instead', rank: 3 })}
      </form>
    `,
  })
}

const inWordsOf = (text: string): string =>
  ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `

const MOST = 0.7

/** Safe, and of little use: then a coarser table says more. */
function keepsLittle({ answer: { ladder = [] }, rung }: ProtectionMade): Html | false {
  const now = ladder.find((one) => one.rung === (rung ?? AS_IT_IS))
  const keeps = ladder.some((one) => mayBeTaken(one) && now && one.people < MOST * now.people)
  return (
    now !== undefined &&
    now.people >= MOST &&
    keeps &&
    html`
      <p>
        ${Math.round(now.people * 100)} % of all who are counted stand in withheld parts: little is left to read.
        <a href="#ladder">A coarser table</a> keeps more.
      </p>
    `
  )
}

/** A search that was stopped by its time may find fewer. */
const mayLookLonger = ({ answer: { status, withheld } }: ProtectionMade): boolean =>
  status === 'not-proved' || (status === 'protected' && !withheld.proven)

const lookLonger = (id: string, rung: string | null): Html => html`
  <form method="post" action="${protectedAddress(id)}/coarser">
    <input type="hidden" name="rung" value="${rung ?? ''}">
    <input type="hidden" name="longer" value="yes">
    ${button({ text: 'Look two minutes longer for fewer', rank: 3 })}
  </form>
`

const PROVEN = 'It is proved that fewer are not enough.'

const unsafeOf = ({
  at,
  possible,
  table: earlier,
}: ProtectionMade['answer']['unsafe'][number]): string =>
  `${placed(at)}${earlier === undefined ? '' : `, which “${earlier}” withheld`}: could only be ${possibleInWords(possible)}`

const MOST_UNSAFE = 10

const are = (n: number): string => (n === 1 ? 'is' : 'are')

const placed = (at: Readonly<Record<string, string>>): string => Object.values(at).join(' / ')

const notesPanel = (notes: readonly string[]): Html =>
  panel({
    id: 'notes',
    heading: 'To know beside it',
    content: html`<ul>${notes.map((one) => html`<li>${one}</li>`)}</ul>`,
  })

/** True numbers, the withheld ones marked: for this desk alone. */
export function withWithheld({ answer: { released, cells } }: ProtectionMade): Html {
  const ofCell = new Map(cells.map((cell) => [keyOf(cell.at), cell]))
  return html`
    <p class="note">Closed: it stays at this desk.</p>
    ${laid(released, (at, shown) => {
      const cell = ofCell.get(keyOf(at))
      return cell ? html`<b>${cell.count}</b> ${tag(cell.role, cell.role === 'small')}` : shown
    })}
  `
}

const keyOf = (at: Readonly<Record<string, string>>): string =>
  Object.entries(at)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('\t')

export const asItLeaves = ({ answer: { released } }: ProtectionMade): Html => html`
  ${laid(released, (_, shown) => shown)}
  ${layOutReleased(released).key.map((line) => html`<p class="note">${line}</p>`)}
`

type Released = ProtectionMade['answer']['released']

/** The last dimension across, as the files have it. */
function laid(released: Released, shows: (at: Record<string, string>, shown: Hole) => Hole): Html {
  const { head, rows, names, title } = layOutReleased(released)
  const { dimensions } = released
  const atOf = (row: readonly unknown[], c: number): Record<string, string> =>
    Object.fromEntries(
      dimensions.map(({ name }, d) => [
        name,
        dimensions.length > 1 && d === dimensions.length - 1
          ? (head[c] ?? '')
          : String(row[d] ?? ''),
      ]),
    )
  const heads = dimensions.length > 1 ? head : [dimensions[0]?.name ?? '', 'Number']
  return scrolling(
    title,
    html`
      <table class="tbl">
        <caption class="vh">${title}</caption>
        <thead>
          <tr>${heads.map((one, c) => html`<th scope="col"${c >= names && html` class="n"`}>${one}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                ${row.map((cell, c) =>
                  c < names
                    ? html`<th scope="row">${String(cell ?? '')}</th>`
                    : html`<td class="n">${shows(atOf(row, c), String(cell ?? ''))}</td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `,
  )
}

/** More is looked up, and not read. */
const MOST_OPEN = 40

const withheldPanel = (cells: readonly CellWithheld[]): Html =>
  panel({
    id: 'withheld',
    heading: 'What each withheld number could be',
    content:
      cells.length > MOST_OPEN
        ? html`<details><summary>All ${cells.length}</summary>${withheldTable(cells)}</details>`
        : withheldTable(cells),
  })

const withheldTable = (cells: readonly CellWithheld[]): Html => html`
  <p class="note">Closed: it stays at this desk. A reader of the printed table knows of each no more than stands here.</p>
  ${table({
    caption: 'What each withheld number could be',
    columns: [
      { head: 'Of', as: 'wide' },
      { head: 'Is', as: 'num', narrow: 'is' },
      { head: 'Withheld because', as: 'wide', narrow: 'because' },
      { head: 'A reader knows', narrow: 'a reader knows' },
      { head: 'Under', narrow: 'under' },
    ],
    bodies: [
      {
        rows: cells.map(({ at, count, role, possible, sections, ...one }) => ({
          cells: [
            placed(at),
            count,
            role === 'small' ? 'it is small' : because(one),
            possibleInWords(possible),
            sections.join(', '),
          ],
        })),
      },
    ],
  })}
`

const MOST_NAMED = 3

function because({
  protects = [],
  protectsEarlier = [],
}: Pick<CellWithheld, 'protects' | 'protectsEarlier'>): string {
  const all = [
    ...protects.map(placed),
    ...protectsEarlier.map(({ table: of, at }) => `${placed(at)} of “${of}”`),
  ]
  if (all.length === 0) return 'it keeps small ones from being worked out'
  const named = all.slice(0, MOST_NAMED)
  const more = all.length - named.length
  return `it would give away ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`
}
