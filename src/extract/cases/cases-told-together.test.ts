// Cases that a sentence, a line or a table tells together, and what parts them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const read = (text: string) => extractReply([aLetter(`Response\n${text}`)], { file: 'reply.txt' })
const rowsOf = (text: string) =>
  read(text).caseRows.flatMap(({ facets: { year, role, ...rest }, several }) =>
    several ? [] : [[year, role, ...Object.values(rest).sort()].filter(Boolean).join(' ')],
  )

// One line for each way bodies tell of several at once. Add the next one you meet.
const TOGETHER: [what: string, text: string, cases: string[]][] = [
  [
    'cases parted by semicolons in one line are each a case',
    'The details are: 2018: PC, racist comment on Facebook, written warning; 2019: PCSO, disclosing an address on WhatsApp, resigned; and 2021: Inspector, indecent image on Snapchat, dismissed.',
    [
      '2018 officer constable discriminatory facebook written_warning',
      '2019 pcso disclosure resigned whatsapp',
      '2021 officer dismissed inspector sexual snapchat',
    ],
  ],
  [
    'strokes part what a line tells of one case',
    '2016 / Police Constable / racist comments / Facebook / written warning\n2019 / Chief Inspector / indecent images / Snapchat / dismissed',
    [
      '2016 officer constable discriminatory facebook written_warning',
      '2019 officer chief_inspector dismissed sexual snapchat',
    ],
  ],
  [
    'clauses of one sentence are no cases',
    'In 2018 a PC received a written warning; the warning was later reduced; the matter ended there.',
    ['2018 officer constable written_warning'],
  ],
  [
    'an end behind a semicolon is that of the next, not of the one before',
    'Of the officers, one, a detective inspector, was dismissed for indecent images; one retired after passing confidential information to a journalist by text message.',
    ['officer dismissed inspector sexual', 'disclosure email_sms retired'],
  ],
  [
    'two who did the same have an end each',
    'In 2018 two constables were investigated after they exchanged indecent images over WhatsApp; one received a final written warning and the other was dismissed.',
    [
      '2018 officer constable final_written_warning sexual whatsapp',
      '2018 officer constable dismissed sexual whatsapp',
    ],
  ],
  [
    'the first and the second of two are who the two were',
    '2018/19: Two members of police staff were investigated. The first posted confidential minutes on Facebook and was dismissed. The second shared a racist meme on Twitter and received words of advice.',
    [
      '2018/19 staff disclosure dismissed facebook',
      '2018/19 staff discriminatory twitter words_of_advice',
    ],
  ],
  [
    'of three no fourth is told',
    'Two sergeants were investigated. One was dismissed for racist posts. Another resigned over racist posts. Another was fined over racist posts by a court.',
    [
      'officer discriminatory dismissed sergeant',
      'officer discriminatory resigned sergeant',
      'discriminatory fine',
    ],
  ],
  [
    'the officer of whom the sentence before told is the same',
    'In 2018 a police constable used Twitter to abuse a councillor. The officer was given a written warning.',
    ['2018 officer constable content_public twitter written_warning'],
  ],
  [
    'how often each outcome occurred in a year is no run of cases',
    '2014: written warning, 3; 2015: dismissal, 1; 2016: resignation, 2',
    [],
  ],
  [
    'headings parted by semicolons are no run of cases',
    'Officers dismissed for racist comments; staff who resigned; constables given a written warning',
    [],
  ],
  [
    'details that hold a number are a case each all the same',
    '2018: PC, shared details of 3 people on WhatsApp, dismissed; 2019: PC, racist comment, written warning; 2020: Sergeant, indecent image, resigned',
    [
      '2018 officer constable disclosure dismissed whatsapp',
      '2019 officer constable discriminatory written_warning',
      '2020 officer resigned sergeant sexual',
    ],
  ],
  [
    'who judged it is no other who did it',
    'A sergeant was dismissed for racist messages on WhatsApp; the inspector who chaired the meeting has since retired.',
    ['officer discriminatory dismissed sergeant whatsapp'],
  ],
  [
    'the officer behind a semicolon is the one before it',
    'In 2020 a sergeant was given a written warning for offensive posts on Facebook; the officer had previously been dismissed from another force.',
    ['2020 officer content facebook sergeant written_warning'],
  ],
  [
    'what did not come of it did not',
    'In 2016 two members of police staff were investigated for misuse of Facebook. One was not dismissed but received a final written warning. The other avoided dismissal and resigned.',
    ['2016 staff facebook final_written_warning', '2016 staff facebook resigned'],
  ],
  [
    'one given a warning rather than being dismissed was not dismissed',
    'Two sergeants exchanged racist messages on WhatsApp; one was dismissed and the other was not dismissed but given a final written warning.',
    [
      'officer discriminatory dismissed sergeant whatsapp',
      'officer discriminatory final_written_warning sergeant whatsapp',
    ],
  ],
  [
    'another is none of those counted before somebody else was told of',
    'Two constables were investigated for racist comments on Facebook. A sergeant was dismissed for indecent images on WhatsApp. Another was given a written warning.',
    ['officer dismissed sergeant sexual whatsapp', 'written_warning'],
  ],
  [
    'the first comments are none of the people',
    'Two officers were investigated for comments on Twitter. The first comments were posted on Facebook in May. The first officer was dismissed.',
    ['officer content dismissed twitter'],
  ],
]

for (const [what, text, cases] of TOGETHER) test(what, () => assert.deepEqual(rowsOf(text), cases))

test('“On duty: No” says that it was off duty', () => {
  const survey: Survey = {
    slug: 'posts',
    title: 'Posts',
    law: 'foia',
    period: { from: '2018-01-01', to: '2021-12-31' },
    packs: ['police-conduct'],
    readers: 1,
    bodies: [],
    questions: [
      {
        number: '1',
        asks: 'For each case: year, rank, breach, duty, outcome.',
        rows: true,
        fields: ['year', 'rank', 'breach', 'duty', 'outcome'],
      },
    ],
  }
  const text =
    'Response\n1.\nYear: 2019\nRank: Constable\nCircumstances: Racist posts\nOn duty: No\nOutcome: Resigned\n\nYear: 2020\nRank: Sergeant\nCircumstances: Racist posts\nOn duty: Yes\nOutcome: Resigned\n\nYear: 2021\nRank: Inspector\nCircumstances: Racist posts\nOn duty: Not recorded\nOutcome: Resigned\n'
  const { caseRows } = extractReply([aLetter(text)], { survey, file: 'reply.txt' })
  assert.deepEqual(
    caseRows.map(({ facets }) => facets['duty']),
    ['off', 'on', undefined],
  )
})

test('no case to answer is no nought', () => {
  const { figures } = read('1a. There were 9 investigations. No case to answer was found in one.')
  assert.deepEqual(
    figures.filter(({ value }) => 'high' in value && value.high === 0),
    [],
  )
})

test('what a letter quotes supposes nothing', () => {
  assert.deepEqual(
    rowsOf(
      'In 2021 a sergeant posted racist comments that he "would not lose sleep" over a death, for which he received a written warning.',
    ),
    ['2021 officer discriminatory sergeant written_warning'],
  )
})

// Bands of ranks and of pay as bodies write them. Add the next one you meet.
const BANDS: [said: string, field: 'rankBand' | 'payBand', value: string][] = [
  ['an officer of constable or sergeant rank', 'rankBand', 'constable_to_sergeant'],
  ['an officer (constable to sergeant)', 'rankBand', 'constable_to_sergeant'],
  ['an officer at inspector level or higher', 'rankBand', 'inspector_plus'],
  ['a member of police staff (scale 1-4)', 'payBand', 'scale 1-4'],
  ['a member of police staff (scale 5 to SO2)', 'payBand', 'scale 5 to SO2'],
  ['a member of police staff (PO1 and above)', 'payBand', 'PO1 and above'],
  [
    'a member of police staff in pay band G (£38,100 to £44,820)',
    'payBand',
    'pay band G (£38,100 to £44,820)',
  ],
  [
    'a member of police staff in the top pay grade (8+, £31,437 to £62,332)',
    'payBand',
    '8+, £31,437 to £62,332',
  ],
]

for (const [said, field, value] of BANDS)
  test(`${said} is ${value}`, () => {
    const [row] = read(`In one case ${said} was dismissed for racist posts on Facebook.`).caseRows
    assert.equal(row?.facets[field], value)
  })

test('a sergeant who was reduced to constable is of no band', () => {
  const [row] = read(
    'In one case a sergeant was reduced from sergeant to constable for racist posts on Facebook.',
  ).caseRows
  assert.equal(row?.facets['rankBand'], undefined)
})

test('an act ends before the next label of its item, and at no comma of a number', () => {
  const acts = read(
    'In one case a member of police staff in pay band G (£38,100 to £44,820) had set up a false profile on a dating site.',
  ).caseRows.map(({ act }) => act?.ink)
  assert.deepEqual(acts, ['had set up a false profile on a dating site'])
})
