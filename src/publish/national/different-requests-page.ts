// The first page of a survey whose figures must not be added, ranked or rated: what each body sent, and why no total stands here.

import { type Html, html } from '../../dress/html/html.ts'
import { lede, section } from '../../dress/html/section.ts'
import { capital } from '../../wording/count-words.ts'
import { nationalCases } from '../cases/body-cases.ts'
import { citedSection } from '../edition/cited-sources.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import { signsSection } from '../edition/signs-used.ts'
import { INDEX } from '../pack/paths.ts'
import { methodSection } from './method-section.ts'
import { partNotice } from './part-notice.ts'
import { repliesTable } from './replies-table.ts'

export function differentRequestsPage(edition: Edition): Html {
  const { survey, figures } = edition.input
  const numbers = pageNumbers(edition, INDEX)
  const body = html`
    ${partNotice(edition, numbers)}${lede({
      headline: survey.title,
      deck: html`
        ${whyNoTotal(edition)} So there is no total here${survey.notComparable && ', no rank and no rate'}. ${
          figures.length > 0
            ? 'Each number stands for itself, with its ink.'
            : 'The replies are shown as they came; no number of them was confirmed yet.'
        }
      `,
      below: null,
    })}
${section({
  id: 'bodies',
  heading: 'What each said',
  note: `Each ${edition.noun.one} has a page of its own.`,
  content: repliesTable(edition, numbers),
})}
${nationalCases(edition, numbers)}
${signsSection(edition.input.count.questions, { exact: anExample(edition, numbers) })}
  `
  return packFrame(edition, {
    path: INDEX,
    title: 'What each said',
    main: html`${body}${methodSection(edition, numbers)}${citedSection(edition, body)}`,
  })
}

/** As the survey says it, ended as a sentence. */
export function whyNoTotal({ input }: Edition): string {
  const why = input.survey.notComparable ?? 'No number of this survey was confirmed yet'
  return capital(/[.!?]$/.test(why) ? why : `${why}.`)
}

function anExample({ input }: Edition, numbers: PageNumbers): Html | undefined {
  const exact = input.figures.find(
    ({ figure }) => 'low' in figure.value && figure.value.low === figure.value.high,
  )
  return exact && numbers.figure(exact.body, exact.figure, { again: true })
}
