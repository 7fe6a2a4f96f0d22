// Where a question to a body stands, event by event: what is said of a body in its name, and what never is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { aSurvey } from '../../test/a-survey.ts'
import type { RequestEvents } from '../vocabulary/survey.ts'
import type { TakenFor } from '../vocabulary/taken-for.ts'
import { type Came, type Standing, stateOf } from './state-of.ts'

const survey = aSurvey({
  questions: [{ number: '1', asks: 'How many swans were counted?', counts: aNoun('swan') }],
})

function stateFor(told: Partial<Standing>): string {
  const [question] = survey.questions
  assert.ok(question)
  const standing: Standing = {
    gave: false,
    answer: null,
    messages: [],
    events: null,
    joint: false,
    today: '2024-03-20',
    ...told,
  }
  const { state, onlyRead } = stateOf(survey, question, standing)
  return onlyRead ? `${state}, read by no person` : state
}

const came = (kind: TakenFor, received: string | null = '2024-03-05', decided = true): Came => ({
  kind,
  received,
  seen: true,
  decided,
})
const events = (more: Partial<RequestEvents> = {}): RequestEvents => ({
  body: 'any',
  sent: '2024-03-01',
  received: '2024-03-01',
  ...more,
})
const LATE = '2024-05-20'

const STANDINGS: [says: string, told: Partial<Standing>, state: string][] = [
  ['asked, and nothing came', { events: events() }, 'asked'],
  ['nobody entered a date, and nothing came', {}, 'asked'],
  [
    'its acknowledgement came',
    { events: events(), messages: [came('acknowledgement')] },
    'acknowledged',
  ],
  [
    'its acknowledgement came, and nobody entered a date',
    { messages: [came('acknowledgement')] },
    'acknowledged',
  ],
  [
    'its holding letter came, and nobody entered a date',
    { messages: [came('holding')] },
    'acknowledged',
  ],
  [
    'it asks for a fee, and nobody entered a date',
    { messages: [came('fee-notice')] },
    'fee-notice',
  ],
  [
    'it asks back, and nobody entered a date',
    { messages: [came('clarification')] },
    'clarification-asked',
  ],
  ['the mail came back, and nobody entered a date', { messages: [came('bounce')] }, 'bounced'],
  ['the mail came back', { events: events(), messages: [came('bounce')] }, 'bounced'],
  [
    'the mail came back long ago: no request reached it, and nothing is overdue',
    { events: { body: 'any', sent: '2024-03-01' }, messages: [came('bounce')], today: LATE },
    'bounced',
  ],
  [
    'it came back, whatever day was written down: nobody is late with what never reached them',
    { events: events(), messages: [came('bounce')], today: LATE },
    'bounced',
  ],
  [
    'it came back, and went again on the same day from here',
    {
      events: events({ received: '2024-03-05', ourReference: 'ASK-1' }),
      messages: [came('bounce')],
    },
    'asked',
  ],
  [
    'it went again after it came back, and time is up',
    { events: events({ received: '2024-03-06' }), messages: [came('bounce')], today: LATE },
    'overdue',
  ],
  [
    'time is up, and a reminder from here came back',
    {
      events: events({ ourReference: 'ASK-1' }),
      messages: [came('bounce', '2024-04-20')],
      today: LATE,
    },
    'overdue',
  ],
  [
    'time is up, and something came back long after it had acknowledged the request',
    {
      events: events(),
      messages: [came('acknowledgement'), came('bounce', '2024-04-20')],
      today: LATE,
    },
    'overdue',
  ],
  [
    'it came back late, and nothing says that any other letter went',
    { events: events(), messages: [came('bounce', '2024-04-20')], today: LATE },
    'bounced',
  ],
  [
    'one came back before the day on which the request is written down as sent',
    { events: { body: 'any', sent: '2024-03-06' }, messages: [came('bounce')] },
    'asked',
  ],
  ['time is up, and nothing came', { events: events(), today: LATE }, 'overdue'],
  [
    'time is up after an acknowledgement',
    { events: events(), messages: [came('acknowledgement')], today: LATE },
    'overdue',
  ],
  [
    'an extension is taken and runs',
    { events: events({ extension: '2024-03-25' }), today: '2024-04-10' },
    'extended',
  ],
  [
    'an extension is over',
    { events: events({ extension: '2024-03-25' }), today: '2024-06-20' },
    'overdue',
  ],
  [
    'it asked back, and nothing is overdue',
    { events: events({ clarificationAsked: '2024-03-06' }), today: LATE },
    'clarification-asked',
  ],
  [
    'it asked back and was told',
    {
      events: events({ clarificationAsked: '2024-03-06', clarificationGiven: '2024-03-08' }),
      messages: [came('clarification', '2024-03-06')],
    },
    'asked',
  ],
  [
    'it asks back again after it was told',
    {
      events: events({ clarificationAsked: '2024-03-06', clarificationGiven: '2024-03-08' }),
      messages: [came('clarification', '2024-03-15')],
    },
    'clarification-asked',
  ],
  [
    'a machine read that it asks back again after it was told',
    {
      events: events({ clarificationAsked: '2024-03-06', clarificationGiven: '2024-03-08' }),
      messages: [came('clarification', '2024-03-15', false)],
    },
    'clarification-asked, read by no person',
  ],
  ['a fee is not paid', { events: events({ feeNotice: '2024-03-06' }), today: LATE }, 'fee-notice'],
  [
    'a fee is paid',
    { events: events({ feeNotice: '2024-03-06', feePaid: '2024-03-08' }) },
    'asked',
  ],
  [
    'it asks back and for a fee',
    { events: events({ feeNotice: '2024-03-06', clarificationAsked: '2024-03-06' }) },
    'clarification-asked',
  ],
  ['a reply waits for a person', { events: events(), messages: [came('decision')] }, 'not-checked'],
  [
    'a reply waits, though time is up',
    { events: events(), messages: [came('decision', '2024-05-18')], today: LATE },
    'not-checked',
  ],
  [
    'a reply whose day nothing tells waits',
    { events: events(), messages: [came('decision', null)], today: LATE },
    'not-checked',
  ],
  [
    'a letter nobody can place waits',
    { events: events(), messages: [came('other', '2024-03-05', false)] },
    'not-checked',
  ],
  [
    'a person said that it answers nothing',
    { events: events(), messages: [came('other')] },
    'asked',
  ],
  ['an answer was taken back', { events: events(), messages: [came('withdrawal')] }, 'withdrawn'],
  [
    'a machine read that an answer was taken back',
    { events: events(), messages: [came('withdrawal', '2024-03-05', false)] },
    'withdrawn, read by no person',
  ],
  [
    'it replied, and the reply is not here',
    { events: events(), messages: [{ received: null, seen: false }] },
    'not-seen',
  ],
]

for (const [says, told, state] of STANDINGS)
  test(`${says}: ${state}`, () => assert.equal(stateFor(told), state))

test('that it did not answer is never said without a person’s decision', () => {
  for (const [, told] of STANDINGS) assert.doesNotMatch(stateFor(told), /not-answered|refused|ncnd/)
})
