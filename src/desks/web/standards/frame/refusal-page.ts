// What went wrong, in the words it was thrown with, and the way back. What one may not see is answered as what is not there.
import { type Html, html } from '../../../../dress/html/html.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { standardsFrame } from './standards-frame.ts'

export function refusalPage(status: number, message: string, viewer: Viewer | null): Html {
  const heading = HEADINGS[status] ?? 'That did not work'
  return standardsFrame({
    title: heading,
    viewer,
    main: html`
      <h1>${heading}</h1>
      <p>${message}</p>
      <p><a href="/">Back to the desk</a></p>
    `,
  })
}

/** One sentence for every address that is not there, and for every one that is not for this viewer. */
export const NOTHING_HERE = 'There is nothing here that you may open.'

const HEADINGS: Record<number, string> = {
  403: 'Not from here',
  404: 'Nothing is here',
  409: 'That cannot be done now',
  413: 'Too large',
  422: 'There is a problem',
  500: 'A fault in Candour',
  503: 'Not just now',
}
