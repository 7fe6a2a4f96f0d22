// The headline, the deck sentence and the strip of marks: the number, from how many, and what it leaves out.

import { gaveNumber, valueOrReason, withoutNumber } from '../../count/gave-number.ts'
import { coverStrip } from '../../dress/charts/cover-strip.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { lede } from '../../dress/html/section.ts'
import { grouped, inWords } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { periodInWords } from '../../wording/dates.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { unitWord } from '../../wording/reply-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'

export function nationalHeadline(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html {
  const { number } = question
  return lede({
    headline: html`
      ${totalShown(question, numbers)} recorded ${countedIn(question)},
      from ${numbers.sum(`gave-${number}`, { again: true })} of ${numbers.sum(`asked-${number}`, { again: true })} ${edition.noun.full}
    `,
    deck: deck(edition, question, numbers),
    below: coverStrip(
      `The ${question.coverage.asked} ${edition.noun.many} by what they gave`,
      stripOrder(edition, question),
      stripCounts(edition, question, numbers),
    ),
  })
}

/** "At least 558", "Between 540 and 558", "558". */
export function totalShown(
  { number, total }: QuestionCount,
  numbers: PageNumbers,
  { again = false, inSentence = false } = {},
): Html {
  const shown = (text: string) => numbers.sum(`total-${number}`, { again, shown: text })
  const lead = (word: string) => (inSentence ? word : capital(word))
  if (total.high === null) return html`${lead('at least')} ${shown(grouped(total.low))}`
  if (total.low === total.high) return html`${shown(grouped(total.low))}`
  return html`${lead('between')} ${shown(`${grouped(total.low)} and ${grouped(total.high)}`)}`
}

/** "At least 558 recorded matters": for the title bar. */
export const headlineInText = (question: QuestionCount): string =>
  `${capital(inWords(question.total))} recorded ${countedIn(question)}`

/** "matters" over mixed units, else the unit itself. */
const countedIn = ({ mixed, units }: QuestionCount): string =>
  mixed ? 'matters' : unitWord(units[0]?.unit ?? 'other')

function deck({ input, noun }: Edition, question: QuestionCount, numbers: PageNumbers): Html {
  const { number, asks, total, mixed } = question
  const period = periodInWords(input.survey.period)
  const share = numbers.sum(`share-${number}`)
  const gave = gaveNumber(question).length
  const [when, who] = [period ? capital(period) : 'In all', gave === 1 ? noun.one : noun.many]
  const recorded = totalShown(question, numbers, { again: true, inSentence: true })
  const sentences: Html[] = [
    html`Each was asked: “${asks}”`,
    html`${when}, ${numbers.sum(`gave-${number}`, { again: true })} ${who} recorded ${recorded}.`,
  ]
  if (total.high === null)
    sentences.push(html`The number is a floor${mixed && `, in the ${noun.many}’ own units`}.`)
  else if (mixed) sentences.push(html`It is in the ${noun.many}’ own units.`)
  if (share)
    sentences.push(
      html`
        ${gave === 1 ? `That ${noun.one} employs` : `Those ${noun.many} employ`} ${share} of the
        workforce.
      `,
    )
  for (const { why, bodies } of withoutNumber(question)) {
    const word = capital(cardinal(bodies.length))
    const did = MISSING_WORDS[why][bodies.length === 1 ? 'did' : 'theyDid']
    sentences.push(html`${numbers.sum(`${why}-${number}`, { again: true, shown: word })} ${did}.`)
  }
  return joined(sentences, ' ')
}

/** Numbers first, largest rate first, then those without, by reason. */
function stripOrder({ input }: Edition, question: QuestionCount) {
  const gave = gaveNumber(question).toSorted(
    (a, b) => (b.rate?.per1000 ?? 0) - (a.rate?.per1000 ?? 0),
  )
  const without = withoutNumber(question).flatMap(({ bodies }) => bodies)
  const names = new Map(input.survey.bodies.map(({ slug, name }) => [slug, name]))
  return [...gave, ...without].map(({ body, name }) => ({
    name: names.get(body) ?? name,
    value: valueOrReason(question, body),
  }))
}

function stripCounts({ noun }: Edition, question: QuestionCount, numbers: PageNumbers): Html {
  const { number } = question
  const floors = gaveNumber(question).filter(
    ({ value }) => !isMissing(value) && value.high === null,
  )
  const counts: (Html | null)[] = [
    html`${mark('exact')} ${numbers.sum(`figure-${number}`, { again: true })} gave a figure`,
    floors.length > 0
      ? html`${mark('floor')} ${numbers.sum(`floor-${number}`, { again: true })} gave a floor`
      : null,
    ...withoutNumber(question).map(
      ({ why }) =>
        html`
          ${mark(MISSING_WORDS[why].mark)} ${numbers.sum(`${why}-${number}`, { again: true })} ${MISSING_WORDS[why].short.toLowerCase()}
        `,
    ),
  ]
  return html`
    Each mark is a ${noun.one}: ${joined(
      counts.filter((count) => count !== null),
      ' · ',
    )}. Nothing missing is counted as nought.
  `
}
