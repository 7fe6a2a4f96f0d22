// An entry of the log as it is read, on the desk’s page and in the copy that a force puts on its own site.
import { type Html, html } from '../../dress/html/html.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { LogEntry } from './log-entries.ts'

/** Where things are: on the desk, or in the copy. */
export interface LogPlaces {
  entry(id: string): string
  file(entry: LogEntry, file: LogEntry['files'][number]): string
}

export const entriesList = (entries: readonly LogEntry[], { entry }: LogPlaces): Html => html`
  <ul class="steps">
    ${entries.map(
      (one) => html`
        <li>
          <a href="${entry(one.id)}">${one.subject}</a><br>
          <span class="unit">${one.reference}, answered on ${dayInWords(one.answeredOn)}${one.sections.length > 0 && `; ${one.sections.join(', ')}`}${one.supersededBy && '; another release stands instead'}${one.withdrawnOn && '; withdrawn'}</span>
        </li>
      `,
    )}
  </ul>
`

export const entryShown = (one: LogEntry, places: LogPlaces): Html => html`
  <p>${one.reference}, answered on ${dayInWords(one.answeredOn)}, published on ${dayInWords(one.on)}.</p>
  ${one.withdrawnOn && html`<p><b>Withdrawn on ${dayInWords(one.withdrawnOn)}.</b></p>`}
  ${
    one.supersededBy &&
    html`<p><b>${one.supersededBy.id === '' ? 'A further release stands instead' : html`<a href="${places.entry(one.supersededBy.id)}">A further release</a> stands instead`}</b>: ${one.supersededBy.why}</p>`
  }
  <h2>Asked</h2>
  ${paragraphs(one.asked)}
  ${one.answered !== '' && html`<h2>Answered</h2>${paragraphs(one.answered)}`}
  ${one.sections.length > 0 && html`<p>Withheld under ${one.sections.join(', ')}.</p>`}
  ${
    one.files.length > 0 &&
    html`
      <h2>Files</h2>
      <ul class="steps">
        ${one.files.map(
          (file) => html`
            <li>
              <a href="${places.file(one, file)}">${file.name}</a><br>
              <span class="unit">${file.size.toLocaleString('en-GB')} bytes; SHA-256 <code class="hash">${file.sha256}</code></span>
            </li>
          `,
        )}
      </ul>
    `
  }
`

const paragraphs = (text: string): Html[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)
