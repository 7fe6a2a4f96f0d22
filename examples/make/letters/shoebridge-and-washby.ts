// Invented letters of Shoebridge, Washby and Fennimere.
import { packed } from '../../../src/write/office/pack.ts'
import { writeCsv } from '../../../src/write/write-csv.ts'
import { writeDocx } from '../../../src/write/write-docx.ts'
import { letter, said } from '../letter.ts'
import { letterPaper, paragraph } from '../letter-paper.ts'
import { text } from '../made-file.ts'
import { mailBytes } from '../mail.ts'
import { disclosureLogPage, htmlTable, paragraphs } from '../web-page.ts'
import {
  INVENTED,
  MADE_TO_TEST,
  NumberWord,
  plural,
  REQUEST_LINES,
  WHAT_THIS_IS,
} from '../wording.ts'

/** 34 officers or staff; two special constables resigned. A ZIP of a letter and a table. */
export const shoebridge = letter({
  slug: 'shoebridge',
  received: '2014-03-07',
  reference: '000412/14',
  known: { people: 34, specials: 2 },
  write: (setting) => {
    const { force, reference, n } = setting
    const [cover, table] = ['1 Covering letter.docx', '2 Figures.csv']
    const left = `${NumberWord(n.specials)} special ${plural(n.specials, 'constable')} resigned`
    return {
      files: [
        {
          path: `FOI ${reference.replaceAll('/', '-')}.zip`,
          bytes: packed([
            {
              path: cover,
              content: writeDocx(
                letterPaper(setting, {
                  face: 'sans',
                  office: 'Information unit',
                  subject: 'Misuse of social media',
                  blocks: [
                    paragraph(
                      'I write in connection with your request for information received on 18 February 2014. The number investigated is in the attached file of figures.',
                    ),
                    paragraph(`1c. ${left}.`),
                  ],
                }),
              ),
            },
            {
              path: table,
              content: writeCsv([
                [INVENTED],
                [MADE_TO_TEST],
                ['Question', 'Measure', 'Population', 'From', 'To', 'Number'],
                [
                  '1a',
                  'Investigated for misuse of social media',
                  'Officers or staff',
                  '01/01/2009',
                  '17/02/2014',
                  n.people,
                ],
              ]),
            },
            {
              path: 'Read me.txt',
              content: `${WHAT_THIS_IS}\n${force.officialName}, ${reference}: a letter and a file of figures.\n`,
            },
          ]),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: String(n.people) },
        '1c': { answer: 'partial', ink: left },
      },
      figures: [
        said({
          file: table,
          value: n.people,
          unit: 'person',
          unitInk: 'Officers or staff',
          ink: String(n.people),
          within: 'Investigated for misuse of social media',
        }),
        said({
          file: cover,
          question: '1c',
          role: 'result',
          value: n.specials,
          unit: 'person',
          unitInk: plural(n.specials, 'special constable'),
          population: 'specials',
          facets: { outcome: 'resigned' },
          ink: NumberWord(n.specials),
          within: left,
        }),
      ],
    }
  },
})

/** Two instances. A page of a disclosure log. */
export const washby = letter({
  slug: 'washby',
  received: '2014-03-05',
  reference: '000297/14',
  known: { instances: 2 },
  write: ({ force, reference, n }) => {
    const within = `${NumberWord(n.instances)} ${plural(n.instances, 'instance')} between 1 January 2009 and 17 February 2014`
    const file = 'disclosure-log.html'
    return {
      files: [
        text(
          file,
          disclosureLogPage(
            'Social media investigations',
            force.officialName,
            `<h1>Social media investigations</h1>\n${paragraphs(`Reference: ${reference}`)}\n<h2>Request</h2>\n${paragraphs(...REQUEST_LINES)}\n<h2>Response</h2>\n${htmlTable(
              [
                ['Question', 'Answer'],
                ['1(a)', `${within}, officers and staff.`],
              ],
            )}`,
          ),
        ),
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file,
          value: n.instances,
          unit: 'incident',
          unitInk: plural(n.instances, 'instance'),
          ink: NumberWord(n.instances),
          within,
        }),
      ],
    }
  },
})

/** Two instances. A mail with a CSV. */
export const fennimere = letter({
  slug: 'fennimere',
  received: '2014-03-06',
  reference: 'FOI 0152/2014',
  known: { instances: 2 },
  write: ({ force, received, reference, n }) => {
    const file = 'social-media.csv'
    const table = writeCsv(
      [
        [`${INVENTED}. ${MADE_TO_TEST}.`],
        ['Question', 'Measure', 'Officers and staff, 01/01/2009 to 17/02/2014'],
        ['1a', 'Instances of alleged breaches of social media guidelines', n.instances],
      ],
      { delimiter: ';' },
    )
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Information access office', address: `foi@${force.slug}.example` },
            subject: `${reference} (invented)`,
            at: `${received}T14:02:00Z`,
            text: `${WHAT_THIS_IS}\n\nDear example editor\n\nYour request for information has been dealt with under the Freedom of Information Act 2000. The answer to question 1a is attached.\n\nInformation access office\n${force.officialName}`,
            attachments: [{ name: file, mediaType: 'text/csv', bytes: table }],
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: String(n.instances) } },
      figures: [
        said({
          file,
          value: n.instances,
          unit: 'incident',
          unitInk: 'Instances',
          ink: String(n.instances),
          within: 'Instances of alleged breaches of social media guidelines',
        }),
      ],
    }
  },
})
