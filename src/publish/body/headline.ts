// "West Mercia Police recorded 20 investigations"; or what it did instead.

import { gaveNumber, valueOrReason } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { lede } from '../../dress/html/section.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { placeKey } from '../../vocabulary/place.ts'
import { asBounds, type Figure, isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import { isWithin, spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import { isWaiting } from '../../vocabulary/state.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { periodInBrief } from '../../wording/dates.ts'
import { MISSING_WORDS, sectionInWords } from '../../wording/missing-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { rankInWords } from '../../wording/rank-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { periodAsked, periodAskedInWords } from '../edition/period-asked.ts'
import { mayBeReply } from '../pack/checked.ts'
import type { PackInput, ReplyReceived } from '../pack/input.ts'
import { toldBy } from '../pack/told-by.ts'

export function bodyHeadline(edition: Edition, body: BodyAsked, numbers: PageNumbers): Html {
  const { main } = edition
  const name = bodyOf(body.slug)?.officialName ?? body.name
  if (!main) return bareHeadline(edition, body, name)
  const one = gaveNumber(main).find((value) => value.body === body.slug)
  return one
    ? numberHeadline(edition, main, one, name, numbers)
    : missingHeadline(edition, main, body, name, numbers)
}

/** The same as sentences, for the story: the number with its source, its parts, its rate. None where no number is known. */
export function headlineSentences(edition: Edition, body: BodyAsked, numbers: PageNumbers): Html[] {
  const { main } = edition
  const one = main && gaveNumber(main).find((value) => value.body === body.slug)
  if (!main || !one || isNothingKnown(asBounds(one.value))) return []
  const name = bodyOf(body.slug)?.officialName ?? body.name
  return [
    html`${name}${gaveSo(edition, main, one, numbers)}.`,
    parts(edition, main, one, numbers),
    rate(edition, main, one, numbers),
  ].filter((sentence): sentence is Html => sentence !== null && sentence.toString() !== '')
}

function numberHeadline(
  edition: Edition,
  question: QuestionCount,
  one: BodyValue,
  name: string,
  numbers: PageNumbers,
): Html {
  const value = asBounds(one.value)
  const unknown = isNothingKnown(value)
  return lede({
    headline: unknown
      ? html`${name} gave numbers for parts of what was asked`
      : html`${name}${gaveSo(edition, question, one, numbers)}`,
    deck: joined(
      [
        html`Question ${question.number}: “${question.asks}”`,
        ownWords(edition, question, one),
        html`${assumedInWords(one, edition.labels)}`,
        parts(edition, question, one, numbers),
        rate(edition, question, one, numbers),
        unknown
          ? html`They do not tell the whole, and it is not counted as nought.`
          : value.high === null
            ? html`The number is a floor: what is confirmed does not tell how many more there were.`
            : null,
      ].filter((sentence) => sentence !== null && sentence.toString() !== ''),
      ' ',
    ),
    below: null,
  })
}

/** "recorded 20 investigations", with a verb that the survey gives its noun; else "gave a figure of 55 people". */
function gaveSo(
  { labels }: Edition,
  question: QuestionCount,
  one: BodyValue,
  numbers: PageNumbers,
): Html {
  const { unit, unitInk } = one
  const value = asBounds(one.value)
  const amounts = amountsOf({ kind: question.kind, unit }, labels)
  const lead = value.high === null ? 'at least ' : value.high === value.low ? '' : 'between '
  const shown =
    value.high === null ? amounts.one(value.low) : amounts.words(value).replace(/^between /, '')
  const isCount = (question.kind ?? 'count') === 'count'
  const counted = isCount && unit ? labels.counted({ unit, unitInk }, value.high) : ''
  const source = one.figures[0]?.source
  // What a paper printed is no word of the body's: it is said so in the same breath.
  if (!isLetter(source))
    return html`: ${lead}${numbers.value(question.number, one, { shown })} ${counted}, ${sourceInWords(source)}`
  const verb = (unit && labels.verb(unit)) ?? 'gave a figure of'
  return html` ${verb} ${lead}${numbers.value(question.number, one, { shown })} ${counted}`
}

/** "Its own word is “occasions”, between 2009 and 2014, from its letter." */
function ownWords(edition: Edition, question: QuestionCount, one: BodyValue): Html | null {
  const { unitInk, figures } = one
  const period = periodAskedInWords(edition, question)
  const source = figures[0]?.source
  const from = sourceInWords(source)
  if (!unitInk) return html`${capital(from)}${period && `, ${period}`}.`
  return source && source.kind !== 'letter'
    ? html`It is not from its own letter. The source counts “${unitInk}”${period && `, ${period}`}.`
    : html`It counts in its own words: “${unitInk}”${period && `, ${period}`}.`
}

/** "Its reply also counts 13 people, officers, and 6 people, police staff." */
function parts(
  edition: Edition,
  question: QuestionCount,
  one: BodyValue,
  numbers: PageNumbers,
): Html | null {
  const { input, labels } = edition
  const others = input.figures.filter(
    ({ body, figure }) =>
      body === one.body &&
      figure.question === question.number &&
      Object.keys(figure.facets).length === 0 &&
      isOfWholePeriod(edition, question, figure) &&
      !one.figures.some(
        (used) => placeKey(used.place) === placeKey(figure.place) && used.sha256 === figure.sha256,
      ),
  )
  if (others.length === 0) return null
  const said = others.map(({ figure }) => {
    const count = isMissing(figure.value) ? null : figure.value.high
    const who = labels.whom(figure)
    const isCount = (figure.kind ?? 'count') === 'count'
    const what = [isCount ? labels.counted(figure, count) : `“${figure.unitInk}”`, who]
    const when = ofOtherDays(edition, question, figure)
    return html`${numbers.figure(one.body, figure)} ${what.filter(Boolean).join(', ')}${when && ` (${when})`}`
  })
  const whose = others.every(({ figure }) => isLetter(figure.source))
    ? 'Its reply'
    : 'The same print'
  return html`
    ${whose} also counts ${joined(said.slice(0, -1), ', ')}${said.length > 1 && ' and '}
    ${said.at(-1)}.
  `
}

/** "2021/22": of a number that is not of the days asked, which. */
function ofOtherDays(edition: Edition, { number }: QuestionCount, figure: Figure): string | null {
  const [asked, own] = [spanOf(periodAsked(edition, number)), spanOfFigure(figure)]
  const same = !asked || !own || (asked.from === own.from && asked.to === own.to)
  return same ? null : periodInBrief(figure.period ?? own)
}

/** Years of a question that asks by year stand in its table, not in a sentence. */
function isOfWholePeriod(edition: Edition, { number }: QuestionCount, figure: Figure): boolean {
  const period = spanOf(periodAsked(edition, number))
  const span = spanOfFigure(figure)
  if (!span || !period || !isWithin(span, period)) return true
  return span.from === period.from && span.to === period.to
}

function rate(
  { input }: Edition,
  question: QuestionCount,
  { body, rate }: BodyValue,
  numbers: PageNumbers,
): Html | null {
  const { per } = input.survey
  if (!rate || !per) return null
  const ranked = question.bodies.filter(isRanked).length
  return html`
    That is ${rate.high === null && 'at least '}${numbers.sum(`rate-${body}`)} ${perThousand(per)}${
      rate.high !== null &&
      html` (95 % interval ${numbers.sum(`interval-${body}`, { again: true })})`
    }
    ${rate.rank && `, ${rankInWords(rate, ranked)}`}.
  `
}

function missingHeadline(
  edition: Edition,
  question: QuestionCount,
  body: BodyAsked,
  name: string,
  numbers: PageNumbers,
): Html {
  const value = valueOrReason(question, body.slug)
  const why = isMissing(value) ? value.none : 'not-checked'
  const section = isMissing(value) ? value.section : undefined
  const evidence = question.missing.find((one) => one.body === body.slug)?.evidence
  const ink = evidence && edition.inks.find(body.slug, evidence)
  const gave = numbers.sum(`gave-${question.number}`, { again: true })
  const told = toldBy(edition.input, body.slug)
  const { one, many } = edition.noun
  const others = gaveNumber(question).length === 1 ? one : many
  return lede({
    headline: html`${name} ${MISSING_WORDS[why].did}${told && !isWaiting(why) && `, ${sourceInWords(told)}`}`,
    deck: html`
      ${mark(MISSING_WORDS[why].mark)} Question ${question.number}: “${question.asks}
      ” ${section && `It relied on ${sectionInWords(section)}. `}
      ${ink && html`<a href="${numbers.to(ink.target)}">${told ? 'What is printed of it' : 'What its letter says'}</a>. `}
      ${gave && html`${gave} other ${others} gave a number. `}
      ${why === 'not-checked' ? 'What this one gave' : 'What this one would have given'} is not known
      here, and is not counted as nought.
    `,
    below: null,
  })
}

/** A survey whose figures stand each for itself. */
function bareHeadline({ input }: Edition, body: BodyAsked, name: string): Html {
  const replies = input.replies.filter((reply) => reply.body === body.slug)
  return lede({
    headline: name,
    deck:
      replies.length === 0
        ? html`${mark(MISSING_WORDS.asked.mark)} No reply is here.`
        : bareDeck(input, body, replies),
    below: null,
  })
}

/** What was judged to be no answer, or could not be read, is called no reply. */
function bareDeck(
  { figures, answers }: PackInput,
  { slug }: BodyAsked,
  came: readonly ReplyReceived[],
): Html {
  const count = came.length
  const [one, several] = came.every(mayBeReply) ? ['reply', 'replies'] : ['message', 'messages']
  const [replies, are, them] = count === 1 ? [one, 'is', 'it'] : [several, 'are', 'them']
  const read =
    figures.some(({ body }) => body === slug) || answers.some(({ body }) => body === slug)
  const they = count === 1 ? 'it' : 'they'
  const left = read
    ? `What was read of ${them} and confirmed stands below, each number with its ink.`
    : `No number of ${them} was confirmed; the ${replies} ${are} shown as ${they} came.`
  return html`${capital(cardinal(count))} ${replies} ${are} here. ${left}`
}
