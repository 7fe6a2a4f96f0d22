// Invented letters of Broadmere and Sandlingsea.
import { writePdf } from '../../../src/write/write-pdf.ts'
import { letter, said } from '../letter.ts'
import { heading, letterPaper, paragraph } from '../letter-paper.ts'
import { counted, NumberWord, numberWord, plural, REQUEST_LINES } from '../wording.ts'

/** 11 officers and civilian staff; one special constable resigned. A letter in PDF. */
export const broadmere = letter({
  slug: 'broadmere',
  received: '2014-03-17',
  reference: 'FOI 000914/14',
  known: { people: 11, specials: 1 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug}-foi-reply.pdf`
    const people = `${counted(n.people, 'police officer and member of civilian staff', 'police officers and members of civilian staff')} ${n.people === 1 ? 'was' : 'were'} investigated`
    const left = `${NumberWord(n.specials)} special ${plural(n.specials, 'constable')} resigned`
    return {
      files: [
        {
          path: file,
          bytes: writePdf(
            letterPaper(setting, {
              face: 'sans',
              office: 'Freedom of information',
              subject: 'Your request for information: social media',
              blocks: [
                heading('Your request'),
                { kind: 'list', marks: 'bullet', items: REQUEST_LINES },
                heading('Our response'),
                paragraph(`Question 1a: ${people} between 1 January 2009 and 17 February 2014.`),
                paragraph(
                  `Question 1c: ${left}. The others received a written warning, advice or management action.`,
                ),
              ],
            }),
          ),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: people },
        '1c': { answer: 'partial', ink: left },
      },
      figures: [
        said({
          file,
          value: n.people,
          unit: 'person',
          unitInk: 'police officers and members of civilian staff',
          ink: String(n.people),
          within: people,
        }),
        said({
          file,
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

/** 5 officers and staff; two resigned, a sergeant was dismissed. A letter in PDF. */
export const sandlingsea = letter({
  slug: 'sandlingsea',
  received: '2014-03-17',
  reference: 'FOI 000915/14',
  known: { people: 5, resigned: 2, sergeants: 1 },
  write: (setting) => {
    const { force, n } = setting
    const file = `${force.slug}-foi-reply.pdf`
    const people = `${NumberWord(n.people)} officers and staff (${n.people})`
    const resigned = `${numberWord(n.resigned)} ${plural(n.resigned, 'resignation')}`
    const dismissed = `${numberWord(n.sergeants)} ${plural(n.sergeants, 'dismissal')}, of ${n.sergeants === 1 ? 'a police sergeant' : 'police sergeants'}`
    return {
      files: [
        {
          path: file,
          bytes: writePdf(
            letterPaper(setting, {
              face: 'sans',
              office: 'Freedom of information',
              subject: 'Your request for information: social media',
              blocks: [
                heading('Your request'),
                { kind: 'list', marks: 'bullet', items: REQUEST_LINES },
                heading('Our response'),
                paragraph(
                  `Question 1a: ${people} were investigated between 1 January 2009 and 17 February 2014.`,
                ),
                paragraph(`Question 1c: there were ${resigned} and ${dismissed}.`),
              ],
            }),
          ),
        },
      ],
      answers: {
        '1a': { answer: 'full', ink: people },
        '1c': { answer: 'partial', ink: `there were ${resigned} and ${dismissed}` },
      },
      figures: [
        said({
          file,
          value: n.people,
          unit: 'person',
          unitInk: 'officers and staff',
          ink: NumberWord(n.people),
          within: people,
        }),
        said({
          file,
          question: '1c',
          role: 'result',
          value: n.resigned,
          unit: 'person',
          unitInk: plural(n.resigned, 'resignation'),
          facets: { outcome: 'resigned' },
          ink: numberWord(n.resigned),
          within: resigned,
        }),
        said({
          file,
          question: '1c',
          role: 'result',
          value: n.sergeants,
          unit: 'person',
          unitInk: plural(n.sergeants, 'dismissal'),
          population: 'officers',
          facets: { outcome: 'dismissed', rank: 'sergeant' },
          ink: numberWord(n.sergeants),
          within: dismissed,
        }),
      ],
      notes: [],
    }
  },
})
