// What the reader made of one file: drawn over its page where it has pages, its tables and doubts beside it.

import { linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { pager } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { scrolling } from '../../../dress/html/table.ts'
import { markedText } from '../../../dress/source/marked-text.ts'
import { readLegend, readPicture } from '../../../dress/source/read-picture.ts'
import { struckIn } from '../../../dress/source/struck.ts'
import { isUnsure, pageMarks } from '../../../read/page-marks.ts'
import type { Cell, Document, Table } from '../../../vocabulary/document.ts'
import { withoutUnseen } from '../../../vocabulary/inspected/without-unseen.ts'
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodyAddress, deskFrame, newFigureAddress } from '../frame/desk-frame.ts'
import { doubtsByKind } from './doubts-by-kind.ts'
import { fileAddress } from './file-at.ts'

export interface ReadView {
  document: Document
  /** From 1; for a file without pages it says nothing. */
  page: number
  viewer: string
  /** The survey and body it came for. */
  survey: Survey
  body: string
}

/** A page of a browser is no place for a hundred thousand rows. */
const MOST_ROWS = 200

export const readAddress = (survey: Pick<Survey, 'slug'>, body: string, sha256: string): string =>
  `${fileAddress(survey, body, sha256)}/read`

export function whatWasRead({ document: whole, page, viewer, survey, body }: ReadView): Html {
  const document = withoutUnseen(whole)
  const asked = survey.bodies.find(({ slug }) => slug === body)
  const size = document.pages.find((one) => one.page === page)
  const tables = document.tables.filter((table) => !size || table.page === page)
  const doubts = document.doubts.filter(
    ({ place }) => !size || place?.kind !== 'page' || place.page === page,
  )
  const made = html`
    ${tablesRead(tables, size ? 'on this page' : 'in this file')}
    ${textRead(document, size ? page : null)}${doubtsRead(doubts)}
  `
  return deskFrame({
    title: `What was read of ${document.file}`,
    viewer,
    survey,
    current: 'bodies',
    crumbs: [
      { text: asked?.name ?? body, href: bodyAddress(survey, body) },
      { text: document.file },
    ],
    main: html`
      <h1>What was read of ${document.file}</h1>
      <p>
        ${linkButton({ text: 'The file as it came', href: `/files/${document.sha256}`, rank: 3 })}
        ${linkButton({
          text: 'Add a number that no machine read',
          href: newFigureAddress(survey, body, document.sha256),
          rank: 3,
        })}
      </p>
      ${
        size
          ? html`
            <div class="bench">
              <div class="stay" tabindex="0" role="region" aria-label="The original">${drawnPage(document, size)}</div>
              <div>${made}</div>
            </div>
          `
          : made
      }
    `,
  })
}

function drawnPage(document: Document, size: Document['pages'][number]): Html {
  const marks = pageMarks(document, size.page)
  const src = `/files/${document.sha256}/pages/${size.page}.png`
  return html`
    <div class="source">
      <div class="source__bar">
        <b>${document.file}</b><span>page ${size.page} of ${document.pageCount}</span>
      </div>
      <div
        class="scroll pagescroll"
        tabindex="0"
        role="region"
        aria-label="Page ${size.page} of ${document.file}">
        ${readPicture({ ...size, src, marks })}
      </div>
      ${readLegend(marks)}
    </div>
    ${turning(document, size.page)}
  `
}

function turning({ pages }: Document, page: number): Hole {
  const [before, after] = [page - 1, page + 1].map((one) => pages.some((p) => p.page === one))
  const links = [
    ...(before ? [{ text: `Page ${page - 1}`, href: `?page=${page - 1}` }] : []),
    ...(after ? [{ text: `Page ${page + 1}`, href: `?page=${page + 1}` }] : []),
  ]
  return links.length > 0 && pager('Pages', links)
}

function tablesRead(tables: Table[], where: string): Html {
  const content =
    tables.length > 0 ? html`${tables.map(tableRead)}` : html`<p>No table was found ${where}.</p>`
  return panel({ id: 'tables', heading: 'Tables', content })
}

function tableRead(table: Table): Html {
  const rows = greatest([0, ...table.cells.map(({ r, rs }) => r + rs)])
  const columns = greatest([0, ...table.cells.map(({ c, cs }) => c + cs)])
  const place = table.sheet ? `sheet ${table.sheet}` : (table.path ?? '')
  const sure = Math.round(table.confidence * 100)
  const name = `Table ${table.id.replace(/^t/, '')}${place && `, ${place}`}: ${rows} rows, ${columns} columns, ${sure} of 100 sure`
  const shown = Math.min(rows, MOST_ROWS)
  return html`
    <h3>${name}</h3>
    ${scrolling(
      name,
      html`
        <table class="sheet">
          <caption class="vh">${name}</caption>
          <tbody>
            ${Array.from({ length: shown }, (_, r) => html`<tr>${rowOf(table, r, columns)}</tr>`)}
          </tbody>
        </table>
      `,
    )}
    ${
      rows > shown &&
      html`
        <p class="note">
          ${rows - shown} more rows are not shown here; the file as it came has them.
        </p>
      `
    }
  `
}

/** Cells in the order of their columns, with an empty one where none was read. */
function rowOf({ cells, headerRows }: Table, r: number, columns: number): Html {
  const here = cells.filter((cell) => cell.r <= r && r < cell.r + cell.rs)
  const shown: Html[] = []
  for (let c = 0; c < columns; c++) {
    const cell = here.find((one) => one.c <= c && c < one.c + one.cs)
    if (!cell) shown.push(html`<td></td>`)
    else if (cell.r === r && cell.c === c) shown.push(cellRead(cell, r < headerRows))
  }
  return html`${shown}`
}

function cellRead(cell: Cell, head: boolean): Html {
  const { text, rs, cs, flags = [] } = cell
  const spans = html`${rs > 1 && html` rowspan="${rs}"`}${cs > 1 && html` colspan="${cs}"`}`
  const doubted = isUnsure(cell) && html` ${mark('doubt', 'unsure')}`
  const flagged = flags.length > 0 && html` <small class="quiet">${flags.join(', ')}</small>`
  return html`<td${head && html` class="at"`}${spans}>${text}${doubted}${flagged}</td>`
}

const doubtsRead = (doubts: Doubt[]): Hole =>
  doubts.length > 0 &&
  panel({
    id: 'doubts',
    heading: 'Doubts',
    content: doubtsByKind(doubts),
  })

function textRead({ text, runs }: Document, page: number | null): Html {
  const here = runs.filter(
    ({ place }) => page === null || (place.kind === 'page' && place.page === page),
  )
  const [first, last] = [here[0], here.at(-1)]
  const [start, end] = first && last ? [first.start, last.end] : [0, 0]
  const shown = { start, end: Math.min(end, start + MOST_TEXT) }
  return panel({
    id: 'text',
    heading: 'Text',
    content:
      end > start
        ? html`
        <div class="textsrc">${markedText(text, shown, [], struckIn({ runs: here }))}</div>
        ${
          end > shown.end &&
          html`<p class="note">The rest is left out here; the file as it came has it.</p>`
        }
      `
        : html`<p>No text was found here.</p>`,
  })
}

const MOST_TEXT = 20_000
