// Invented letters of Greater Cottonbury, Fellrigg, Pitsdale and Ironhythe.
import { writeDocx } from '../../../src/write/write-docx.ts'
import { writeXlsx } from '../../../src/write/write-xlsx.ts'
import { letter, said } from '../letter.ts'
import { letterPaper, paragraph } from '../letter-paper.ts'
import { mailBytes, XLSX } from '../mail.ts'
import { html, paragraphs } from '../web-page.ts'
import { counted, LEFT_OUT, MADE_TO_TEST, numberWord, plural, WHAT_THIS_IS } from '../wording.ts'

/** 88 investigations, the largest number. */
export const greaterCottonbury = letter({
  slug: 'greater-cottonbury',
  received: '2014-03-19',
  reference: '2014-0391',
  known: { investigations: 88 },
  write: ({ force, received, reference, n }) => {
    const file = `${force.slug}-reply.xlsx`
    const workbook = writeXlsx({
      sheets: [
        {
          name: 'FOI',
          headRows: 0,
          rows: [
            [`Freedom of Information request ${reference}`],
            ['INVENTED FILE'],
            [],
            ['Ref', 'Question', 'Total', 'Period from', 'Period to', 'Unit', 'Note'],
            ['1b', 'Nature of allegation', 'n/a', null, null, null, LEFT_OUT],
            ['1c', 'Rank and result', 'n/a', null, null, null, LEFT_OUT],
            [
              '1a',
              'Investigations, social media',
              n.investigations,
              '01/01/2009',
              '17/02/2014',
              'investigations',
              'Officers and staff',
            ],
            ['2', 'Policy', 'n/a', null, null, null, LEFT_OUT],
          ],
          widths: [6, 32, 10, 14, 14, 16, 58],
        },
        {
          name: 'Notes',
          rows: [
            ['About this file'],
            [WHAT_THIS_IS],
            ['The total counts investigations of police officers and police staff.'],
          ],
          widths: [100],
        },
      ],
    })
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Information management', address: `foi@${force.slug}.example` },
            subject: `FOI ${reference} response (invented)`,
            at: `${received}T16:12:00Z`,
            text: `${WHAT_THIS_IS}

Dear example editor

Freedom of Information request ${reference}

I can confirm that ${force.officialName} holds information on your request of 18 February 2014. It is disclosed in the attached workbook, sheet FOI.

If you are not satisfied you may ask for an internal review within 40 working days, and may then complain to the Information Commissioner.

Information management officer`,
            attachments: [{ name: file, mediaType: XLSX, bytes: workbook }],
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: String(n.investigations) } },
      figures: [
        said({
          file,
          value: n.investigations,
          unit: 'investigation',
          unitInk: 'investigations',
          ink: String(n.investigations),
          within: 'FOI!C7',
        }),
      ],
    }
  },
})

/** 7 officers or staff since January 2009. */
export const fellrigg = letter({
  slug: 'fellrigg',
  received: '2014-03-12',
  reference: 'FOI 129/14',
  known: { people: 7 },
  write: ({ force, received, reference, n }) => {
    const within = `${n.people} police officers or members of police staff have been investigated`
    const answer = `Since January 2009, ${within} over breaching the ${force.officialName} social media policy.`
    const lines = [
      WHAT_THIS_IS,
      `Reference: ${reference}`,
      'Further to your request of 18 February 2014, I am able to provide the following response to question 1a.',
      answer,
      'You may ask for an internal review of this response, and may then complain to the Information Commissioner.',
    ]
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Disclosure unit', address: `disclosure@${force.slug}.example` },
            subject: `${reference} (invented)`,
            at: `${received}T10:05:00Z`,
            text: lines.join('\n\n'),
            html: `<html><body>\n${paragraphs(...lines)}\n<p style="color:#666">${html(MADE_TO_TEST)}</p>\n</body></html>`,
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file: 'reply.eml',
          value: n.people,
          unit: 'person',
          unitInk: 'police officers or members of police staff',
          ink: String(n.people),
          within,
        }),
      ],
      notes: ['It says since January 2009 and names no end.'],
    }
  },
})

/** One investigation, the smallest number. */
export const pitsdale = letter({
  slug: 'pitsdale',
  received: '2014-03-11',
  reference: 'FOI 117/14',
  known: { investigations: 1 },
  write: ({ force, received, reference, n }) => {
    const within = `recorded ${numberWord(n.investigations)} ${plural(n.investigations, 'investigation')} in the period`
    return {
      files: [
        {
          path: 'reply.eml',
          bytes: mailBytes({
            from: { name: 'Disclosure officer B', address: `foi@${force.slug}.example` },
            subject: `${reference} (invented)`,
            at: `${received}T09:41:00Z`,
            text: `${WHAT_THIS_IS}

Further to your request, the Constabulary has ${within} 1 January 2009 to 17 February 2014, of its officers and staff.

Regards
Disclosure officer B
${MADE_TO_TEST}

-----Original Message-----
From: Example editor
Sent: 18 February 2014
Subject: Freedom of Information request

> Under the Freedom of Information Act I would like to know, for 1 January 2009 to 17 February 2014:
> 1a. the number of officers and staff investigated for breaching guidelines on social media;
> 1b. the nature of each allegation;
> 1c. the rank or pay grade, and the result;
> 2. a copy of the policy.`,
          }),
        },
      ],
      answers: { '1a': { answer: 'full', ink: within } },
      figures: [
        said({
          file: 'reply.eml',
          value: n.investigations,
          unit: 'investigation',
          unitInk: plural(n.investigations, 'investigation'),
          ink: numberWord(n.investigations),
          within,
        }),
      ],
    }
  },
})

/** 15 cases, personal accounts only; the nature of the allegations was refused. */
export const ironhythe = letter({
  slug: 'ironhythe',
  received: '2014-03-14',
  reference: '0266/2014',
  known: { cases: 15 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug}-reply.docx`
    const within = `there were ${counted(n.cases, 'case')}, all concerning personal accounts`
    const refusal = 'The nature of each allegation is refused. No section is named.'
    return {
      files: [
        {
          path: file,
          bytes: writeDocx(
            letterPaper(setting, {
              office: 'Freedom of information unit',
              subject: 'Social media',
              blocks: [
                paragraph(
                  'You asked how many officers and staff were investigated for breaching guidelines on social media, for the nature of each allegation, for rank and result, and for the policy.',
                ),
                paragraph(`Between 1 January 2009 and 17 February 2014 ${within}.`),
                paragraph(refusal),
                paragraph(
                  'When information is withheld an authority must say so, say under which exemption, and why. None of that is said here.',
                ),
              ],
            }),
          ),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: within },
        '1b': { answer: 'refused', ink: 'The nature of each allegation is refused.' },
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
      ],
      notes: ['Personal accounts only. 1b refused; the section was not reported.'],
    }
  },
})
