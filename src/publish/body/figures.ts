// All that was read of a body's replies and confirmed: every number with its unit in the body's own words.

import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { type Words, wordsOf } from '../../vocabulary/packs/load-packs.ts'
import { provesIn } from '../../vocabulary/packs/outcome-proves.ts'
import type { Outcome } from '../../vocabulary/packs/outcomes.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { BodyAsked, Survey } from '../../vocabulary/survey.ts'
import { periodInWords } from '../../wording/dates.ts'
import type { Labels } from '../../wording/labels.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { countsSaid } from '../edition/counts-said.ts'
import type { Edition } from '../edition/edition.ts'
import { figureNotes } from '../edition/figure-notes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import type { FigureConfirmed } from '../pack/input.ts'

export function figuresSection(
  { input, labels }: Edition,
  { slug }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const mine = input.figures.filter(({ body }) => body === slug)
  if (mine.length === 0) return null
  const numbersOfQuestions = [...new Set(mine.map(({ figure }) => figure.question ?? ''))].sort()
  const proving = provingOutcomes(input.survey)
  const words = wordsOf(input.survey)
  const outcome = mine.some(({ figure }) => proving.has(figure.facets['outcome'] ?? ''))
  const printed = mine.some(({ figure }) => !isLetter(figure.source))
  return section({
    id: 'figures',
    heading: 'The numbers',
    note: `Every number that was read and confirmed. Numbers in different units are not parts of one another.${outcome ? ' An outcome does not always say that anything was proved; management action never does.' : ''}`,
    content: html`
      ${table({
        caption: 'Every confirmed number',
        columns: [
          { head: 'Question' },
          { head: 'Number', as: 'num' },
          { head: 'Counts', as: 'wide' },
          { head: 'Of what', as: 'unit wide' },
          { head: 'In the words of the source', as: 'unit wide' },
          ...(printed ? [{ head: 'Source', as: 'unit wide' as const }] : []),
          ...(outcome ? [{ head: 'Says it was proved', as: 'unit wide' as const }] : []),
        ],
        bodies: numbersOfQuestions.map((question) => ({
          rows: mine
            .filter(({ figure }) => (figure.question ?? '') === question)
            .map((one) => ({
              cells: cells(
                one,
                {
                  proving: outcome ? proving : null,
                  printed,
                  asked: input.survey.period,
                  labels,
                  words,
                },
                numbers,
              ),
            })),
        })),
      })}
      ${figureNotes(mine, numbers, () => null)}
    `,
  })
}

/** Which columns stand in the table, and beside which period. */
interface Shown {
  /** The outcomes that its packs know, which say whether something was proved; null where none stands in the table. */
  proving: ReadonlyMap<string, Outcome> | null
  printed: boolean
  asked: Period
  labels: Labels
  words: Words
}

function cells(
  { body, figure }: FigureConfirmed,
  { proving, printed, asked, labels, words }: Shown,
  numbers: PageNumbers,
) {
  const differs = figure.period !== null && JSON.stringify(figure.period) !== JSON.stringify(asked)
  const of = [
    labels.whom(figure),
    labels.facets(figure.facets),
    differs ? periodInWords(figure.period) : null,
  ]
  return [
    html`<b>${figure.question ?? '–'}</b>`,
    numbers.figure(body, figure),
    (figure.kind ?? 'count') === 'count' ? countsSaid(figure, labels, words) : '',
    of.filter(Boolean).join('; '),
    figure.unitInk && `“${figure.unitInk}”`,
    ...(printed ? [sourceInWords(figure.source)] : []),
    ...(proving ? [saysProved(figure, asked, proving)] : []),
  ]
}

const provingOutcomes = (survey: Survey): ReadonlyMap<string, Outcome> =>
  new Map(wordsOf(survey).outcomes.map((one): [string, Outcome] => [one.id, one]))

/** false and null of the word list alike: the words do not say it. */
function saysProved(
  { facets, period }: Figure,
  asked: Period,
  proving: ReadonlyMap<string, Outcome>,
): string {
  const { outcome } = facets
  if (!outcome) return ''
  const known = proving.get(outcome)
  const proved = known ? provesIn(known, period ?? asked) : null
  if (proved === null) return 'not known'
  return proved ? 'yes' : 'no'
}
