// The desk's front page: the surveys it holds.

import { button } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { SurveyCount } from '../../../vocabulary/count.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { periodInBrief } from '../../../wording/dates.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'

export interface SurveyListed {
  survey: Survey
  count: SurveyCount | null
}

export function surveysPage(all: SurveyListed[], viewer: string): Html {
  return deskFrame({
    title: 'Surveys',
    viewer,
    main: html`
      <h1>Surveys</h1>
      ${
        all.length === 0
          ? html`
            <p>
              No survey is here yet. Start Candour with a survey’s
              folder: <code>npm start -- FOLDER</code>.
            </p>
          `
          : table({
              caption: 'Surveys on this desk',
              columns: [
                { head: 'Survey' },
                { head: 'Period', as: 'nowrap' },
                { head: 'Answered', as: 'wide' },
                { head: 'Counted', as: 'wide' },
                { head: 'Learn', as: 'wide' },
              ],
              bodies: [{ rows: all.map((one) => surveyRow(one, all)) }],
            })
      }
      <p class="note">You decide here as <b>${viewer}</b>. <a href="/reader">Somebody else?</a></p>
    `,
  })
}

function surveyRow({ survey, count }: SurveyListed, all: SurveyListed[]): { cells: Hole[] } {
  return {
    cells: [
      html`
        <a href="${addressOf(survey)}">${survey.title}</a>
        ${survey.notice && html`<br><span class="note">${survey.notice.split('. ')[0]}.</span>`}
      `,
      periodInBrief(survey.period) ?? '',
      count
        ? `${count.answered} of ${count.asked}; ${count.refused} refused, ${count.notSeen} not seen`
        : 'not counted yet',
      counted(survey, count),
      practise(survey, all),
    ],
  }
}

/** A copy that nobody has decided anything in: for practice, thrown away when done. */
function practise(survey: Survey, all: SurveyListed[]): Hole {
  if (survey.practice) return 'practice copy'
  const has = all.some((one) => one.survey.slug === `${survey.slug}-practice`)
  return html`
    <form method="post" action="${addressOf(survey)}/practise">
      ${button({ text: has ? 'Go on practising' : 'Practise on an undecided copy', rank: 3 })}
    </form>
  `
}

function counted(survey: Survey, count: SurveyCount | null): Hole {
  if (survey.notComparable) return 'no total: different requests'
  const main = count?.questions.find(
    ({ coverage, bodies }) => coverage.bodies > 0 && bodies.length > 0,
  )
  if (!main) return 'nothing confirmed yet'
  return html`
    at least ${number({
      kind: 'sum',
      shown: main.total.low,
      href: `${addressOf(survey)}/result#q-${main.number}`,
    })}, from ${main.coverage.bodies} bodies
  `
}
