// All that was read of a body's replies and confirmed: every number with its unit in the body's own words.

import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { everyPack } from '../../vocabulary/packs/load-packs.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { periodInWords } from '../../wording/dates.ts'
import { facetWords, populationWords, unitWord } from '../../wording/reply-words.ts'
import type { Edition } from '../edition/edition.ts'
import { figureNotes } from '../edition/figure-notes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import type { FigureConfirmed } from '../pack/input.ts'

export function figuresSection(
  { input }: Edition,
  { slug }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const mine = input.figures.filter(({ body }) => body === slug)
  if (mine.length === 0) return null
  const numbersOfQuestions = [...new Set(mine.map(({ figure }) => figure.question ?? ''))].sort()
  const outcome = mine.some(({ figure }) => figure.facets.outcome)
  return section({
    id: 'figures',
    heading: 'What it gave',
    note: `Every number that was read and confirmed. Numbers in different units are not parts of one another.${outcome ? ' An outcome does not always say that anything was proved; management action never does.' : ''}`,
    content: html`
      ${table({
        caption: 'Every confirmed number',
        columns: [
          { head: 'Question' },
          { head: 'Number', as: 'num' },
          { head: 'Counts', as: 'wide' },
          { head: 'Of what', as: 'unit wide' },
          { head: 'Its own words', as: 'unit wide' },
          ...(outcome ? [{ head: 'Says it was proved', as: 'unit wide' as const }] : []),
        ],
        bodies: numbersOfQuestions.map((question) => ({
          rows: mine
            .filter(({ figure }) => (figure.question ?? '') === question)
            .map((one) => ({ cells: cells(one, outcome, input.survey.period, numbers) })),
        })),
      })}
      ${figureNotes(mine, numbers, () => null)}
    `,
  })
}

function cells(
  { body, figure }: FigureConfirmed,
  outcome: boolean,
  surveyed: FigureConfirmed['figure']['period'],
  numbers: PageNumbers,
) {
  const differs =
    figure.period !== null && JSON.stringify(figure.period) !== JSON.stringify(surveyed)
  const of = [
    populationWords(figure),
    facetWords(figure.facets),
    differs ? periodInWords(figure.period) : null,
  ]
  return [
    html`<b>${figure.question ?? '–'}</b>`,
    numbers.figure(body, figure),
    unitWord(
      figure.unit,
      isMissing(figure.value) || figure.value.low !== figure.value.high ? null : figure.value.low,
    ),
    of.filter(Boolean).join('; '),
    `“${figure.unitInk}”`,
    ...(outcome ? [saysProved(figure.facets.outcome)] : []),
  ]
}

/** false and null of the word list alike: the words do not say it. */
function saysProved(outcome: string | undefined): string {
  if (!outcome) return ''
  const known = everyPack.outcomes.find(({ id }) => id === outcome)
  if (!known) return 'not known'
  return known.implies_proven ? 'yes' : 'no'
}
