// How far two readers agree, question by question: a share, and Cohen's kappa, each with how many things it rests on.
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { ReadersCompared } from '../../../reconcile/decisions/readers-compared.ts'
import type { Agreement } from '../../../reconcile/readers/agreement.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import type { LookedAt } from '../view/looked-at.ts'

export function agreementPage({ survey, reader }: LookedAt, compared: ReadersCompared): Html {
  const both = compared.answers.n + compared.figures.n
  return deskFrame({
    title: 'How far readers agree',
    viewer: reader,
    survey,
    current: 'queue',
    crumbs: [
      { text: 'Queue', href: `${addressOf(survey)}/queue` },
      { text: 'How far readers agree' },
    ],
    main: html`
      <h1>How far readers agree</h1>
      <p class="note">
        What each of two readers answered before seeing the other’s answer, undone answers among
        them. ${survey.readers === 1 && 'This survey asks for one reader.'}
      </p>
      ${both === 0 ? html`<p>Nothing has been answered by two readers yet.</p>` : agreementTable(compared)}
      <p class="note below">
        Kappa is the agreement beyond what the readers’ own habits would give by chance: 1 is full
        agreement, 0 no more than chance (Cohen 1960). It has no value where both gave everything
        the same class. A number is “as read”, “rejected”, or a class of its own for each
        correction. Under about 30 things a kappa says little.
      </p>
    `,
  })
}

function agreementTable({ questions, answers, figures }: ReadersCompared): Html {
  return table({
    caption: 'Agreement of two readers, by question',
    columns: [
      { head: 'Question' },
      { head: 'Answers by both', as: 'num', narrow: 'answers by both' },
      { head: 'Agreed', as: 'num', narrow: 'agreed' },
      { head: 'Kappa', as: 'num', narrow: 'kappa' },
      { head: 'Numbers by both', as: 'num', narrow: 'numbers by both' },
      { head: 'Agreed', as: 'num', narrow: 'agreed' },
      { head: 'Kappa', as: 'num', narrow: 'kappa' },
    ],
    bodies: [
      {
        rows: questions.map((one) => ({
          cells: [one.question, ...cells(one.answers), ...cells(one.figures)],
        })),
      },
    ],
    foot: { cells: ['All', ...cells(answers), ...cells(figures)] },
  })
}

const cells = ({ n, agreed, kappa }: Agreement): string[] => [
  String(n),
  n === 0 ? 'none' : `${Math.round((100 * agreed) / n)} %`,
  kappa === null ? 'no value' : kappa.toFixed(2),
]
