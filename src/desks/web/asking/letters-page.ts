// A survey's letters: what is wrong before they go, their wording, to whom, and what became of each.
import type { Check } from '../../../ask/checks/check.ts'
import { button, buttons, errorSummary, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import type { LetterOut, LetterState } from '../../../vocabulary/asking/letter-out.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { instantInWords } from '../../../wording/dates.ts'
import { isLeft, toSendByHand } from '../../work/mail/request-letters.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { requestsAddress } from '../making/requests-page.ts'
import { editAddress } from '../making/survey-form-page.ts'
import { BODIES, lettersAddress, lettersTo, MAIL } from './addresses.ts'
import { STATE_TAGS } from './letter-states.ts'
import { lettersForm } from './letters-form.ts'
import type { LettersShown } from './letters-shown.ts'

export function lettersPage(view: LettersShown): Html {
  const { survey, reader, letters, errors, wrongSetting } = view
  const isDone = !letters.bodies.some(isLeft)
  return deskFrame({
    title: 'Letters',
    viewer: reader,
    survey,
    current: 'letters',
    crumbs: [{ text: 'Letters' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Letters</h1>
      <p class="note">${howFar(view)}</p>
      ${wrongSetting && notice({ heading: 'The mail cannot be used', content: html`<p>${wrongSetting}</p>`, alarm: true })}
      ${troubles(view)}${outbox(view)}${!isDone && checksPanel(view)}${lettersForm(view)}
    `,
  })
}

function howFar({ letters, survey, post }: LettersShown): Hole {
  const noun = bodyNoun(survey.bodies)
  const put = letters.bodies.flatMap((one) => one.put ?? [])
  const byHand = letters.bodies.filter((one) => one.byHand !== null).length
  const sent = put.filter(({ sentOn }) => sentOn !== null).length
  const away = put.filter(({ state }) => ON_THE_WAY.includes(state)).length
  const other = put.length - sent - away
  const left = letters.bodies.filter(isLeft).length
  const counted = [
    [sent, 'sent'],
    [away, 'on the way'],
    [other, 'saved or not known to have gone'],
    [byHand, 'asked before, not from here'],
    [left, 'not asked'],
  ] as const
  const far = [
    bodiesSaid(survey.bodies.length, noun),
    ...counted.flatMap(([n, what]) => (n > 0 ? [`${n} ${what}`] : [])),
  ].join(' · ')
  return html`
    ${far}.
    ${put.length === 0 && left > 0 && html`<a href="${requestsAddress(survey)}">They were sent already: write the days down</a>.`}
    ${
      post
        ? html`Letters go from ${post.from.address} by ${post.server}, at most ${post.perMinute} a minute. <a href="${MAIL}">Mail</a>`
        : html`No mail server is set: letters are saved here and sent by hand. <a href="${MAIL}">Set one up</a>`
    }
  `
}

const ON_THE_WAY: readonly LetterState[] = ['waiting', 'deferred', 'handing']

/** What a person must look at: what is not known to have gone, and what did not arrive and was not written anew. */
function troubles({ letters, survey, notReached }: LettersShown): Hole {
  const all = letters.bodies.flatMap((one) => one.letters.map((letter) => ({ one, letter })))
  const bad = all.filter(
    ({ one, letter: { state, kind, number } }) =>
      state === 'unknown' ||
      ((state === 'refused' || state === 'bounced') &&
        !one.letters.some(
          (later) => later.kind === kind && later.number > number && later.state !== 'undone',
        )),
  )
  return html`
    ${
      notReached &&
      notice({
        heading: 'The server cannot be reached',
        alarm: true,
        content: html`
          <p>At ${instantInWords(notReached.at)}: ${notReached.said}</p>
          <p>Letters wait, and are tried again each minute. <a href="${MAIL}">Look at the mail setting</a></p>
        `,
      })
    }
    ${
      bad.length > 0 &&
      panel({
        id: 'look',
        heading: 'To be looked at',
        alarm: true,
        content: html`
          <ul>
            ${bad.map(
              ({ one, letter }) =>
                html`
                  <li>
                    <a href="${lettersTo(survey, one.body.slug)}">${one.body.name}</a>:
                    ${STATE_TAGS[letter.state]}. ${letter.words}
                  </li>
                `,
            )}
          </ul>
        `,
      })
    }
  `
}

function outbox(view: LettersShown): Hole {
  const { letters, survey, post } = view
  const waiting = letters.bodies
    .flatMap(({ letters: all }) => all)
    .filter(({ state }) => state === 'waiting' || state === 'deferred')
  const [first] = waiting.toSorted((a, b) => a.notBefore.getTime() - b.notBefore.getTime())
  const saved = toSendByHand(letters)
  const home = lettersAddress(survey)
  return html`
    ${
      first &&
      panel({
        id: 'outbox',
        heading: `In the outbox: ${lettersSaid(waiting.length)}`,
        content: html`
          <p>
            ${
              post
                ? html`The first goes on ${instantInWords(first.notBefore)}. Until then each can be taken back.`
                : html`No server is set, so nothing goes: set one up, or save them and send them by hand.`
            }
          </p>
          <form method="post" action="${home}/waiting">
            ${buttons(
              button({ text: 'Take all of them back', name: 'action', value: 'back', rank: 2 }),
              post && button({ text: 'Send them now', name: 'action', value: 'now', rank: 2 }),
              button({
                text: 'Save them, to send by hand',
                name: 'action',
                value: 'save',
                rank: 2,
              }),
            )}
          </form>
        `,
      })
    }
    ${saved.length > 0 && byHand(view, saved)}
  `
}

const byHand = ({ survey, typed, errors }: LettersShown, saved: readonly LetterOut[]): Html =>
  panel({
    id: 'by-hand',
    heading: `Saved, to be sent by hand: ${lettersSaid(saved.length)}`,
    content: html`
      <p>Open each in your mail program and send it. Then say so here: the clocks begin to run.</p>
      <form method="post" action="${lettersAddress(survey)}/by-hand">
        ${buttons(
          button({ text: 'The letters as mails', name: 'action', value: 'eml', rank: 2 }),
          button({ text: 'As one mailbox file', name: 'action', value: 'mbox', rank: 3 }),
        )}
      </form>
      <form method="post" action="${lettersAddress(survey)}/by-hand">
        ${textInput({
          name: 'sent',
          label: 'All of them were sent on',
          hint: '30 November 2026',
          size: 12,
          value: typed['sent'] ?? '',
          errors,
        })}
        ${button({ text: 'They were sent', rank: 2 })}
      </form>
    `,
  })

const lettersSaid = (n: number): string => (n === 1 ? '1 letter' : `${n} letters`)

function checksPanel({ checks, survey }: LettersShown): Hole {
  if (checks.length === 0)
    return panel({
      id: 'checked',
      heading: 'Checked',
      content: html`<p>Nothing is found that would make it easy to refuse or hard to count.</p>`,
    })
  const stops = checks.filter(({ level }) => level === 'stop')
  const others = checks.filter(({ level }) => level === 'better')
  const where = {
    letter: '#wording',
    survey: editAddress(survey),
    bodies: `${BODIES}?survey=${survey.slug}`,
    send: '#send',
  }
  const shown = (all: readonly Check[]): Hole =>
    all.map(
      ({ question, says, fix, at }) => html`
        <p>
          ${question && html`<b>Question ${question}</b> `}${says} <a href="${where[at]}">${fix}</a>
        </p>
      `,
    )
  return html`
    ${stops.length > 0 && panel({ id: 'stops', heading: 'Before it can go', alarm: true, content: shown(stops) })}
    ${
      others.length > 0 &&
      panel({
        id: 'better',
        heading: 'What would make it easier to answer, and harder to refuse',
        content: shown(others),
      })
    }
  `
}
