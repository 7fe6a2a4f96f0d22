// What went wrong, in the words it was thrown with, and the way back.
import { type Html, html } from '../../../dress/html/html.ts'
import { deskFrame } from './desk-frame.ts'

export function errorPage({
  status,
  message,
  viewer,
}: {
  status: number
  message: string
  viewer: string
}): Html {
  return deskFrame({
    title: HEADINGS[status] ?? 'That did not work',
    viewer,
    main: html`
      <h1>${HEADINGS[status] ?? 'That did not work'}</h1>
      <p>${message}</p>
      <p><a href="/">Back to the surveys</a></p>
    `,
  })
}

const HEADINGS: Record<number, string> = {
  403: 'Not from here',
  404: 'Nothing is here',
  409: 'That cannot be done now',
  413: 'Too large',
  500: 'A fault in Candour',
  503: 'Not just now',
}
