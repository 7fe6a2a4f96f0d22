// The invented letter of Sherholt.
import { writeXlsx } from '../../../src/write/write-xlsx.ts'
import { letter, type Setting, said } from '../letter.ts'
import { counted, INVENTED, MADE_TO_TEST } from '../wording.ts'

const TWELVE = {
  constables: 5,
  sergeants: 1,
  staff: 6,
  warnings: 2,
  action: 6,
  staffDismissed: 3,
  constablesDismissed: 1,
  facebook: 11,
}

/** 12 incidents; the last was in 2012. A workbook of four sheets. */
export const sherholt = letter({
  slug: 'sherholt',
  received: '2014-03-19',
  reference: '001131/14',
  known: TWELVE,
  write: (setting) => {
    const file = `${setting.force.slug} social media 2009-2014.xlsx`
    return {
      files: [{ path: file, bytes: twelveWorkbook(setting) }],
      answers: {
        '1a': { answer: 'full', ink: 'Incidents' },
        '1b': { answer: 'partial', ink: 'Platform' },
        '1c': { answer: 'full', ink: 'Outcome' },
      },
      figures: twelveFigures(setting.n, file),
      notes: [
        'The period asked ends in 2014, but the last incident recorded is of 2012.',
        '6 + 6 = 12 and 2 + 6 + 4 = 12: every outcome is accounted for, so nobody resigned.',
      ],
    }
  },
})

const totalOf = (n: typeof TWELVE) => n.constables + n.sergeants + n.staff
const dismissedOf = (n: typeof TWELVE) => n.staffDismissed + n.constablesDismissed

function twelveWorkbook({ force, reference, n }: Setting<typeof TWELVE>): Uint8Array {
  const total = totalOf(n)
  return writeXlsx({
    sheets: [
      {
        name: 'Summary',
        rows: [
          [`${force.officialName}: Freedom of Information request ${reference}`],
          [`${INVENTED}. ${MADE_TO_TEST}.`],
          [],
          ['Q1a', 'Incidents', total],
          [null, 'of which police officers', n.constables + n.sergeants],
          [null, 'of which police staff', n.staff],
          [],
          ['Period asked', '1 January 2009 to 17 February 2014'],
          ['Last incident recorded', '2012'],
        ],
        widths: [24, 34, 10],
      },
      {
        name: 'Rank',
        headRows: 1,
        rows: [
          ['Rank or role', 'Number'],
          ['Police constable', n.constables],
          ['Police sergeant', n.sergeants],
          ['Police staff', n.staff],
          ['Total', total],
        ],
      },
      {
        name: 'Outcome',
        headRows: 1,
        rows: [
          ['Outcome', 'Number', 'Note'],
          ['Written warning', n.warnings, null],
          ['Management action', n.action, null],
          [
            'Dismissed',
            dismissedOf(n),
            `${n.staffDismissed} police staff, ${counted(n.constablesDismissed, 'constable')}`,
          ],
          ['Resigned', 'NIL', null],
          ['Total', total, null],
        ],
      },
      {
        name: 'Platform',
        headRows: 1,
        rows: [
          ['Platform', 'Number'],
          ['Facebook', n.facebook],
          ['Other', total - n.facebook],
          ['Total', total],
        ],
      },
    ],
  })
}

function twelveFigures(n: typeof TWELVE, file: string) {
  const total = totalOf(n)
  const incidents = { file, unit: 'incident', unitInk: 'Incidents' } as const
  const part = (value: number, population: 'officers' | 'staff', within: string) =>
    said({ ...incidents, role: 'part', value, population, ink: String(value), within })
  const rank = (value: number, facets: { rank?: string; role?: string }, within: string) =>
    said({
      ...incidents,
      question: '1c',
      role: 'detail',
      value,
      population: facets.role ? 'staff' : 'officers',
      facets,
      ink: String(value),
      within,
    })
  const outcome = (value: number, name: string, within: string) =>
    said({
      ...incidents,
      question: '1c',
      role: 'result',
      value,
      facets: { outcome: name },
      ink: value === 0 ? 'NIL' : String(value),
      within,
    })
  const platform = (value: number, name: string, within: string) =>
    said({
      ...incidents,
      question: '1b',
      role: 'detail',
      value,
      facets: { platform: name },
      ink: String(value),
      within,
    })
  const again = (question: string, within: string) =>
    said({ ...incidents, question, role: 'again', value: total, ink: String(total), within })
  return [
    said({ ...incidents, value: total, ink: String(total), within: 'Summary!C4' }),
    part(n.constables + n.sergeants, 'officers', 'Summary!C5'),
    part(n.staff, 'staff', 'Summary!C6'),
    rank(n.constables, { rank: 'constable' }, 'Rank!B2'),
    rank(n.sergeants, { rank: 'sergeant' }, 'Rank!B3'),
    rank(n.staff, { role: 'staff' }, 'Rank!B4'),
    again('1c', 'Rank!B5'),
    outcome(n.warnings, 'written_warning', 'Outcome!B2'),
    outcome(n.action, 'management_action', 'Outcome!B3'),
    outcome(dismissedOf(n), 'dismissed', 'Outcome!B4'),
    outcome(0, 'resigned', 'Outcome!B5'),
    again('1c', 'Outcome!B6'),
    platform(n.facebook, 'facebook', 'Platform!B2'),
    platform(total - n.facebook, 'Other', 'Platform!B3'),
    again('1b', 'Platform!B4'),
  ]
}
