// Who publishes, at the foot of every page: whom to ask, what may be done with it, whom to write to about what it says of a person.
import { type Html, html, joined } from '../../dress/html/html.ts'
import type { Newsroom } from '../../vocabulary/published/newsroom.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'

export function publishedBy(newsroom: Newsroom | undefined, version: PublicationVersion | null) {
  const of = version ? `, version ${version.number}, ${dayInWords(version.asOf)}` : ''
  if (!newsroom)
    return html`
      <p>
        Published with Candour${of}. Figures may be reused with this page named as their source.
      </p>
    `
  const { name, contact, takedown } = newsroom
  const sentences = [
    `Published by ${name}${of}.`,
    licenceSaid(newsroom),
    contact && html`Questions: ${asAddress(contact)}.`,
    takedown &&
      html`To ask for a correction, or for something to be taken down: ${asAddress(takedown)}.`,
    'Made with Candour.',
  ]
  return html`<p>${joined(
    sentences.filter((one) => one),
    ' ',
  )}</p>`
}

function licenceSaid({ licence, licenceAddress }: Newsroom): Html {
  if (!licence) return html`Figures may be reused with this page named as their source.`
  const named = licenceAddress ? html`<a href="${licenceAddress}">${licence}</a>` : licence
  return html`Its figures: ${named}.`
}

/** An e-mail address opens a mail; all else stands as it is. */
const asAddress = (text: string): Html =>
  /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]+$/i.test(text)
    ? html`<a href="mailto:${text}">${text}</a>`
    : html`${text}`
