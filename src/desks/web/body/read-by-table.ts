// What was read of a body, a table at a time: each with its numbers, its state, and the page on which it is looked at whole.
import { type Html, html } from '../../../dress/html/html.ts'
import { groupOf } from '../../../reconcile/queue/review-entries.ts'
import { takenFor } from '../../../reconcile/queue/table-layout.ts'
import { wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { capital } from '../../../wording/count-words.ts'
import { groupAddress } from '../frame/desk-frame.ts'
import { NO_FLOW } from '../queue/flow.ts'
import type { TablePart } from '../tables/table-at.ts'
import { numbersListed, tableGrid } from '../tables/table-grid.ts'
import { tableName } from '../tables/taken-shown.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { several } from '../view/reading-words.ts'

export interface ReadOfBody {
  desk: DeskSurvey
  body: BodyAsked
  parts: readonly TablePart[]
}

export function readByTable(view: ReadOfBody): Html {
  if (view.parts.length === 0) return html`<p>No number was read in what came.</p>`
  return html`${view.parts.map((part) => partShown(view, part))}`
}

function partShown({ desk, body }: ReadOfBody, part: TablePart): Html {
  const { survey } = desk
  const { laid, table } = part
  const open = laid.filter(({ reading }) => wanted(desk, reading) !== null).length
  const grid = { survey, flow: NO_FLOW, laid }
  const state = open > 0 ? `${open} of ${several(laid.length, 'number')} to decide` : 'decided'
  return html`
    <section class="reading" aria-label="${tableName(part)}" data-reading>
      <p class="reading__q">
        ${
          table
            ? html`
              <a href="${groupAddress(survey, body.slug, groupOf(table))}">
                ${capital(tableName(part))}, beside its picture
              </a>
            `
            : `Numbers in ${tableName(part)}`
        }: ${state}
      </p>
      ${table && laid.length > 1 ? tableGrid(grid, takenFor(laid)) : numbersListed(grid)}
    </section>
  `
}

const STATE_WORDS = {
  pencil: 'in pencil',
  confirmed: 'confirmed',
  rejected: 'rejected',
  orphaned: 'orphaned: its ink is gone',
} as const

/** Of a reading or an answer, to the one who looks. */
export function stateInWords(
  desk: DeskSurvey,
  one: Pick<DecidedFigure, 'state' | 'readers'>,
): string {
  if (one.readers?.differ) return 'two readers differ'
  if (one.state === 'pencil' && wanted(desk, one) === null) return 'you answered, one reader of two'
  return STATE_WORDS[one.state]
}
