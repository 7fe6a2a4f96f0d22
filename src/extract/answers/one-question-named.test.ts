// A letter that decides one question by its number, and says nothing else: the others are not said to be refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'buses',
  title: 'Buses',
  law: 'foia',
  period: { year: '2023' },
  packs: [],
  dimensions: [],
  questions: [
    { number: '1', asks: 'How many complaints about buses came?', counts: aNoun('complaint') },
    { number: '2', asks: 'How many journeys were cancelled?', counts: aNoun('journey') },
    { number: '3', asks: 'How many drivers were dismissed?', counts: aNoun('driver') },
  ],
  bodies: [],
  readers: 1,
}

const ALL = 'refused refused refused'

for (const [text, answers] of [
  ['We are refusing question 3 under section 43 of the Act.', 'unknown unknown refused'],
  ['What you ask for in question 3 is exempt under section 43(2).', 'unknown unknown refused'],
  ['We are withholding the answer to question 2 under section 31.', 'unknown refused unknown'],
  ['No information is held for question 2.', 'unknown not-held unknown'],
  [
    'We neither confirm nor deny whether we hold information for question 1, under section 40(5B).',
    'ncnd unknown unknown',
  ],
  ['We must refuse the second of your questions under section 43.', 'unknown refused unknown'],
  ['Exemption: question 3 is withheld under section 40(2).', 'unknown unknown refused'],
  [
    'Point 1 was 41. Point 2 was 12. Exemption: point 3 is withheld under section 40(2).',
    'full full refused',
  ],
  ['Questions 2 and 3 fall under section 43(2) and are withheld.', 'unknown refused refused'],
  ['(a) 41 (b) 12', ''],
  ['(a) 41\n\n(b) 12\n\n(c) Refused under section 40(2)', 'full full refused'],
  ['(i) 41\n\n(ii) Not held\n\n(iii) None', 'full not-held full'],
  [
    'C1 / Q1 – 41\n\nC2 / Q2 – 12\n\nC3 / Q3 – Eithriad / Exempt, section 40(2)',
    'full full refused',
  ],
  [
    'No register of complaints is kept. No log of journeys is maintained.',
    'not-held not-held unknown',
  ],
  [
    '1. 41\n\n2. Cancellations are not logged, so we are unable to provide a number.\n\n3. None',
    'full not-held full',
  ],
  ['1. 41\n\n2. 12\n\n3. HR have this and will reply to you separately.', 'full full not-answered'],
  ['Please find our response below.\n\nWe value your interest.', 'unknown unknown unknown'],
  ['Your second and third questions are refused under section 43.', 'unknown refused refused'],
  ['1. 41\n\n2. 12. Short trips are not counted.\n\n3. 5', 'full full full'],
  ['1. 41. We do not log compliments.\n\n2. 12\n\n3. 5', 'full full full'],
  ['1. 41\n\n2. 12\n\n3. I withhold this part under section 40(2).', 'full full refused'],
  [
    '1. 41\n\n2. Nobody counts them.\n\n3. Until then the figures are exempt (s22).',
    'full not-held refused',
  ],
  [
    'The same was asked in May and we answered it in full. Section 14(2) applies.',
    'refused refused refused',
  ],
  [
    'We are unable to say whether or not it is held, as to find out would exceed the cost limit (section 12(2)).',
    'ncnd ncnd ncnd',
  ],
  ['Your request is refused under section 14.', ALL],
  ['Your request, of which question 3 asks for drivers, is refused in full under section 14.', ALL],
] as const)
  test(`“${text}” is ${answers}`, () => {
    const letter = aLetter(`Dear Ms Reader,\n\n${text}\n\nYours\n`)
    const { questions } = extractReply([letter], { survey, file: 'reply.txt' })
    assert.equal(questions.map(({ answer }) => answer).join(' '), answers)
  })
