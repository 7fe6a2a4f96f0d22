// The invented letter of West Marl.
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, type Setting, said } from '../letter.ts'
import { heading, letterPaper, paragraph } from '../letter-paper.ts'
import { mailBytes, PDF } from '../mail.ts'
import { counted, NumberWord, numberWord, plural, WHAT_THIS_IS, was } from '../wording.ts'

const TWENTY = {
  occasions: 20,
  officers: 13,
  staff: 6,
  malicious: 1,
  notUpheld: 1,
  unsubstantiated: 1,
  left: 1,
  inspectors: 1,
  topGrade: 1,
}

/** 20 investigations, 13 officers and 6 staff: the letter does not say why they differ. */
export const westMarl = letter({
  slug: 'west-marl',
  received: '2014-03-14',
  reference: 'RE-2014-0217',
  known: TWENTY,
  write: (setting) => {
    const { force, received, reference } = setting
    const file = `${force.slug}-reply.pdf`
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
            at: `${received}T15:20:00Z`,
            text: `${WHAT_THIS_IS}\n\nPlease find attached the response of ${force.officialName} to your request, reference ${reference}.\n\nThis e-mail is meant for the addressee only. If it reached you by mistake please delete it.`,
            attachments: [{ name: file, mediaType: PDF, bytes: writePdf(twentyLetter(setting)) }],
          }),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: '20 occasions' },
        '1b': { answer: 'partial', ink: 'The conduct alleged included' },
        '1c': { answer: 'partial', ink: 'Most were dealt with by' },
        '2': { answer: 'in-attachment', ink: 'A copy of the policy is attached.' },
      },
      figures: twentyFigures(setting, file),
      contradiction: true,
      notes: [
        '20 investigations, but 13 + 6 = 19 people. The units differ: one person investigated twice would explain it.',
      ],
    }
  },
})

const twentyLetter = (setting: Setting<typeof TWENTY>) => {
  const { n } = setting
  return letterPaper(setting, {
    office: 'Information access',
    subject: 'Freedom of Information Act 2000: breaches of social media guidelines',
    blocks: [
      paragraph(
        'Thank you for your request of 18 February 2014 about police officers and police staff investigated for breaching guidelines on the use of social media between 1 January 2009 and 17 February 2014. Our answer is set out below.',
      ),
      paragraph(
        `1a. Between those dates investigations were carried out on ${n.occasions} occasions. Those investigated were ${counted(n.officers, 'police officer')} and ${counted(n.staff, 'member of police staff', 'members of police staff')}.`,
      ),
      paragraph(
        `1b. The conduct alleged included improper disclosure of a complainant’s information, use of a networking site while on duty, content on a dating site, inappropriate commentary, and ${numberWord(n.malicious)} malicious ${plural(n.malicious, 'communication')}.`,
      ),
      paragraph(
        `1c. Most were dealt with by management action, informal action, a written warning or a final written warning. ${NumberWord(n.notUpheld)} ${was(n.notUpheld)} not upheld and ${numberWord(n.unsubstantiated)} ${was(n.unsubstantiated)} found unsubstantiated, with no action. ${NumberWord(n.left)} ${plural(n.left, 'member', 'members')} of police staff resigned or retired. ${NumberWord(n.inspectors)} ${plural(n.inspectors, 'officer')} concerned held the rank of inspector or above; ${numberWord(n.topGrade)} ${plural(n.topGrade, 'member', 'members')} of staff ${was(n.topGrade)} in the top pay grade, 8+ (£31,437 to £62,332).`,
      ),
      paragraph('2. A copy of the policy is attached.'),
    ],
    enclosed: [
      heading('Policy on the use of social media'),
      paragraph('No policy was made up. This page stands in its place.'),
    ],
  })
}

function twentyFigures({ n }: Setting<typeof TWENTY>, file: string) {
  const result = (value: number, outcome: string, ink: string, within: string) =>
    said({
      file,
      question: '1c',
      role: 'result',
      value,
      unit: 'investigation',
      unitInk: 'investigations',
      facets: { outcome },
      ink,
      within,
    })
  return [
    said({
      file,
      value: n.occasions,
      unit: 'investigation',
      unitInk: 'occasions',
      ink: String(n.occasions),
      within: `investigations were carried out on ${n.occasions} occasions`,
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
      unitInk: plural(n.staff, 'member of police staff', 'members of police staff'),
      population: 'staff',
      ink: String(n.staff),
      within: counted(n.staff, 'member of police staff', 'members of police staff'),
    }),
    said({
      file,
      question: '1b',
      role: 'detail',
      value: n.malicious,
      unit: 'allegation',
      unitInk: 'malicious communication',
      facets: { breach: 'malicious communication' },
      ink: numberWord(n.malicious),
      within: `${numberWord(n.malicious)} malicious ${plural(n.malicious, 'communication')}`,
    }),
    result(
      n.notUpheld,
      'not_proven',
      NumberWord(n.notUpheld),
      `${NumberWord(n.notUpheld)} ${was(n.notUpheld)} not upheld`,
    ),
    result(
      n.unsubstantiated,
      'not_proven',
      numberWord(n.unsubstantiated),
      `${numberWord(n.unsubstantiated)} ${was(n.unsubstantiated)} found unsubstantiated`,
    ),
    said({
      file,
      question: '1c',
      role: 'result',
      value: n.left,
      unit: 'person',
      unitInk: 'member of police staff',
      population: 'staff',
      facets: { outcome: 'resigned_or_retired' },
      ink: NumberWord(n.left),
      within: `${NumberWord(n.left)} ${plural(n.left, 'member', 'members')} of police staff resigned or retired`,
    }),
    said({
      file,
      question: '1c',
      role: 'detail',
      value: n.inspectors,
      unit: 'person',
      unitInk: plural(n.inspectors, 'officer'),
      population: 'officers',
      facets: { rankBand: 'inspector_plus' },
      ink: NumberWord(n.inspectors),
      within: `${NumberWord(n.inspectors)} ${plural(n.inspectors, 'officer')} concerned held the rank of inspector or above`,
    }),
    said({
      file,
      question: '1c',
      role: 'detail',
      value: n.topGrade,
      unit: 'person',
      unitInk: 'member of staff',
      population: 'staff',
      facets: { payBand: '8+' },
      ink: numberWord(n.topGrade),
      within: `${numberWord(n.topGrade)} ${plural(n.topGrade, 'member', 'members')} of staff ${was(n.topGrade)} in the top pay grade, 8+ (£31,437 to £62,332)`,
    }),
  ]
}
