// Said on every page that shows what work leaves behind, while some of that work still waits or runs.
import { type Html, html } from '../../../dress/html/html.ts'

export interface Recounted {
  /** Steps of this survey's work that wait or run. */
  waiting: number
  /** The long files that are being read, and how far. */
  atWork: { name: string; page: number; of: number }[]
}

/** Short enough to look alive, long enough to be read. */
export const REFRESH_SECONDS = 2

/** A page with a form that somebody may be typing in does not load itself. */
export function recountedNotice({ waiting, atWork }: Recounted, refreshes: boolean): Html | false {
  return (
    waiting > 0 &&
    html`
      <p class="notice" role="status">
        <b>Being recounted.</b> ${waiting === 1 ? '1 step' : `${waiting} steps`} of work still wait
        or run; here is what was known before.
        ${atWork.map(({ name, page, of }) => html` ${name}: page ${page} of ${of}.`)}
        ${refreshes ? 'This page loads itself again.' : 'Load the page again to see more.'}
      </p>
    `
  )
}
