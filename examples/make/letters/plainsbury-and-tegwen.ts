// Invented letters of Plainsbury, Chalkstow and Cefn-Tegwen.
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, type Setting, said } from '../letter.ts'
import { letterPaper, paragraph } from '../letter-paper.ts'
import { text } from '../made-file.ts'
import { mailBytes } from '../mail.ts'
import { disclosureLogPage, html, htmlTable, paragraphs } from '../web-page.ts'
import {
  counted,
  longDay,
  MADE_TO_TEST,
  NumberWord,
  numberWord,
  plural,
  REQUEST_LINES,
  WHAT_THIS_IS,
} from '../wording.ts'

/** 18 investigations; one officer resigned, over a post of 2010. A plain mail that quotes the request. */
export const plainsbury = letter({
  slug: 'plainsbury',
  received: '2014-03-10',
  reference: '2014-139',
  known: { investigations: 18, resigned: 1 },
  write: ({ force, received, reference, n }) => {
    const within = `${numberWord(n.investigations)} (${n.investigations}) investigations`
    const left = `${NumberWord(n.resigned)} police ${plural(n.resigned, 'officer')} resigned`
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Disclosure unit', address: `foi@${force.slug}.example` },
            subject: `RE: Freedom of Information request ${reference} (invented)`,
            at: `${received}T12:48:00Z`,
            text: `${WHAT_THIS_IS}

Good afternoon

You asked:
${REQUEST_LINES.map((line) => `> ${line}`).join('\n')}

I can confirm that ${force.officialName} holds information you have requested.

1(a) There were ${within} of officers and staff between January 2009 and February 2014.

1(c) ${left}, over a comment of 2010 on the force's own Facebook page.

If you are unhappy with this response please write to the address below within 40 working days.

--
Disclosure unit
${force.officialName}
${MADE_TO_TEST}`,
          }),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: within },
        '1c': { answer: 'partial', ink: left },
      },
      figures: [
        said({
          file: 'reply.eml',
          value: n.investigations,
          unit: 'investigation',
          unitInk: 'investigations',
          period: { from: '2009-01-01', to: '2014-02-28' },
          ink: String(n.investigations),
          within,
        }),
        said({
          file: 'reply.eml',
          question: '1c',
          role: 'result',
          value: n.resigned,
          unit: 'person',
          unitInk: `police ${plural(n.resigned, 'officer')}`,
          population: 'officers',
          facets: { outcome: 'resigned', platform: 'facebook' },
          ink: NumberWord(n.resigned),
          within: left,
        }),
      ],
    }
  },
})

const TEN = { officers: 6, staff: 4, meeting: 4, action: 2, local: 1, noCase: 2, discontinued: 1 }

/** 10 investigations. A ruled table that adds up. */
export const chalkstow = letter({
  slug: 'chalkstow',
  received: '2014-03-11',
  reference: '14-0206',
  known: TEN,
  write: (setting) => {
    const file = `${setting.force.slug}-${setting.reference}.pdf`
    const total = setting.n.officers + setting.n.staff
    return {
      files: [{ path: file, bytes: writePdf(tenLetter(setting)) }],
      answers: {
        '1a': { answer: 'full', ink: counted(total, 'investigation') },
        '1c': { answer: 'full', ink: 'Outcome' },
      },
      figures: tenFigures(setting.n, file),
      notes: [
        '6 + 4 = 10 and 4 + 2 + 1 + 2 + 1 = 10: every outcome is accounted for, so nobody was dismissed.',
      ],
    }
  },
})

const outcomesOf = (n: typeof TEN): [words: string, number: number, id: string][] => [
  ['Misconduct meeting, management advice', n.meeting, 'management_advice'],
  ['Management action', n.action, 'management_action'],
  ['Local resolution', n.local, 'local_resolution'],
  ['No case to answer', n.noCase, 'no_case_to_answer'],
  ['Discontinued (resigned)', n.discontinued, 'resigned'],
  ['Dismissed', 0, 'dismissed'],
]

const tenLetter = (setting: Setting<typeof TEN>) => {
  const { n } = setting
  const total = n.officers + n.staff
  return letterPaper(setting, {
    face: 'sans',
    office: 'Information disclosure',
    subject: 'Investigations into the use of social media, 2009 to 2014',
    blocks: [
      paragraph(
        `1a) Between 1 January 2009 and 17 February 2014 there were ${counted(total, 'investigation')}: ${counted(n.officers, 'police officer')} and ${counted(n.staff, 'member of police staff', 'members of police staff')}.`,
      ),
      paragraph('1c) The outcomes are in the table.'),
      {
        kind: 'table',
        table: {
          headRows: 1,
          rules: 'all',
          widths: [5, 2],
          rows: [
            ['Outcome', 'Investigations'],
            ...outcomesOf(n).map(([words, number]) => [words, number === 0 ? 'NIL' : number]),
            ['Total', total],
          ],
        },
      },
    ],
  })
}

function tenFigures(n: typeof TEN, file: string) {
  const total = n.officers + n.staff
  const staff = plural(n.staff, 'member of police staff', 'members of police staff')
  return [
    said({
      file,
      value: total,
      unit: 'investigation',
      unitInk: plural(total, 'investigation'),
      ink: String(total),
      within: `there were ${counted(total, 'investigation')}`,
    }),
    said({
      file,
      role: 'part',
      value: n.officers,
      unit: 'person',
      unitInk: plural(n.officers, 'police officer'),
      population: 'officers',
      ink: String(n.officers),
      within: counted(n.officers, 'police officer'),
    }),
    said({
      file,
      role: 'part',
      value: n.staff,
      unit: 'person',
      unitInk: staff,
      population: 'staff',
      ink: String(n.staff),
      within: `${n.staff} ${staff}`,
    }),
    ...outcomesOf(n).map(([words, value, outcome]) =>
      said({
        file,
        question: '1c',
        role: 'result',
        value,
        unit: 'investigation',
        unitInk: 'Investigations',
        facets: { outcome },
        ink: value === 0 ? 'NIL' : String(value),
        within: words,
      }),
    ),
    said({
      file,
      question: '1c',
      role: 'again',
      value: total,
      unit: 'investigation',
      unitInk: 'Investigations',
      ink: String(total),
      within: 'Total',
    }),
  ]
}

/** 4 complaints. A page in English with a Welsh line. */
export const cefnTegwen = letter({
  slug: 'cefn-tegwen',
  received: '2014-03-14',
  reference: '121/2014',
  known: { complaints: 4, accused: 1 },
  write: ({ force, received, reference, n }) => {
    const file = `foi-${reference.replaceAll('/', '-')}.html`
    const within = `${counted(n.complaints, 'complaint')} about police officers and police staff`
    const accused = `${NumberWord(n.accused)} ${plural(n.accused, 'employee')} ${n.accused === 1 ? 'was' : 'were'} accused over private messages to a complainant`
    return {
      files: [
        text(
          file,
          disclosureLogPage(
            'Breaches of social media guidelines',
            force.officialName,
            `<h1>Breaches of social media guidelines</h1>
<p lang="cy">Mae croeso i chi ohebu yn Gymraeg.</p>
${htmlTable([
  ['FOI Reference', reference],
  ['Date', longDay(received)],
])}
<h2>Response 1a</h2>
<p>Between 1 January 2009 and 17 February 2014 ${html(force.officialName)} recorded ${html(within)}.</p>
<h2>Response 1b</h2>
${paragraphs(`${accused}.`)}`,
          ),
        ),
      ],
      answers: {
        '1a': { answer: 'full', ink: within },
        '1b': { answer: 'partial', ink: accused },
      },
      figures: [
        said({
          file,
          value: n.complaints,
          unit: 'complaint',
          unitInk: plural(n.complaints, 'complaint'),
          ink: String(n.complaints),
          within,
        }),
        said({
          file,
          question: '1b',
          role: 'detail',
          value: n.accused,
          unit: 'person',
          unitInk: plural(n.accused, 'employee'),
          facets: { breach: 'private messages to a complainant' },
          ink: NumberWord(n.accused),
          within: accused,
        }),
      ],
      notes: [
        'The unit is complaints: not every complaint is investigated, and one person can have several.',
      ],
    }
  },
})
