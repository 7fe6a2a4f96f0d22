// Invented letters of Great Aldmouth, Hopgarth and Downsmouth.
import { writeDocx } from '../../../src/write/write-docx.ts'
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, type Setting, said } from '../letter.ts'
import { heading, letterPaper, paragraph } from '../letter-paper.ts'
import { text } from '../made-file.ts'
import { disclosureLogPage, htmlTable, paragraphs } from '../web-page.ts'
import { counted, longDay, NumberWord, plural, REQUEST_LINES } from '../wording.ts'

/** 69 investigations. A long letter in PDF, most of it law. */
export const greatAldmouth = letter({
  slug: 'great-aldmouth',
  received: '2014-03-18',
  reference: '2014020001893',
  known: { investigations: 69 },
  write: (setting) => {
    const { force, reference, n } = setting
    const file = `${reference} response.pdf`
    const within = `recorded ${n.investigations} ${plural(n.investigations, 'investigation')} of police officers and police staff`
    return {
      files: [
        {
          path: file,
          bytes: writePdf(
            letterPaper(setting, {
              face: 'sans',
              office: 'Public access office',
              referenceLabel: 'Freedom of Information Request Reference No',
              subject: 'Social media guidelines',
              blocks: [
                paragraph(
                  `I write in connection with your request for information, which was received by the ${force.officialName} on 18 February 2014. I note you seek access to the following information:`,
                ),
                { kind: 'lines', lines: REQUEST_LINES },
                heading('DECISION'),
                paragraph(
                  'I have today decided to disclose the located information on question 1a.',
                ),
                paragraph(
                  `Between 1 January 2009 and 17 February 2014 the ${force.officialName} ${within} for breaching guidelines on the use of social media.`,
                ),
                heading('LEGAL ANNEX'),
                ...LAW.map(paragraph),
                heading('COMPLAINT RIGHTS'),
                ...RIGHTS.map(paragraph),
              ],
            }),
          ),
        },
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file,
          value: n.investigations,
          unit: 'investigation',
          unitInk: plural(n.investigations, 'investigation'),
          ink: String(n.investigations),
          within,
        }),
      ],
      notes: [],
    }
  },
})

const LAW = [
  'Section 1(1) of the Act gives any person who asks a public authority for information two rights: (a) to be told in writing whether it holds the information, and (b) if it does, to have it communicated to them.',
  'Section 10(1) requires an answer promptly, and not later than the twentieth working day after the day of receipt.',
  'Section 12 allows an authority to refuse a request that would take more than 18 hours, or £450, to answer.',
]

const RIGHTS = [
  'If you think the decision is wrong you may complain within forty (40) working days of this letter. Complaints are answered within twenty (20) working days where that can be done.',
]

/** 55 employees investigated, 36 with a case to answer. A page of a disclosure log. */
export const hopgarth = letter({
  slug: 'hopgarth',
  received: '2014-03-12',
  reference: 'FOI/0214/2014',
  known: { investigated: 55, caseToAnswer: 36, constables: 1, civilians: 1, warned: 34 },
  write: ({ force, received, reference, n }) => {
    const file = `${reference.toLowerCase().replaceAll('/', '-')}.html`
    const resigned = n.constables + n.civilians
    const people = { file, unit: 'person', unitInk: 'Employees' } as const
    const rows = [
      ['Employees, 1 January 2009 to 17 February 2014', 'Number'],
      ['Employees investigated for breaching the social media guidelines', n.investigated],
      ['Employees with a case to answer', n.caseToAnswer],
      [
        `Resigned (${counted(n.constables, 'police constable')}, ${counted(n.civilians, 'civilian member of staff', 'civilian members of staff')})`,
        resigned,
      ],
      ['Written warning or management advice', n.warned],
    ]
    return {
      files: [
        text(
          file,
          disclosureLogPage(
            'Employees investigated over social media',
            force.officialName,
            `<h1>Employees investigated over social media</h1>
${paragraphs(`Reference: ${reference}`, `Published: ${longDay(received)}`)}
<h2>You asked</h2>
<blockquote>${paragraphs(...REQUEST_LINES)}</blockquote>
<h2>Our answer</h2>
${paragraphs('Employees are police officers and police staff. All those with a case to answer are in one of the last two rows.')}
${htmlTable(rows)}`,
          ),
        ),
      ],
      answers: {
        '1a': { answer: 'full', ink: String(n.investigated) },
        '1c': { answer: 'partial', ink: 'Written warning or management advice' },
      },
      figures: [
        said({
          ...people,
          unitInk: 'Employees investigated',
          value: n.investigated,
          ink: String(n.investigated),
          within: 'Employees investigated for breaching the social media guidelines',
        }),
        said({
          ...people,
          unitInk: 'Employees with a case to answer',
          role: 'part',
          value: n.caseToAnswer,
          facets: { measure: 'case to answer' },
          ink: String(n.caseToAnswer),
          within: 'Employees with a case to answer',
        }),
        said({
          ...people,
          question: '1c',
          role: 'result',
          value: resigned,
          facets: { outcome: 'resigned' },
          ink: String(resigned),
          within: 'Resigned',
        }),
        said({
          ...people,
          question: '1c',
          role: 'result',
          value: n.warned,
          facets: { outcome: 'Written warning or management advice' },
          ink: String(n.warned),
          within: 'Written warning or management advice',
        }),
      ],
      notes: [
        'Two counts that could be taken for the answer: 55 investigated, 36 with a case to answer. 55 answers 1a. 2 + 34 = 36.',
      ],
    }
  },
})

interface DownsmouthCase {
  conduct: string
  result: string
  outcome: string
}

const SIX: DownsmouthCase[] = [
  {
    conduct: 'Inappropriate comments',
    result: 'Final written warning',
    outcome: 'final_written_warning',
  },
  { conduct: 'Inappropriate comments', result: 'Dismissed', outcome: 'dismissed' },
  { conduct: 'Inappropriate comments', result: 'Not upheld', outcome: 'not_proven' },
  { conduct: 'Bringing the force into disrepute', result: 'Resigned', outcome: 'resigned' },
  {
    conduct: 'Bringing the force into disrepute',
    result: 'Final written warning',
    outcome: 'final_written_warning',
  },
  { conduct: 'Racist comment', result: 'Final written warning', outcome: 'final_written_warning' },
]

/** 6 employees disciplined, and no full answer: a floor. A row a case in Word. */
export const downsmouth = letter({
  slug: 'downsmouth',
  received: '2014-03-19',
  reference: '0183/14',
  known: { employees: 6 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug} ${setting.reference.replaceAll('/', '-')}.docx`
    const within = `${NumberWord(n.employees)} employees were subject to disciplinary procedure`
    const cases = Array.from({ length: n.employees / SIX.length }, () => SIX).flat()
    return {
      files: [{ path: file, bytes: writeDocx(sixLetter(setting, { within, cases })) }],
      answers: {
        '1a': { answer: 'partial', ink: within },
        '1b': { answer: 'partial', ink: 'Conduct' },
        '1c': { answer: 'partial', ink: 'Result' },
      },
      figures: [
        said({
          file,
          value: n.employees,
          floor: true,
          unit: 'person',
          unitInk: 'employees',
          ink: NumberWord(n.employees),
          within,
        }),
      ],
      caseRows: cases.map(({ conduct, result, outcome }) => ({
        file,
        facets: { breach: conduct, outcome },
        ink: `${conduct} ${result}`,
      })),
      notes: ['It cannot answer in full, so 6 is at least 6.'],
    }
  },
})

const sixLetter = (
  setting: Setting<{ employees: number }>,
  { within, cases }: { within: string; cases: DownsmouthCase[] },
) =>
  letterPaper(setting, {
    office: 'Freedom of information team',
    subject: 'Request about social media guidelines',
    blocks: [
      paragraph(
        'We are unable to comply fully with your request. The information below is therefore part of what you asked for; there may be further employees who are not in it.',
      ),
      paragraph(
        `1a. ${within} between 1 January 2009 and 17 February 2014, police officers and police staff together.`,
      ),
      paragraph('1b and 1c. Their conduct and the result:'),
      {
        kind: 'table',
        table: {
          headRows: 1,
          widths: [1, 5, 4],
          rows: [
            ['Case', 'Conduct', 'Result'],
            ...cases.map(({ conduct, result }, i) => [String(i + 1), conduct, result]),
          ],
        },
      },
    ],
  })
