// Invented letters of North, South and West Dalesby and Wydeness.
import { writeCsv } from '../../../src/write/write-csv.ts'
import { writeDocx } from '../../../src/write/write-docx.ts'
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, said } from '../letter.ts'
import { letterPaper, paragraph } from '../letter-paper.ts'
import { text } from '../made-file.ts'
import { DOCX, mailBytes } from '../mail.ts'
import {
  counted,
  INVENTED,
  LEFT_OUT,
  longDay,
  MADE_TO_TEST,
  NumberWord,
  plural,
  QUESTION_1A,
  QUESTION_1B,
  QUESTION_1C,
  QUESTION_2,
  REQUEST_LINES,
  WHAT_THIS_IS,
} from '../wording.ts'

/** 46 cases. A ruled table in a PDF. */
export const northDalesby = letter({
  slug: 'north-dalesby',
  received: '2014-03-17',
  reference: '216.2013-14',
  known: { cases: 46 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug}-foi-response.pdf`
    return {
      files: [
        {
          path: file,
          bytes: writePdf(
            letterPaper(setting, {
              face: 'sans',
              size: 10.5,
              office: 'Civil disclosure unit',
              subject: 'Breaches of social media guidelines',
              blocks: [
                paragraph(
                  'Extent of searches: the professional standards department was asked for the period 1 January 2009 to 17 February 2014.',
                ),
                {
                  kind: 'table',
                  table: {
                    headRows: 1,
                    rules: 'all',
                    widths: [1, 5, 2.2, 4],
                    rows: [
                      ['Ref', 'Question', 'Number', 'Remarks'],
                      ['1a', QUESTION_1A, n.cases, 'Cases recorded, officers and staff'],
                      ['1b', QUESTION_1B, null, LEFT_OUT],
                      ['1c', QUESTION_1C, null, LEFT_OUT],
                      ['2', QUESTION_2, null, LEFT_OUT],
                    ],
                  },
                },
                paragraph(
                  'Please note that systems for recording complaints and conduct are not generic, nor are the procedures used locally. This response should not be used to compare one force with another.',
                ),
              ],
            }),
          ),
        },
      ],
      answers: { '1a': { answer: 'full', ink: String(n.cases) } },
      figures: [
        said({
          file,
          value: n.cases,
          unit: 'case',
          unitInk: 'Cases recorded',
          ink: String(n.cases),
          within: 'Cases recorded, officers and staff',
        }),
      ],
    }
  },
})

/** 35 cases. A CSV whose table begins after eight lines of other things. */
export const westDalesby = letter({
  slug: 'west-dalesby',
  received: '2014-03-18',
  reference: '188/14',
  known: { cases: 35 },
  write: ({ force, received, reference, n }) => {
    const file = `foi-${reference.replaceAll('/', '-')}.csv`
    const rows = [
      [force.officialName],
      ['Freedom of Information disclosure'],
      ['Reference', reference],
      ['Date', longDay(received)],
      [INVENTED],
      [`${MADE_TO_TEST}.`],
      [],
      ['Question', 'Measure', 'Number', 'From', 'To', 'Covers'],
      [
        '1a',
        'Cases involving breaches of social media guidelines',
        n.cases,
        '01/01/2009',
        '17/02/2014',
        'Police officers and police staff',
      ],
      [],
      ['You may ask for an internal review within 40 working days.'],
    ]
    return {
      files: [{ path: file, bytes: writeCsv(rows, { byteOrderMark: true }) }],
      answers: { '1a': { answer: 'full', ink: String(n.cases) } },
      figures: [
        said({
          file,
          value: n.cases,
          unit: 'case',
          unitInk: 'Cases',
          ink: String(n.cases),
          within: 'Cases involving breaches of social media guidelines',
        }),
      ],
    }
  },
})

/** 13 cases; one civilian resigned before proceedings. Plain text. */
export const southDalesby = letter({
  slug: 'south-dalesby',
  received: '2014-03-13',
  reference: '20140178',
  known: { cases: 13, civilians: 1 },
  write: ({ force, received, reference, n }) => {
    const file = `${force.slug}-${reference}.txt`
    const within = `${counted(n.cases, 'case')} relating to the use of social media`
    const left = `${NumberWord(n.civilians)} civilian ${plural(n.civilians, 'member', 'members')} of staff resigned before proceedings`
    return {
      files: [
        text(
          file,
          `${INVENTED}
${MADE_TO_TEST}.

Social Media Breaches
Reference Number: ${reference}
Request Date: 18 February 2014
Response Date: ${longDay(received)}

Request Details:
For 1 January 2009 to 17 February 2014:
${REQUEST_LINES.join('\n')}

${force.officialName} response:
1a. The Professional Standards Department has recorded ${within}, police officers and police staff together.
1c. ${left}.

For information: ${force.officialName} keeps a disclosure log of past requests. Copyright in what is disclosed stays with the Chief Constable.
`,
        ),
      ],
      answers: {
        '1a': { answer: 'full', ink: within },
        '1c': { answer: 'partial', ink: left },
      },
      figures: [
        said({
          file,
          value: n.cases,
          unit: 'case',
          unitInk: plural(n.cases, 'case'),
          ink: String(n.cases),
          within,
        }),
        said({
          file,
          question: '1c',
          role: 'result',
          value: n.civilians,
          unit: 'person',
          unitInk: 'civilian member of staff',
          population: 'staff',
          facets: { outcome: 'resigned' },
          ink: NumberWord(n.civilians),
          within: left,
        }),
      ],
    }
  },
})

/** 23 cases. A mail with a Word letter. */
export const wydeness = letter({
  slug: 'wydeness',
  received: '2014-03-10',
  reference: 'F-2014-00287',
  known: { cases: 23 },
  write: (setting) => {
    const { force, received, reference, n } = setting
    const file = `${reference} response letter.docx`
    const within = `a total of ${counted(n.cases, 'case')}`
    const letterBytes = writeDocx(
      letterPaper(setting, {
        office: 'Information compliance',
        subject: 'Freedom of Information Act 2000',
        blocks: [
          paragraph('You requested:'),
          { kind: 'lines', lines: REQUEST_LINES },
          paragraph('Our response:'),
          paragraph(
            `1a) I can confirm that between 1 January 2009 and 17 February 2014 ${force.officialName} recorded ${within} in which an officer or a member of police staff was investigated for breaching guidelines on social media.`,
          ),
        ],
      }),
    )
    return {
      files: [
        {
          path: 'response.eml',
          bytes: mailBytes({
            from: {
              name: 'Information compliance',
              address: `informationcompliance@${force.slug}.example`,
            },
            subject: `Response to ${reference} (invented)`,
            at: `${received}T11:32:00Z`,
            text: `${WHAT_THIS_IS}\n\nPlease find attached our response to your request under the Freedom of Information Act.\n\nKind regards\nInformation compliance`,
            attachments: [{ name: file, mediaType: DOCX, bytes: letterBytes }],
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file,
          value: n.cases,
          unit: 'case',
          unitInk: plural(n.cases, 'case'),
          ink: String(n.cases),
          within,
        }),
      ],
    }
  },
})
