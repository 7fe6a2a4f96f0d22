// Invented letters of Ardenby and West Foundry.
import { writeDocx } from '../../../src/write/write-docx.ts'
import { letter, said } from '../letter.ts'
import { letterPaper, paragraph } from '../letter-paper.ts'
import { mailBytes } from '../mail.ts'
import { MADE_TO_TEST, WHAT_THIS_IS } from '../wording.ts'

/** 8 investigations. */
export const ardenby = letter({
  slug: 'ardenby',
  received: '2014-03-14',
  reference: 'RE-2014-0218',
  known: { investigations: 8 },
  write: ({ force, received, reference, n }) => {
    const within = `${n.investigations} investigations into breaches of guidelines on social media`
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: {
              name: `${force.name} information access`,
              address: `foi@${force.slug}.example`,
            },
            subject: `Freedom of Information request ${reference} (invented)`,
            at: `${received}T15:45:00Z`,
            text: `${WHAT_THIS_IS}

Our reference: ${reference}

Thank you for your request of 18 February 2014.

1a. Between 1 January 2009 and 17 February 2014 ${force.officialName} carried out ${within}, of police officers and police staff.

The Freedom of Information Act 2000 gives a right to information that is held when a request is received. It does not oblige an authority to create information.

You may ask for an internal review within 40 working days, and may then complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.

Disclosure officer
${MADE_TO_TEST}`,
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file: 'reply.eml',
          value: n.investigations,
          unit: 'investigation',
          unitInk: 'investigations',
          ink: String(n.investigations),
          within,
        }),
      ],
    }
  },
})

/** 74 investigations; no split of officers and staff was seen anywhere. */
export const westFoundry = letter({
  slug: 'west-foundry',
  received: '2014-03-18',
  reference: '1390_14',
  known: { investigations: 74 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug}-response.docx`
    const within = `A total of ${n.investigations} investigations were recorded`
    return {
      files: [
        {
          path: file,
          bytes: writeDocx(
            letterPaper(setting, {
              face: 'sans',
              office: 'Corporate information',
              referenceLabel: 'FOI Ref',
              subject: 'Use of social media',
              blocks: [
                paragraph('REQUEST'),
                paragraph(
                  'You asked, for 1 January 2009 to 17 February 2014, about officers and staff investigated for breaching guidelines on social media.',
                ),
                paragraph('RESPONSE'),
                {
                  kind: 'table',
                  table: {
                    headRows: 1,
                    widths: [1, 3, 4],
                    rows: [
                      ['No.', 'Question', 'Response'],
                      [
                        '1a',
                        'How many police officers and police staff have been investigated?',
                        `${within} between 1 January 2009 and 17 February 2014. Officers and staff are counted together.`,
                      ],
                    ],
                  },
                },
                paragraph(
                  'Please note that police forces in the United Kingdom are routinely required to provide crime statistics to government bodies and the recording criteria are set nationally. The systems used for recording these figures are not generic, nor are the procedures used locally. For this reason responses should not be used for comparison with any other force.',
                ),
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
          unitInk: 'investigations',
          ink: String(n.investigations),
          within,
        }),
      ],
      notes: ['No split of officers and staff is given.'],
    }
  },
})
