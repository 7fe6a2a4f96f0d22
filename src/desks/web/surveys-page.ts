// The desk's front page: the surveys it holds.
import { periodInBrief } from '../../dress/dates.ts'
import { type Hole, type Html, html } from '../../dress/html.ts'
import { number } from '../../dress/number.ts'
import { table } from '../../dress/table.ts'
import type { SurveyCount } from '../../vocabulary/count.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { addressOf, deskFrame } from './desk-frame.ts'

export interface SurveyListed {
  survey: Survey
  count: SurveyCount | null
}

export function surveysPage(all: SurveyListed[], viewer: string): Html {
  return deskFrame({
    title: 'Surveys',
    viewer,
    main: html`<h1>Surveys</h1>
${
  all.length === 0
    ? html`<p>No survey is here yet. Start Candour with a survey’s folder: <code>npm start -- FOLDER</code>.</p>`
    : table({
        caption: 'Surveys on this desk',
        columns: [
          { head: 'Survey' },
          { head: 'Period', as: 'nowrap' },
          { head: 'Answered', as: 'wide' },
          { head: 'Counted', as: 'wide' },
        ],
        bodies: [{ rows: all.map(surveyRow) }],
      })
}`,
  })
}

function surveyRow({ survey, count }: SurveyListed): { cells: Hole[] } {
  return {
    cells: [
      html`<a href="${addressOf(survey)}">${survey.title}</a>${survey.notice && html`<br><span class="note">${survey.notice.split('. ')[0]}.</span>`}`,
      periodInBrief(survey.period) ?? '',
      count
        ? `${count.answered} of ${count.asked}; ${count.refused} refused, ${count.notSeen} not seen`
        : 'not counted yet',
      counted(survey, count),
    ],
  }
}

function counted(survey: Survey, count: SurveyCount | null): Hole {
  if (survey.notComparable) return 'no total: different requests'
  const main = count?.questions.find(({ coverage }) => coverage.bodies > 0)
  if (!main) return 'nothing confirmed yet'
  return html`at least ${number({ kind: 'sum', shown: main.total.low, href: `${addressOf(survey)}/result#q-${main.number}` })}, from ${main.coverage.bodies} bodies`
}
