// What a body's page says first: its story's headline, what it was asked, and whose words its number stands in.

import { valueOrReason } from '../../count/gave-number.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { lede } from '../../dress/html/section.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { Edition } from '../edition/edition.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { mayBeReply } from '../pack/checked.ts'
import type { PackInput, ReplyReceived } from '../pack/input.ts'
import type { Story } from '../story/body-story.ts'
import { givenBy, nameInFull } from '../story/lead.ts'

export function bodyHeadline(edition: Edition, body: BodyAsked, story: Story | null): Html {
  const { main } = edition
  if (!main) return bareHeadline(edition, body, story)
  const one = givenBy(main, body.slug)
  return lede({
    headline: story?.headline ?? nameInFull(body),
    deck: one ? numberDeck(edition, main, one) : missingDeck(main, body),
    below: null,
  })
}

const asked = ({ number, asks }: QuestionCount): Html => html`Question ${number}: “${asks}”`

function numberDeck(edition: Edition, question: QuestionCount, one: BodyValue): Html {
  const sentences = [
    asked(question),
    ownWords(edition, question, one),
    assumedInWords(one, edition.labels),
    isNothingKnown(asBounds(one.value)) ? 'It is not counted as nought.' : '',
  ]
  return joined(
    sentences.filter((sentence) => sentence.toString() !== ''),
    ' ',
  )
}

/** "Its own word is “occasions”, between 2009 and 2014." */
function ownWords(
  edition: Edition,
  question: QuestionCount,
  { unitInk, figures }: BodyValue,
): Html {
  const period = periodAskedInWords(edition, question)
  const source = figures[0]?.source
  const from = sourceInWords(source)
  if (!unitInk) return html`${capital(from)}${period && `, ${period}`}.`
  return isLetter(source)
    ? html`It counts in its own words: “${unitInk}”${period && `, ${period}`}.`
    : html`It is not from its own letter. The source counts “${unitInk}”${period && `, ${period}`}.`
}

function missingDeck(question: QuestionCount, body: BodyAsked): Html {
  const value = valueOrReason(question, body.slug)
  const why = isMissing(value) ? value.none : 'not-checked'
  return html`${mark(MISSING_WORDS[why].mark)} ${asked(question)}`
}

/** A survey whose figures stand each for itself. */
function bareHeadline({ input }: Edition, body: BodyAsked, story: Story | null): Html {
  const replies = input.replies.filter((reply) => reply.body === body.slug)
  return lede({
    headline: story?.headline ?? nameInFull(body),
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
