// "West Mercia Police recorded 20 investigations"; or what it did instead.

import { gaveNumber, valueOrReason } from '../../count/gave-number.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { lede } from '../../dress/html/section.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { placeKey } from '../../vocabulary/place.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { capital, cardinal, ordinal } from '../../wording/count-words.ts'
import { periodInWords } from '../../wording/dates.ts'
import { MISSING_WORDS, sectionInWords } from '../../wording/missing-words.ts'
import { populationWords, unitWord } from '../../wording/reply-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import type { PackInput } from '../pack/input.ts'

export function bodyHeadline(edition: Edition, body: BodyAsked, numbers: PageNumbers): Html {
  const { main } = edition
  const name = bodyOf(body.slug)?.officialName ?? body.name
  if (!main) return bareHeadline(edition, body, name)
  const one = gaveNumber(main).find((value) => value.body === body.slug)
  return one
    ? numberHeadline(edition, main, one, name, numbers)
    : missingHeadline(edition, main, body, name, numbers)
}

function numberHeadline(
  edition: Edition,
  question: QuestionCount,
  one: BodyValue,
  name: string,
  numbers: PageNumbers,
): Html {
  const { value, unit, unitInk } = one
  const floor = !isMissing(value) && value.high === null
  const low = isMissing(value) ? 0 : value.low
  const period = periodInWords(edition.input.survey.period)
  const words = unit ? unitWord(unit, low) : ''
  return lede({
    headline: html`
      ${name} recorded ${floor && 'at least '}
      ${numbers.value(question.number, one, floor ? { shown: grouped(low) } : {})} ${words}
    `,
    deck: joined(
      [
        unitInk ? html`It counts in its own words: “${unitInk}”${period && `, ${period}`}.` : '',
        parts(edition, question, one, numbers),
        rate(question, one, numbers),
        floor ? html`The number is a floor: the reply does not tell how many more there were.` : '',
      ].filter((sentence) => sentence !== null && sentence !== ''),
      ' ',
    ),
    below: null,
  })
}

/** "Its reply also counts 13 people, officers, and 6 people, police staff." */
function parts(
  { input }: Edition,
  question: QuestionCount,
  one: BodyValue,
  numbers: PageNumbers,
): Html | null {
  const others = input.figures.filter(
    ({ body, figure }) =>
      body === one.body &&
      figure.question === question.number &&
      Object.keys(figure.facets).length === 0 &&
      !one.figures.some(
        (used) => placeKey(used.place) === placeKey(figure.place) && used.sha256 === figure.sha256,
      ),
  )
  if (others.length === 0) return null
  const said = others.map(({ figure }) => {
    const count = isMissing(figure.value) ? null : figure.value.low
    const who = populationWords(figure)
    return html`
      ${numbers.figure(one.body, figure)} ${figure.unit === 'person' && who !== 'all' ? who : `${unitWord(figure.unit, count)}, ${who}`}
    `
  })
  return html`
    Its reply also counts ${joined(said.slice(0, -1), ', ')}${said.length > 1 && ' and '}
    ${said.at(-1)}.
  `
}

function rate(
  question: QuestionCount,
  { body, rate }: BodyValue,
  numbers: PageNumbers,
): Html | null {
  if (!rate) return null
  const rated = question.bodies.filter((one) => one.rate).length
  return html`
    That is ${rate.high === null && 'at least '}${numbers.sum(`rate-${body}`)} per 1,000 workforce${
      rate.high !== null &&
      html` (95 % interval ${numbers.sum(`interval-${body}`, { again: true })})`
    }
    ${rate.rank && `, ${ordinal(rate.rank)} of ${rated} by rate`}.
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
  return lede({
    headline: html`${name} ${MISSING_WORDS[why].did}`,
    deck: html`
      ${mark(MISSING_WORDS[why].mark)} Question ${question.number}: “${question.asks}
      ” ${section && `It relied on ${sectionInWords(section)}. `}
      ${ink && html`<a href="${numbers.to(ink.target)}">What its letter says</a>. `}
      ${gave} other ${edition.noun.many} gave a number. What this one would have given is not known,
      and is not counted as nought.
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
        : bareDeck(input, body, replies.length),
    below: null,
  })
}

function bareDeck({ figures, answers }: PackInput, { slug }: BodyAsked, count: number): Html {
  const [replies, are, them] = count === 1 ? ['reply', 'is', 'it'] : ['replies', 'are', 'them']
  const read =
    figures.some(({ body }) => body === slug) || answers.some(({ body }) => body === slug)
  const they = count === 1 ? 'it' : 'they'
  const left = read
    ? `What was read of ${them} and confirmed stands below, each number with its ink.`
    : `No number of ${them} was confirmed; the ${replies} ${are} shown as ${they} came.`
  return html`${capital(cardinal(count))} ${replies} ${are} here. ${left}`
}
