// What the version that is worked on says otherwise than the public one before it, one by one.
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { Difference, What } from '../../../publish/versions/differences.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { versionsAddress } from './versions-page.ts'

const WHAT: Record<What, string> = {
  body: 'In short',
  number: 'Number',
  figure: 'Reading',
  missing: 'Missing',
  case: 'Case',
  claim: 'In print',
  sentence: 'Sentence',
  statement: 'Statement',
}

export function changesPage(
  survey: Survey,
  { before, changes }: { before: number | null; changes: readonly Difference[] },
  viewer: string,
): Html {
  const nameOf = (slug: string) => survey.bodies.find((body) => body.slug === slug)?.name ?? slug
  return deskFrame({
    title: 'What changed',
    viewer,
    survey,
    current: 'publish',
    crumbs: [
      { text: 'Publish', href: `${addressOf(survey)}/publish` },
      { text: 'Versions', href: versionsAddress(survey) },
      { text: 'What changed' },
    ],
    main: html`
      <h1>What changed</h1>
      <p class="note">${inShort(before, changes.length)}</p>
      ${
        changes.length > 0 &&
        table({
          caption: 'What it says otherwise',
          columns: [
            { head: 'Body' },
            { head: 'What' },
            { head: 'It said', as: 'wide' },
            { head: 'It says', as: 'wide' },
          ],
          bodies: [
            {
              rows: changes.map(({ what, body, question, of, was, is }) => ({
                cells: [
                  body === '' ? 'All' : nameOf(body),
                  [WHAT[what], question && `question ${question}`, of].filter(Boolean).join(', '),
                  was ?? 'nothing',
                  is ?? 'nothing',
                ],
              })),
            },
          ],
        })
      }
    `,
  })
}

function inShort(before: number | null, many: number): string {
  if (before === null) return 'No version before it is public, or its bytes are not here.'
  if (many === 0) return `Nothing: it says what version ${before} says.`
  return `${many} ${many === 1 ? 'difference' : 'differences'} from version ${before}.`
}
