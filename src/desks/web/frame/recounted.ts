// Said on every page that shows what work leaves behind, while some of that work still waits or runs.
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'

import type { AtWork } from '../../../store/house.ts'

export interface Recounted {
  /** Steps of this survey's work that wait or run. */
  waiting: number
  /** What takes long, and how far it is. */
  atWork: AtWork[]
}

/** Short enough to look alive, long enough to be read. */
export const REFRESH_SECONDS = 2

/** A page with a form that somebody may be typing in does not load itself. */
export function recountedNotice(
  { waiting, atWork }: Recounted,
  { home, refreshes }: { home: string; refreshes: boolean },
): Html | false {
  return (
    waiting > 0 &&
    html`
      <div class="notice">
        <p role="status">
          <b>Being recounted.</b> ${stepsSaid(waiting)}; here is what was known before.${' '}${
            refreshes ? 'This page loads itself again.' : 'Load the page again to see more.'
          }
        </p>
        ${atWork.map((one) => atWorkForm(one, home))}
      </div>
    `
  )
}

const stepsSaid = (n: number): string =>
  n === 1 ? '1 step of work still waits or runs' : `${n} steps of work still wait or run`

export const atWorkForm = ({ name, page, of, seconds, words }: AtWork, home: string): Html =>
  html`
    <form method="post" action="${home}/stop">
      <input type="hidden" name="name" value="${name}">
      ${name}: ${of > 1 ? `page ${page} of ${of}` : `at work for ${seconds} seconds`}${words && html`; ${words}`}
      ${button({ text: `Stop ${name}`, rank: 3 })}
    </form>
  `
