// A complaint to the Commissioner: what was asked, what happened on which day, what is wrong with it, and what stands with it.
import type { RequestEvents } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { clockOfBody } from '../asked-body.ts'
import { listed, questionsNamed } from '../question-words.ts'
import { answeredLate } from './answered-late.ts'
import { became } from './became.ts'
import { type ChaseFacts, type Draft, gap } from './chase-facts.ts'
import { capitalised, lawOf, letterText, othersOn, sectionNamed } from './letter-words.ts'
import { notSilent, wasDue } from './no-answer.ts'
import { otherDaySent } from './other-day-sent.ts'
import { type Group, groupsOf } from './points.ts'
import { restsOf } from './review.ts'

export function complaint(facts: ChaseFacts): Draft {
  const { survey, body, events } = facts.asked
  const law = lawOf(facts)
  const { commissioner } = law
  const groups = groupsOf(facts)
  const late = answeredLate(facts, 'Its')
  const isAppeal = commissioner.act !== 'complaint'
  return {
    chaser: 'complaint',
    subject: `${isAppeal ? 'Application for a decision' : 'Complaint'} under ${law.complainUnder.replace(/ of the Act$/, '')}: ${body.name}, ${survey.title}`,
    text: letterText(facts, `To the ${commissioner.name}`, [
      commissioner.address.join('\n'),
      isAppeal
        ? `I apply for a decision under ${law.complainUnder} on how ${body.name} dealt with a request of mine under the ${law.name}.`
        : `I complain under ${law.complainUnder} about how ${body.name} dealt with a request of mine under the ${law.name}.`,
      `What I asked\n${survey.questions.map(({ number, asks }) => `${number}. ${asks}`).join('\n')}`,
      `What happened\n${course(facts)}`,
      groups.length > 0 ? 'What I complain of' : `What I complain of\n${silence(facts)}`,
      ...groups.flatMap((group) => ofGroup(facts, group)),
      late && `The time\n${late}`,
      othersOn(
        facts,
        facts.answers.map(({ number }) => number),
      ),
      events?.internalReviewAnswered
        ? `The review\n${gap('what the review decided, in a sentence')}`
        : null,
      `What I ask\n${
        groups.length > 0
          ? 'A decision that the information is to be disclosed, or as much of it as can be; and, where any of it may be withheld, a decision on which part, and why.'
          : 'A decision that requires it to answer the request, by a day that you set.'
      }${late ? ' I ask you also to find that it answered late.' : ''}`,
      `I enclose copies of ${listed(wanted(facts))}.`,
      `My address for correspondence: ${gap('your address')}`,
      events?.internalReviewAsked || groups.length === 0
        ? null
        : `No review has been asked for: ${gap('why it comes to the Commissioner without one')}`,
    ]),
    restsOn: [
      {
        what: `Until when: ${law.complainWithin.rule}`,
        basis: law.complainWithin.basis,
        source: law.complainWithin.source,
      },
      {
        what: `What stands with it: ${commissioner.wants}; it goes ${commissioner.how}`,
        basis: commissioner.basis,
        source: commissioner.source,
      },
      ...(late
        ? [
            {
              what: `When an answer was due: ${law.answers.rule}`,
              basis: law.answers.basis,
              source: law.answers.source,
            },
          ]
        : []),
      ...restsOf(groups),
    ],
  }
}

/** What became of these questions, and what the law asks for of it. */
function ofGroup(facts: ChaseFacts, { answers, points }: Group): string[] {
  const reviewed = facts.asked.events?.internalReviewAsked
  const put = points.filter(({ chosen }) => chosen === 'ask' || chosen === 'missing')
  const said = points.filter(({ chosen }) => chosen === 'say')
  return [
    `${capitalised(questionsNamed(answers.map(({ number }) => number)))}\n${became(answers, 'It')}`,
    ...(put.length > 0
      ? [
          `${
            reviewed
              ? 'These points I put to it when I asked for a review, and I ask you to decide them'
              : 'I ask you to decide whether its answer meets what is asked of it'
          }:\n${put.map(({ need, because }) => `- ${capitalised(need)}. ${because}`).join('\n')}`,
        ]
      : []),
    ...said.map(({ asks }) =>
      asks.replace('Your letter', 'Its letter').replace(/: please .*$/s, '.'),
    ),
  ]
}

const silence = ({ asked }: ChaseFacts): string => {
  const due = wasDue(asked, 'It')
  return notSilent(asked) ?? `No answer has reached me${due ? `. ${due}` : ''}.`
}

const DAYS: readonly [keyof RequestEvents, string][] = [
  ['sent', 'I sent the request'],
  ['clarificationAsked', 'It asked me to clarify'],
  ['clarificationGiven', 'I clarified'],
  ['feeNotice', 'It asked for a fee'],
  ['feePaid', 'I paid the fee'],
  ['internalReviewAsked', 'I asked for a review'],
  ['internalReviewAnswered', 'It sent the outcome of the review'],
]

/** Day by day, of what was entered, decided or sent. */
function course(facts: ChaseFacts): string {
  const { events, letters, messages } = facts.asked
  const { due, sum } = clockOfBody(facts.asked)
  const entered = DAYS.flatMap(([name, says]) => {
    const on = events?.[name]
    const doubt = name === 'sent' && otherDaySent(facts.asked)
    return on ? [{ on, says: doubt ? `${says} ${doubt}` : says }] : []
  })
  const dueOn = sum?.due ?? due
  const first = messages.find(({ kind, decided }) => kind === 'acknowledgement' && decided)
  const answered = facts.answers.find(({ on }) => on !== null)?.on
  const reminded = letters.flatMap(({ kind, sentOn }) =>
    kind === 'reminder' && sentOn ? [{ on: sentOn, says: 'I reminded it' }] : [],
  )
  const sections = [...new Set(facts.answers.flatMap((one) => one.sections))]
  return [
    ...entered,
    ...reminded,
    ...(first?.received ? [{ on: first.received, says: 'It acknowledged the request' }] : []),
    ...(dueOn
      ? [
          {
            on: dueOn,
            says: `The twentieth working day, by which an answer ${dueOn < facts.asked.today ? 'was' : 'is'} due`,
          },
        ]
      : []),
    ...(events?.extension
      ? [{ on: events.extension, says: 'The day until which it took more time' }]
      : []),
    ...(answered
      ? [
          {
            on: answered,
            says: `It answered${sections.length > 0 ? `, and relied on ${listed(sections.map(sectionNamed))}` : ''}`,
          },
        ]
      : []),
  ]
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, says }) => `- ${dayInWords(on)}: ${says}.`)
    .join('\n')
}

function wanted({ asked: { events }, answers }: ChaseFacts): string[] {
  return [
    'the request',
    ...(answers.length > 0 ? ['the answer'] : []),
    ...(events?.internalReviewAsked ? ['my request for a review'] : []),
    ...(events?.internalReviewAnswered ? ['its outcome'] : []),
  ]
}
