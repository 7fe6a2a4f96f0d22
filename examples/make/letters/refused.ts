// Invented letters of the four that refuse: Estermarsh, Hurstmark, Merrowmouth, Potterdene.
// They name no section.
import { writeDocx } from '../../../src/write/write-docx.ts'
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, type Written } from '../letter.ts'
import { heading, letterPaper, paragraph } from '../letter-paper.ts'
import { text } from '../made-file.ts'
import { mailBytes } from '../mail.ts'
import { disclosureLogPage, paragraphs } from '../web-page.ts'
import { longDay, MADE_TO_TEST, REQUEST_LINES, WHAT_THIS_IS } from '../wording.ts'

const NO_SECTION = 'Which section of the Act the force relies on is not said.'

const NO_TEST =
  'Some exemptions apply only where the public interest in keeping information back is greater than that in disclosing it. Whether that test was made, and how it came out, is not said.'

function refusal(ink: string, exemptions: Written['exemptions'] = []): Omit<Written, 'files'> {
  const refused = { answer: 'refused', ink } as const
  return {
    answers: { '1a': refused, '1b': refused, '1c': refused, '2': refused },
    exemptions,
    figures: [],
    notes: ['It refuses and names no section.'],
  }
}

export const estermarsh = letter({
  slug: 'estermarsh',
  received: '2014-03-17',
  reference: '4310',
  known: {},
  write: (setting) => {
    const said =
      'The information you asked for is exempt from disclosure, and your request is refused.'
    return {
      ...refusal(said),
      files: [
        {
          path: `${setting.force.slug}-foi-${setting.reference}.pdf`,
          bytes: writePdf(
            letterPaper(setting, {
              face: 'sans',
              office: 'Information rights',
              referenceLabel: 'FOI Number',
              subject: 'Freedom of Information Act 2000: decision',
              blocks: [
                paragraph('Thank you for your enquiry of 18 February 2014, in which you asked:'),
                { kind: 'list', marks: 'bullet', items: REQUEST_LINES },
                heading('Decision'),
                paragraph(`${said} ${NO_SECTION}`),
                heading('Public interest'),
                paragraph(NO_TEST),
              ],
            }),
          ),
        },
      ],
    }
  },
})

export const hurstmark = letter({
  slug: 'hurstmark',
  received: '2014-03-13',
  reference: 'HC/00418/14',
  known: {},
  write: ({ force, received, reference }) => {
    const said = 'I have decided to refuse your request.'
    const notice =
      'This e-mail serves as a refusal notice under Section 17 of the Freedom of Information Act 2000.'
    return {
      ...refusal(said, [{ section: 's17', scope: 'notice', ink: notice }]),
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Public access', address: `public.access@${force.slug}.example` },
            subject: `${reference} (invented)`,
            at: `${received}T16:55:00Z`,
            text: `${WHAT_THIS_IS}

${force.officialName}, ${reference}

Your request of 18 February 2014 has now been considered. ${said} ${notice}

${NO_SECTION}

You may ask for an internal review within 40 working days, and may then complain to the Information Commissioner.

Public access
${MADE_TO_TEST}`,
          }),
        },
      ],
    }
  },
})

export const merrowmouth = letter({
  slug: 'merrowmouth',
  received: '2014-03-18',
  reference: 'DJ/14-126',
  known: {},
  write: (setting) => {
    const said = `${setting.force.officialName} holds information relevant to your request but is refusing to disclose it.`
    const notice = 'In accordance with the Act, this letter acts as a Section 17 refusal notice.'
    return {
      ...refusal(said, [{ section: 's17', scope: 'notice', ink: notice }]),
      files: [
        {
          path: `${setting.force.slug}-response.docx`,
          bytes: writeDocx(
            letterPaper(setting, {
              office: 'Freedom of information section',
              subject: 'Request under the Freedom of Information Act',
              blocks: [
                paragraph(
                  'Your request for information about the use of social media by officers and staff has been considered.',
                ),
                paragraph(`${said} ${notice}`),
                paragraph(NO_SECTION),
                paragraph(NO_TEST),
              ],
            }),
          ),
        },
      ],
    }
  },
})

export const potterdene = letter({
  slug: 'potterdene',
  received: '2014-03-14',
  reference: '5412',
  known: {},
  write: ({ force, received, reference }) => {
    const said =
      'The force has decided not to disclose the information requested. The request is therefore refused in full.'
    return {
      ...refusal(said),
      files: [
        text(
          `request-${reference}.html`,
          disclosureLogPage(
            `Request ${reference}`,
            force.officialName,
            `<h1>Social media: request ${reference}</h1>
${paragraphs(`Date of reply: ${longDay(received)}`)}
<h2>Request</h2>
${paragraphs(...REQUEST_LINES)}
<h2>Reply</h2>
${paragraphs(said, NO_SECTION)}`,
          ),
        ),
      ],
    }
  },
})
