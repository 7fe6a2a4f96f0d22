// The releases of a request: drawn up, signed, sent, published, corrected; and drawing up the next.

import { isDecision } from '../../../../answer/notice/notice-facts.ts'
import { button, buttons, checkboxes, radios, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { may } from '../../../../people/viewer.ts'
import type { NoticeKind } from '../../../../vocabulary/answering/notice.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { FORMATS } from '../../../work/answering/files-of-answer.ts'
import { LETTER_WORDS } from '../answering/letter-page.ts'
import { bundleAddress, releaseAddress, releasesAddress } from '../request/release-addresses.ts'
import { standing } from '../request/release-standing.ts'
import type { RequestAt } from '../request/request-at.ts'
import { releaseFrame } from './release-frame.ts'

export interface DrawingUp {
  /** The last letter that was written; null: none, and nothing is drawn up without. */
  letter: { version: number; kind: NoticeKind; faults: readonly string[] } | null
  errors: readonly string[]
}

export function releasesPage(at: RequestAt, { letter, errors }: DrawingUp): Html {
  const { course, request, viewer } = at
  return releaseFrame(at, {
    heading: 'Releases',
    main: html`
      ${errors.map((message) => notice({ alarm: true, content: html`<p>${message}</p>` }))}
      ${course.releases.toReversed().map((release) => releasePanel(at, release))}
      ${drawUpPanel(at, letter)}
      ${
        may(viewer, 'count') &&
        panel({
          id: 'bundle',
          heading: 'For the Commissioner',
          content: html`
            <p>
              One ZIP with two folders: <b>open</b>, the request’s questions, its history and what was released; <b>closed</b>,
              the true tables, which numbers were withheld and why each, and the tests. Nothing of the one stands in the other.
              ${
                may(viewer, 'see-requester')
                  ? 'A third, requester, holds who asked.'
                  : 'Who asked is not in it: whoever may see that adds it.'
              }
            </p>
            <form method="post" action="${bundleAddress(request.id)}">${buttons(button({ text: 'Take the bundle out', rank: 2 }))}</form>
          `,
        })
      }
    `,
  })
}

function releasePanel({ request }: RequestAt, release: ReleaseRecord): Html {
  const { number, drawnUp } = release
  return panel({
    id: `release-${number}`,
    heading: `Release ${number}`,
    content: html`
      <p>${standing(release)}</p>
      ${drawnUp.corrects && html`<p>It stands instead of release ${drawnUp.corrects.release}: ${drawnUp.corrects.why}</p>`}
      ${release.supersededBy && html`<p>Release ${release.supersededBy.release} stands instead of it: ${release.supersededBy.why}</p>`}
      <p><a href="${releaseAddress(request.id, number)}">Its ${drawnUp.files.length} files, and what is open next</a></p>
    `,
  })
}

function drawUpPanel({ course, request }: RequestAt, letter: DrawingUp['letter']): Html {
  const open = course.questions.filter(({ state }) => state !== 'answered')
  const sent = course.releases.filter((release) => release.sent !== null)
  const questions = open.length > 0 ? open : course.questions
  const faults = letter?.faults ?? []
  return panel({
    id: 'draw-up',
    heading: 'Draw up a release',
    content:
      letter === null
        ? html`<p>Write the letter first: it is one of the files.</p>`
        : faults.length > 0
          ? html`<p>The letter cannot go out as it is:</p><ul>${faults.map((one) => html`<li>${one}</li>`)}</ul>`
          : html`
              <form method="post" action="${releasesAddress(request.id)}">
                <input type="hidden" name="version" value="${request.version}">
                <p>The letter as it was written last (version ${letter.version}), each table as JSON with its certificate,
                  documents and the reply sheet go with it.</p>
                ${
                  isDecision(letter)
                    ? checkboxes({
                        name: 'question',
                        label: 'Questions that it answers',
                        chosen: questions.map(({ number }) => number),
                        options: questions.map(({ number, words }) => ({
                          value: number,
                          text: `${number}: ${words}`,
                        })),
                      })
                    : html`<p>It is ${LETTER_WORDS[letter.kind]}: it answers no question, and what is asked stays open.</p>`
                }
                ${checkboxes({
                  name: 'format',
                  label: 'Each table as',
                  chosen: ['csv'],
                  options: FORMATS.map((format) => ({ value: format, text: format.toUpperCase() })),
                })}
                ${
                  sent.length > 0 &&
                  html`
                    ${radios({
                      name: 'corrects',
                      label: 'Does it put an earlier release right?',
                      value: '',
                      options: [
                        { value: '', text: 'No, it answers what is still open' },
                        ...sent.map(({ number }) => ({
                          value: String(number),
                          text: `It stands instead of release ${number}`,
                        })),
                      ],
                    })}
                    ${textInput({ name: 'why', label: 'Why', value: '' })}
                  `
                }
                ${buttons(button({ text: 'Draw it up' }))}
              </form>
            `,
  })
}
