// The second person’s pages: what waits to be signed, and one release with its files, opened one by one.

import type { Course } from '../../../../answer/course/course-of.ts'
import { button, buttons, checkboxes, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { clockLine, leftInWords } from '../request/clock-shown.ts'
import { SIGNING, signingAddress } from '../request/release-addresses.ts'
import { standing } from '../request/release-standing.ts'
import { filesList } from './release-files.ts'

export interface ToSign {
  course: Course
  release: ReleaseRecord
}

export const signingPage = (viewer: Viewer, waiting: readonly ToSign[]): Html =>
  standardsFrame({
    title: 'Signing',
    viewer,
    current: SIGNING,
    main: html`
      <h1>Signing</h1>
      <p>What is drawn up to be released. You see neither who asked nor what was withheld: you see what will leave, and sign
        that it answers what was asked.</p>
      ${
        waiting.length === 0
          ? html`<p>Nothing waits.</p>`
          : table({
              caption: 'Releases that wait',
              columns: [
                { head: 'Release', as: 'wide' },
                { head: 'Stands', narrow: 'stands' },
                { head: 'Clock', narrow: 'clock' },
              ],
              bodies: [
                {
                  rows: waiting.map(({ course, release }) => ({
                    cells: [
                      html`<a href="${signingAddress(course.request.id, release.number)}">${course.request.reference},
                        release ${release.number}</a>`,
                      standing(release),
                      leftInWords(course),
                    ],
                  })),
                },
              ],
            })
      }
    `,
  })

export interface SignView extends ToSign {
  viewer: Viewer
  /** By sha256. */
  opened: readonly string[]
  /** Why it may not be signed by whoever looks; null: they may, once every file is opened. */
  why: string | null
  /** What is wrong with the form as it was sent, and the questions that were ticked in it. */
  again?: { message: string; ticked: readonly string[] }
}

export function signPage({ viewer, course, release, opened, why, again }: SignView): Html {
  const address = signingAddress(course.request.id, release.number)
  const { files, questions } = release.drawnUp
  const left = files.filter(({ sha256 }) => !opened.includes(sha256)).length
  const asked = course.questions.filter(({ number }) => questions.includes(number))
  const heading = `${course.request.reference}, release ${release.number}`
  return standardsFrame({
    title: heading,
    viewer,
    current: SIGNING,
    crumbs: [{ text: 'Signing', href: SIGNING }, { text: heading }],
    main: html`
      <h1>${heading}</h1>
      ${clockLine(course)}
      ${again && notice({ alarm: true, content: html`<p>${again.message}</p>` })}
      ${notice({ content: html`<p>${standing(release)}</p>` })}
      ${panel({
        id: 'asked',
        heading: 'What was asked',
        content: html`<ul class="steps">${asked.map(({ number, words }) => html`<li><b>${number}</b> ${words}</li>`)}</ul>`,
      })}
      ${panel({
        id: 'files',
        heading: left === 0 ? 'The files: all opened' : `The files: ${left} to open`,
        content: filesList(files, {
          link: ({ name, sha256 }) => html`<a href="${address}/files/${sha256}">${name}</a>`,
          more: {
            head: 'You',
            of: ({ sha256 }) => (opened.includes(sha256) ? 'opened it' : html`<b>open it</b>`),
          },
        }),
      })}
      ${
        why !== null && release.signed === null
          ? notice({ content: html`<p>${why}</p>` })
          : release.sent === null &&
            release.signed === null &&
            panel({
              id: 'sign',
              heading: 'Sign it',
              content:
                left > 0
                  ? html`<p>Open every file first. That you opened it is written down.</p>`
                  : html`
                      <form method="post" action="${address}">
                        <input type="hidden" name="version" value="${course.request.version}">
                        ${
                          asked.length > 0 &&
                          checkboxes({
                            name: 'question',
                            label: 'What was asked is what is answered',
                            chosen: again?.ticked ?? [],
                            options: asked.map(({ number, words }) => ({
                              value: number,
                              text: `${number}: ${words}`,
                            })),
                          })
                        }
                        ${buttons(button({ text: `Sign these ${files.length} files` }))}
                      </form>
                    `,
            })
      }
      ${
        release.signed &&
        release.sent === null &&
        html`
          <details>
            <summary>Take the signature back</summary>
            <form method="post" action="${address}/take-back">
              <input type="hidden" name="version" value="${course.request.version}">
              ${textInput({ name: 'why', label: 'Why', value: '' })}
              ${buttons(button({ text: 'Take it back', rank: 2 }))}
            </form>
          </details>
        `
      }
    `,
  })
}
