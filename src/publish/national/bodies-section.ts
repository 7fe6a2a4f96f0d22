// What each body gave to a question, and where each of the others stands: the list that a survey without rates has instead of them.
import { gaveNumber, withoutNumber } from '../../count/gave-number.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, MissingBody, QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, asBounds } from '../../vocabulary/reply.ts'
import { PARTS_ONLY } from '../../wording/amounts.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { Edition } from '../edition/edition.ts'
import { figureNotes, figuresInTotal } from '../edition/figure-notes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { bodyPath } from '../pack/paths.ts'

/** Of numbers that make a sum the largest first; of others each stands for itself. */
export function bodiesSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html {
  const { noun } = edition
  const given = gaveNumber(question).toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const without = withoutNumber(question).flatMap(({ bodies }) => bodies)
  return section({
    id: 'bodies',
    heading: `What each ${noun.one} gave`,
    note: addsUp(question)
      ? `${bodiesSaid(given.length, noun)} gave a number. Each opens its place in the reply, or its sum.`
      : `${bodiesSaid(given.length, noun)} gave a number. Such numbers are set beside each other and not added up.`,
    content: html`
      ${table({
        caption: `What each ${noun.one} gave to question ${question.number}`,
        columns: [
          { head: capital(noun.one) },
          { head: 'Gave', as: 'num' },
          { head: 'Counted as', as: 'unit wide' },
          { head: 'What must be said of it', as: 'unit wide' },
        ],
        bodies: [
          { rows: given.map((one) => ({ cells: givenCells(edition, question, one, numbers) })) },
          ...(without.length > 0
            ? [{ rows: without.map((one) => ({ cells: withoutCells(one, numbers) })) }]
            : []),
        ],
      })}
      ${figureNotes(figuresInTotal(edition, question), numbers, (body) => nameOf(edition, body))}
    `,
  })
}

const sizeOf = ({ value }: BodyValue): number => asBounds(value).low

const nameOf = ({ input }: Edition, body: string): string =>
  input.survey.bodies.find(({ slug }) => slug === body)?.name ?? body

function givenCells(
  { labels }: Edition,
  question: QuestionCount,
  one: BodyValue,
  numbers: PageNumbers,
) {
  const unknown = isNothingKnown(asBounds(one.value))
  const source = one.figures[0]?.source
  const said = [
    unknown && 'It gave numbers for parts, and they do not tell the whole.',
    question.kind !== undefined && asBounds(one.value).high === null && !unknown && 'A floor.',
    assumedInWords(one, labels),
    source && source.kind !== 'letter' && `${capital(sourceInWords(source))}.`,
  ]
  return [
    html`<a class="plain" href="${numbers.to(bodyPath(one.body))}">${one.name}</a>`,
    unknown ? PARTS_ONLY : numbers.value(question.number, one),
    one.unitInk ? `“${one.unitInk}”` : '',
    said.filter(Boolean).join(' '),
  ]
}

const withoutCells = (
  { body, name, why, section: cited, evidence }: MissingBody,
  numbers: PageNumbers,
) => [
  html`<a class="plain" href="${numbers.to(bodyPath(body))}">${name}</a>`,
  '',
  numbers.missing(body, why, cited, evidence),
  '',
]
