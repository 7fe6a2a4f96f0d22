// The headline, the deck sentence and the strip of marks: the number, from how many, and what it leaves out.

import { gaveNumber, valueOrReason, withoutNumber } from '../../count/gave-number.ts'
import { coverStrip } from '../../dress/charts/cover-strip.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { lede } from '../../dress/html/section.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, asBounds, isMissing } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import { type Extremes, extremesOf, type Given } from '../edition/extremes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { unitCounted } from '../sums/question.ts'

export function nationalHeadline(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html {
  const { number } = question
  const [gave, asked] = [`gave-${number}`, `asked-${number}`].map((id) =>
    numbers.sum(id, { again: true }),
  )
  const { full, fullOne } = edition.noun
  const from =
    question.coverage.asked === 1
      ? html`from the one ${fullOne} asked`
      : html`from ${gave} of ${asked} ${full}`
  return lede({
    headline: addsUp(question)
      ? html`${totalAndWhat(edition, question, numbers)}, ${from}`
      : html`${rangeShown(question, numbers)}, ${from}`,
    deck: deck(edition, question, numbers),
    below: coverStrip(
      `The ${question.coverage.asked} ${edition.noun.many} by what they gave`,
      stripOrder(edition, question),
      stripCounts(edition, question, numbers),
    ),
  })
}

/** "At least 558 recorded matters"; of money what it is comes first: "Compensation: at least £12,713". */
function totalAndWhat(edition: Edition, question: QuestionCount, numbers: PageNumbers): Html {
  const shown = totalShown(edition, question, numbers)
  if (question.kind !== 'money') return html`${shown} ${countedIn(edition, question)}`
  const what = questionAsked(edition, question.number)?.counts?.many ?? 'money'
  if (isNothingKnown(question.total)) return html`${capital(what)}: what was given are parts`
  return html`${capital(what)}: ${totalShown(edition, question, numbers, { inSentence: true })}`
}

/** "At least 558", "Between £540 and £558", "558". */
export function totalShown(
  { labels }: Edition,
  { number, total, kind }: QuestionCount,
  numbers: PageNumbers,
  { again = false, inSentence = false } = {},
): Html {
  const { one } = amountsOf({ kind }, labels)
  const shown = (text: string) => numbers.sum(`total-${number}`, { again, shown: text })
  const lead = (word: string) => (inSentence ? word : capital(word))
  if (isNothingKnown(total)) return html`${shown(lead('an unknown number of'))}`
  if (total.high === null) return html`${lead('at least')} ${shown(one(total.low))}`
  if (total.low === total.high) return html`${shown(one(total.low))}`
  return html`${lead('between')} ${shown(`${one(total.low)} and ${one(total.high)}`)}`
}

/** "Between 103 days and 1,203 days", "412 days": numbers that make no sum. */
function rangeShown(question: QuestionCount, numbers: PageNumbers): Html {
  const [only, ...more] = extremesOf(question)
  if (!only) return html`What each gave for the parts that were asked`
  if (more.length > 0) return html`What each gave, in its own unit`
  const [low, high] = [only.lowest[0], only.highest[0]]
  if (!low || !high) return html`What each gave`
  const shown = ({ one }: Given) => numbers.value(question.number, one)
  return low.size === high.size ? shown(low) : html`Between ${shown(low)} and ${shown(high)}`
}

/** "recorded matters" over mixed units, else the unit itself. */
const countedIn = ({ labels }: Edition, { mixed, units }: QuestionCount): string =>
  mixed ? 'recorded matters' : unitCounted(labels, units)

function deck(edition: Edition, question: QuestionCount, numbers: PageNumbers): Html {
  const { noun } = edition
  const { number, asks } = question
  const { per } = edition.input.survey
  const share = per && numbers.sum(`share-${number}`)
  const gave = gaveNumber(question).length
  const sentences: Html[] = [
    html`Each was asked: “${asks}”`,
    ...(addsUp(question)
      ? totalSentences(edition, question, numbers)
      : extremesOf(question).map((one) => extremeSentence(question, one, numbers))),
  ]
  if (share)
    sentences.push(
      html`
        ${gave === 1 ? `That ${noun.one} has` : `Those ${noun.many} have`} ${share} of
        the ${per.name}.
      `,
    )
  for (const { why, bodies } of withoutNumber(question)) {
    const word = capital(cardinal(bodies.length))
    const did = MISSING_WORDS[why][bodies.length === 1 ? 'did' : 'theyDid']
    sentences.push(html`${numbers.sum(`${why}-${number}`, { again: true, shown: word })} ${did}.`)
  }
  return joined(sentences, ' ')
}

function totalSentences(edition: Edition, question: QuestionCount, numbers: PageNumbers): Html[] {
  const { noun } = edition
  const { number, total, mixed } = question
  const period = periodAskedInWords(edition, question)
  if (isNothingKnown(total))
    return [html`What they gave are parts, and these do not tell any whole number.`]
  const recorded = totalShown(edition, question, numbers, { again: true, inSentence: true })
  const gave = gaveNumber(question).length
  const own = `in the ${noun.many}’ own units`
  const many = numbers.sum(`gave-${number}`, { again: true })
  const said = html`
    ${period ? capital(period) : 'In all'}, ${many} ${gave === 1 ? noun.one : noun.many} gave ${recorded}.
  `
  if (total.high === null) return [said, html`The number is a floor${mixed && `, ${own}`}.`]
  return mixed ? [said, html`It is ${own}.`] : [said]
}

/** "The highest is 1,203 days (Ashcombe), the lowest 103 days (Brindle). Such numbers are not added up." */
function extremeSentence(question: QuestionCount, one: Extremes, numbers: PageNumbers): Html {
  const said = (all: Given[]): Html => {
    const [first] = all
    const shown = first && numbers.value(question.number, first.one, { again: true })
    return html`${shown} (${all.map(({ one: { name } }) => name).join(', ')})`
  }
  if (one.highest[0]?.size === one.lowest[0]?.size) return html`The number is ${said(one.highest)}.`
  return html`
    The highest is ${said(one.highest)}, the lowest ${said(one.lowest)}. Such numbers are not added
    up.
  `
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
  const gave = gaveNumber(question)
  const open = gave.filter(({ value }) => !isMissing(value) && value.high === null)
  const parts = open.filter(({ value }) => isNothingKnown(asBounds(value)))
  const floors = open.filter((one) => !parts.includes(one))
  const counts: (Html | null)[] = [
    open.length < gave.length
      ? html`${mark('exact')} ${numbers.sum(`figure-${number}`, { again: true })} gave a figure`
      : null,
    floors.length > 0
      ? html`${mark('floor')} ${numbers.sum(`floor-${number}`, { again: true })} gave a floor`
      : null,
    parts.length > 0
      ? html`${mark('floor')} ${numbers.sum(`parts-${number}`, { again: true })} gave parts, which tell no whole`
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
