// A request for a review that answers a refusal section by section; or, where the law asks for it first, one of a silence.
import { dayInWords } from '../../../wording/dates.ts'
import { questionsNamed } from '../question-words.ts'
import { reviewDue } from '../review-times.ts'
import { became } from './became.ts'
import { type ChaseFacts, type Draft, gap, type Rests } from './chase-facts.ts'
import {
  capitalised,
  DEAR,
  lawOf,
  letterText,
  othersInBrief,
  othersOn,
  questionsAgain,
  sectionNamed,
  subjectOf,
  whatWasAsked,
} from './letter-words.ts'
import { notSilent, wasDue } from './no-answer.ts'
import { type Group, groupsOf } from './points.ts'

export function review(facts: ChaseFacts): Draft {
  const { today } = facts.asked
  const law = lawOf(facts)
  const groups = groupsOf(facts)
  const { due } = reviewDue(facts.asked, today)
  const answered = facts.answers.map(({ on }) => on).find((on) => on !== null)
  return {
    chaser: 'review',
    subject: subjectOf(
      facts,
      facts.asked.law === 'foisa' ? 'Requirement for review' : 'Internal review',
    ),
    text: letterText(facts, DEAR, [
      whatWasAsked(facts),
      groups.length === 0
        ? ofSilence(facts)
        : `I ask for ${law.review} of your answer${answered ? ` of ${dayInWords(answered)}` : ''}, by somebody who had no part in it. It is about ${about(facts)}.`,
      ...groups.flatMap(ofGroup),
      groups.length === 0 ? othersInBrief(facts) : others(facts),
      `Please let me have the outcome by ${dayInWords(due)}, within ${law.reviewWithin.days} working days. Where you uphold the refusal of any part, please say why, section by section, so that I can put it to the ${law.commissioner.name} under ${law.complainUnder}.`,
      facts.asked.law === 'foisa'
        ? 'My address for correspondence is the one from which this comes.'
        : null,
      ...(groups.length === 0 ? questionsAgain(facts) : theseQuestions(facts)),
    ]),
    restsOn: [
      {
        what: `The outcome: ${law.reviewWithin.rule}`,
        basis: law.reviewWithin.basis,
        source: law.reviewWithin.source,
      },
      {
        what: `Until when a review may be asked for: ${law.askReviewWithin.rule}`,
        basis: law.askReviewWithin.basis,
        source: law.askReviewWithin.source,
      },
      ...restsOf(groups),
    ],
  }
}

const about = ({ answers, asked: { survey } }: ChaseFacts): string =>
  answers.length === survey.questions.length && answers.length > 1
    ? 'all of the questions'
    : questionsNamed(answers.map(({ number }) => number))

function ofSilence(facts: ChaseFacts): string {
  const open = notSilent(facts.asked)
  if (open) return open
  const due = wasDue(facts.asked, 'An answer')
  const { review: asks } = lawOf(facts)
  return `I ask for ${asks} of the failure to answer it. ${due ? `${due}. ` : ''}None has reached me.`
}

/** What the letter says of one group of questions: what became of them, and each point under its section. */
function ofGroup({ answers, points }: Group): string[] {
  const chosen = points.filter((one) => one.chosen !== 'leave')
  const several = new Set(chosen.flatMap(({ section }) => section ?? [])).size > 1
  const said = chosen.map(({ section, asks, missing, chosen: how }, i) => {
    const first = section !== null && chosen.findIndex((one) => one.section === section) === i
    const words = how === 'missing' ? missing : asks
    return several && first ? `${capitalised(sectionNamed(section))}. ${words}` : words
  })
  return [
    `${capitalised(questionsNamed(answers.map(({ number }) => number)))}\n${became(answers, 'You')}`,
    ...said,
    ...(answers[0]?.state === 'not-answered'
      ? [
          'Please answer it, or say that you do not hold the information, or under which section you withhold it.',
        ]
      : []),
    ...(answers[0]?.state === 'gave-part' && said.length === 0
      ? [`Please give the rest of it: ${gap('what is still missing')}.`]
      : []),
  ]
}

function others(facts: ChaseFacts): string | null {
  const says = othersOn(
    facts,
    facts.answers.map(({ number }) => number),
  )
  return (
    says &&
    `${says}${says.includes('\n') ? '\n' : ' '}If your records differ from theirs, please say how.`
  )
}

const theseQuestions = ({ answers }: ChaseFacts): string[] => [
  answers.length === 1
    ? 'The question, for ease of reference:'
    : 'The questions, for ease of reference:',
  answers.map(({ number, asks }) => `${number}. ${asks}`).join('\n'),
]

export const restsOf = (groups: readonly Group[]): Rests[] =>
  groups
    .flatMap(({ points }) => points.filter(({ chosen }) => chosen !== 'leave'))
    .map(({ section, because, basis, source }) => ({
      what: section ? `${capitalised(sectionNamed(section))}: ${because}` : because,
      basis,
      source,
    }))
