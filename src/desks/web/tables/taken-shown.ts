// What a table was taken for, in words, and its numbers as they were read.
import { factsList } from '../../../dress/html/facts-list.ts'
import { type Html, html, joined } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { type Aspect, type TakenFor, takenFor } from '../../../reconcile/queue/table-layout.ts'
import type { NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { capital } from '../../../wording/count-words.ts'
import { contradictionAddress, wordAddress } from '../frame/desk-frame.ts'
import type { Flow } from '../queue/flow.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { several } from '../view/reading-words.ts'
import { aspectName, aspectSaid } from './aspect-words.ts'
import type { LaidReading, TablePart } from './table-at.ts'
import { numbersListed, tableGrid } from './table-grid.ts'

export function takenShown(
  { desk, flow }: { desk: DeskSurvey; flow: Flow },
  part: TablePart,
): Html {
  const { survey } = desk
  const { laid, table } = part
  const standing = laid.filter(({ reading }) => reading.state !== 'rejected')
  const taken = takenFor(standing.length > 0 ? standing : laid)
  return html`
    <section class="reading" aria-label="What ${tableName(part)} was taken for">
      <p class="reading__q">${capital(tableName(part))}: ${several(laid.length, 'number')}</p>
      ${table && takenFacts(survey, laid, taken)}
      ${table ? tableGrid({ survey, flow, laid }, taken) : numbersListed({ survey, flow, laid })}
      ${contradictionsIn(desk, laid).map(
        ({ id, body, note }) => html`
          <p class="note">
            ${mark('contra', 'contradiction')}
            <a href="${contradictionAddress(survey, body, id)}">${note}</a>
          </p>
        `,
      )}
      ${wordingLinks(survey, laid)}
    </section>
  `
}

/** "table 2, sheet FOI", "table 1, page 3"; of a file without any, its name. */
export function tableName({ table, file }: TablePart): string {
  if (!table) return file
  const where =
    table.sheet !== undefined
      ? `, sheet ${table.sheet}`
      : table.page !== undefined
        ? `, page ${table.page}`
        : ''
  return `table ${table.nth}${where}`
}

function takenFacts(survey: Survey, laid: readonly LaidReading[], taken: TakenFor): Html | false {
  const figure = laid[0]?.figure
  if (!figure) return false
  const names = (aspects: readonly Aspect[]) =>
    aspects.map((aspect) => aspectName(survey, aspect)).join(', ')
  return factsList(
    [
      ...taken.all
        .filter((aspect) => aspect !== 'whom' || aspectSaid(survey, aspect, figure) !== 'all')
        .map((aspect) => ({
          name: capital(aspectName(survey, aspect)),
          value: saidInFull(survey, aspect, aspectSaid(survey, aspect, figure), figure.question),
        })),
      taken.rows.length > 0 && { name: 'Rows are', value: names(taken.rows) },
      taken.columns.length > 0 && { name: 'Columns are', value: names(taken.columns) },
      taken.cells.length > 0 && {
        name: 'Mixed',
        value: html`${mark('doubt', 'to be looked at')} ${names(taken.cells)}`,
      },
    ],
    true,
  )
}

/** A question is known by its words, not by its number. */
function saidInFull(survey: Survey, aspect: Aspect, said: string, number?: string): string {
  const asks =
    aspect === 'question' ? survey.questions.find((one) => one.number === number)?.asks : undefined
  return asks ? `${number}: ${asks}` : said
}

const contradictionsIn = (
  { contradictions }: DeskSurvey,
  laid: readonly LaidReading[],
): NamedContradiction[] =>
  contradictions.filter(
    ({ body, decided, statements }) =>
      !decided &&
      statements.some(({ figure }) =>
        laid.some(
          ({ reading }) =>
            reading.body === body &&
            figure?.sha256 === reading.figure.sha256 &&
            figure.ink === reading.figure.ink,
        ),
      ),
  )

/** What one wording means is said once, for every reply of the survey. */
function wordingLinks(survey: Survey, laid: readonly LaidReading[]): Html | false {
  const inks = [...new Set(laid.map(({ figure }) => figure.unitInk).filter(isWording))]
  const links = inks
    .slice(0, MOST_WORDINGS)
    .map((ink) => html`<a href="${wordAddress(survey, 'unit', ink)}">“${ink}”</a>`)
  return (
    links.length > 0 &&
    html`<p class="note">Everywhere it says ${joined(links, ', ')}, it means …</p>`
  )
}

/** A whole sentence or heading is no word that others will say. */
const isWording = (ink: string): boolean => ink !== '' && ink.length <= LONGEST_WORDING

const LONGEST_WORDING = 40
const MOST_WORDINGS = 4
