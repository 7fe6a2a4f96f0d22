import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import { extractReply } from '../extract-reply.ts'

/** "13 person officers 2014 rank=sergeant": value, unit, population, period, facets. */
function inBrief({ value, unit, population, period, facets }: Figure): string {
  const number = isMissing(value)
    ? `${value.none}${value.low === undefined ? '' : ` ${value.low}..${value.high}`}`
    : value.low === value.high
      ? `${value.low}`
      : `${value.low}..${value.high ?? ''}`
  const when =
    period === null
      ? []
      : 'year' in period
        ? [period.year]
        : 'financialYear' in period
          ? [period.financialYear]
          : [`${period.from}..${period.to}`]
  return [
    number,
    unit,
    Array.isArray(population) ? population.join('+') : population,
    ...when,
    ...Object.entries(facets).map(([name, word]) => `${name}=${word}`),
  ].join(' ')
}

const ASKED =
  'Request: between 1 January 2009 and 17 February 2014, 1. how many police officers and police staff were investigated? 2. What were the outcomes?\nResponse\n'
const SPAN = '2009-01-01..2014-02-17'

// One line for each way forces give figures.
const seen: [text: string, figures: string[]][] = [
  // parts lettered in the question
  [
    'Q1. How many (a) police officers and (b) police staff were disciplined in 2013?\n(a) = 5\n(b) = 2',
    ['5 person officers 2013', '2 person staff 2013'],
  ],
  // the answer behind its question
  [
    'Below is your request and our response.\n- how many police officers are suspended - 9\n- how many police staff are suspended - 3',
    ['9 person officers measure=suspended', '3 person staff measure=suspended'],
  ],
  // so many of a rank, and what came of them
  [
    'Please give the rank and the outcome in 2014.\nPC x 3 - Management Advice\n1 x PS - Written Warning',
    [
      '3 person officers 2014 rank=constable outcome=management_advice',
      '1 person officers 2014 rank=sergeant outcome=written_warning',
    ],
  ],
  // several outcomes in a cell
  [
    'Response\nYear | Outcome\n2018 | 1x Written warning / 3x Reflective practice\n2019 | 2 x NFA, 1 x Resigned',
    [
      '1 outcome unknown 2018 outcome=written_warning',
      '3 outcome unknown 2018 outcome=rprp',
      '2 outcome unknown 2019 outcome=nfa',
      '1 outcome unknown 2019 outcome=resigned',
    ],
  ],
  // a Welsh twin is not counted twice
  [
    'Gofynnwyd: Faint o swyddogion a gafodd eu disgyblu yn 2019?\nYmateb: Cafodd 4 swyddog eu disgyblu.\nYou asked: How many officers were disciplined in 2019?\nResponse: 4 officers were disciplined.',
    ['4 person officers 2019'],
  ],
  // a slip of the keyboard
  ['Q1. How many crimes were recorded in 2011?\n2011 : 77, 686', ['77686 other unknown 2011']],
  // years asked about together, and months with one year
  [
    'Request\nFor the years 2022, 2023 and available information for 2024: the number of officers disciplined\nResponse\n2 x Officers were disciplined.',
    ['2 person officers 2022-01-01..2024-12-31'],
  ],
  [
    'Response\nDuring the months of May-August 2025 there were 3 misconduct hearings for officers.',
    ['3 proceeding unknown 2025-05-01..2025-08-31'],
  ],
  // whom the clause itself names
  [
    'Response\nIn 2018, 11 complaints were made by the public against police officers or police staff.',
    ['11 complaint officers+staff 2018'],
  ],
  // prose
  [
    'Response\n13 officers and six police staff were investigated in 2013.',
    ['13 person officers 2013', '6 person staff 2013'],
  ],
  [
    'Response\nBetween 2009 and 2014 the force investigated misuse of social media on 20 occasions.',
    ['20 incident unknown 2009-01-01..2014-12-31'],
  ],
  ['Response\nThere have been 15 cases.', ['15 case unknown']],
  ['Response\nA total of 74 investigations were carried out.', ['74 investigation unknown']],
  ['Response\nFewer than five PCSOs were investigated in 2012/13.', ['0..4 person pcsos 2012/13']],
  ['Response\n2 x Officers and 1 x Special Constable.', ['2 person officers', '1 person specials']],
  [
    'Response\nThree officers received written warnings.',
    ['3 person officers outcome=written_warning'],
  ],
  [
    'Response\nOf these, two received final written warnings and one resigned.',
    ['2 outcome unknown outcome=final_written_warning', '1 outcome unknown outcome=resigned'],
  ],
  [
    'Response\nIn 2018 there were 12 investigations and in 2019 there were 15 investigations.',
    ['12 investigation unknown 2018', '15 investigation unknown 2019'],
  ],
  [
    'Response\nThere were 12 complaints in 2018, 15 in 2019 and 9 in 2020.',
    ['12 complaint unknown 2018', '15 complaint unknown 2019', '9 complaint unknown 2020'],
  ],
  ['Response\nNo officers were dismissed.', ['0 person officers outcome=dismissed']],
  ['Response\n55 employees were investigated, of whom 36 had a case to answer.', ['55 person all']],
  [
    'Response\n5 constables and one sergeant were investigated.',
    ['5 person officers rank=constable', '1 person officers rank=sergeant'],
  ],
  ['Response\nOver 50 officers were investigated.', ['51.. person officers']],
  // numbers that are none
  ['Response\nPlease contact us on 101 or 01234 567890 within 40 working days.', []],
  ['Response\nSection 40(2) applies. The 2008 Regulations were replaced in 2012.', []],
  ['Response\nThe 13 officers were all spoken to on 4 May 2012.', []],
  [
    'Response\nTo answer would mean reviewing 900 cases, which at 4 minutes a case would exceed the appropriate limit of 18 hours. Section 12 applies.',
    [],
  ],
  [
    'Response\nWe have 43 police forces in England and Wales and recording differs between the 43 forces.',
    [],
  ],
  ['Response\n75% of complaints were resolved within 10 days.', []],
  [
    'Response\nThe release of data below five could identify individuals. In a force of 2,000 officers one officer would be known.',
    [],
  ],
  [
    'Response\nThe number of officers dismissed:\n2019/20 Nil\n2020/21 2',
    ['0 person officers 2019/20 outcome=dismissed', '2 person officers 2020/21 outcome=dismissed'],
  ],
  [
    'Response\nNumber of officers disciplined: 2010: 1, 2011: 0, 2012: 4.',
    ['1 person officers 2010', '0 person officers 2011', '4 person officers 2012'],
  ],
  [
    'Response\n2018: 1x Written Warning, 3x Management Action',
    [
      '1 outcome unknown 2018 outcome=written_warning',
      '3 outcome unknown 2018 outcome=management_action',
    ],
  ],
  // question and answer
  [
    `${ASKED}1. 20\n2. One written warning.`,
    [
      `20 person officers+staff ${SPAN}`,
      `1 outcome officers+staff ${SPAN} outcome=written_warning`,
    ],
  ],
  [`${ASKED}1. Nil.`, [`0 person officers+staff ${SPAN}`]],
  [
    `${ASKED}Q1. 13 officers and 6 members of staff`,
    [`13 person officers ${SPAN}`, `6 person staff ${SPAN}`],
  ],
  [`${ASKED}1) There were 7.`, [`7 person officers+staff ${SPAN}`]],
  [`${ASKED}Answer 1: <5`, [`0..4 person officers+staff ${SPAN}`]],
  [
    '1. How many officers were investigated in 2016?\nAnswer: 12\n2. How many resigned?\nNone',
    ['12 person officers 2016', '0 person officers 2016 outcome=resigned'],
  ],
  [
    'Q1 How many complaints about social media did you receive in 2015?\n\n24\n\nQ2 How many were upheld?\n\n3',
    ['24 complaint all 2015', '3 complaint all 2015'],
  ],
  // lists
  [
    'Response\nNumber of officers investigated:\n2012 - 80\n2013 - 78',
    ['80 person officers 2012', '78 person officers 2013'],
  ],
  [
    'Response\nOfficers investigated per year\n2012/13: 8\n2013/14: 11',
    ['8 person officers 2012/13', '11 person officers 2013/14'],
  ],
  [
    'Response\nWritten warning - 3\nFinal written warning - 2\nNo further action – 5',
    [
      '3 outcome unknown outcome=written_warning',
      '2 outcome unknown outcome=final_written_warning',
      '5 outcome unknown outcome=nfa',
    ],
  ],
  [
    'Response\nPolice officers: 13\nPolice staff: 6\nPCSOs: Nil',
    ['13 person officers', '6 person staff', '0 person pcsos'],
  ],
  [
    'Response\n3 x Written Warning\n1 x Dismissal without notice',
    [
      '3 outcome unknown outcome=written_warning',
      '1 outcome unknown outcome=dismissed_without_notice',
    ],
  ],
  // tables typed in characters
  [
    'Response\nNumber of complaints\n| Year | Officers | Staff |\n|---|---|---|\n| 2018 | 12 | <5 |\n| 2019 | 9 | 0 |',
    [
      '12 complaint officers 2018',
      '1..4 complaint staff 2018',
      '9 complaint officers 2019',
      '0 complaint staff 2019',
    ],
  ],
  [
    'Response\n|\nOutcome |\n2018 |\n2019 |\n|\nWritten Warning |\n1 |\n2 |\n|\nNo Further Action |\n3 |\n4 |',
    [
      '1 outcome unknown 2018 outcome=written_warning',
      '2 outcome unknown 2019 outcome=written_warning',
      '3 outcome unknown 2018 outcome=nfa',
      '4 outcome unknown 2019 outcome=nfa',
    ],
  ],
  [
    'Response\nYear\nInvestigations\n2010\n4\n2011\n7\n2012\n2',
    [
      '4 investigation unknown 2010',
      '7 investigation unknown 2011',
      '2 investigation unknown 2012',
    ],
  ],
  [
    'Response\nYear\tNumber of officers\n2010\t4\n2011\t7',
    ['4 person officers 2010', '7 person officers 2011'],
  ],
]

for (const [text, figures] of seen) {
  test(`“${text.replaceAll('\n', ' / ').slice(0, 140)}” gives ${figures.join(', ') || 'no figure'}`, () => {
    const read = extractReply([aLetter(text)], { file: 'reply.txt' })
    assert.deepEqual(read.figures.map(inBrief), figures)
  })
}
