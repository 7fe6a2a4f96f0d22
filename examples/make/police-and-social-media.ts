// The survey "Police and social media, 2009-2014" as a folder: what the Press Association asked 43 forces, what papers printed
// of each answer in a note of our own words, and the part of one force's own reply that was seen.
import { police43 } from '../../src/vocabulary/bodies.ts'
import { CLAIMS } from './claims.ts'
import { inYaml, type MadeFile, text } from './made-file.ts'
import { midlandsAndWales } from './notes/midlands-and-wales.ts'
import { north } from './notes/north.ts'
import { NOTE_FILE, type Note, type Paper } from './notes/note.ts'
import { refused } from './notes/refused.ts'
import { southAndEast } from './notes/south-and-east.ts'
import { PER_WORKFORCE, QUESTIONS_OF_2014 } from './questions-of-2014.ts'
import { longDay } from './wording.ts'

export const NOTES: Note[] = [...refused, ...north, ...midlandsAndWales, ...southAndEast]

const NOTICE =
  'From newspapers. One force’s own reply is here, and only its opening: every other number is as a newspaper of August 2014 printed it, told here in our own words with the paper, its date and its address.'

const SENT = '2014-02-18'

/** What stands of Northumbria's reply in the part of the page that was seen, re-worded. */
const NORTHUMBRIAS_REPLY = 'replies/northumbria/2014-03-10/170-14.txt'

/** `northumbria`: the text of its reply, as far as it was seen. */
export function policeAndSocialMedia(northumbria: string): MadeFile[] {
  return [
    inYaml('survey.yaml', SURVEY_COMMENT, {
      title: 'Police and social media, 2009-2014',
      law: 'foia',
      wave: '2014',
      period: { from: '2009-01-01', to: '2014-02-17' },
      workforceAt: PER_WORKFORCE.date,
      per: PER_WORKFORCE,
      packs: ['police-conduct'],
      notice: NOTICE,
      questions: QUESTIONS_OF_2014,
      bodies: 'police-43',
      readers: 1,
    }),
    inYaml(
      'requests.yaml',
      REQUESTS_COMMENT,
      police43.map(({ slug }) => ({
        body: slug,
        sent: SENT,
        received: SENT,
        ...(slug === 'northumbria'
          ? { reference: '170/14' }
          : { assumed: 'the day is known of Northumbria’s request alone' }),
      })),
    ),
    inYaml(
      'claims.yaml',
      '# What others printed. It is shown beside our figures and never counted.',
      CLAIMS,
    ),
    inYaml('expectations.yaml', '# What must hold, or the build stops.', [
      // 39 forces replied; of Northumbria's reply a part is here, and the rest is another entry.
      { says: 'replies 40', measure: 'replies', low: 40, high: 40 },
      { says: '4 refused', measure: 'refused', low: 4, high: 4 },
      { says: '1a total at least 639', measure: 'total', question: '1a', low: 639, high: 828 },
    ]),
    inYaml('publications.yaml', '# What was published, and what changed.', [
      { number: 1, asOf: '2026-11-29', changed: 'First publication.' },
    ]),
    ...NOTES.flatMap(filesOf),
    text(NORTHUMBRIAS_REPLY, northumbria),
    ...police43.flatMap(({ slug }) => notSeen(slug)),
  ]
}

/** "2014-08-hartlepool-mail": the day, as far as it is known, and the paper. */
export const folderOf = ({ paper: { paper, date }, isStatement }: Note): string =>
  `${date}-${paper.toLowerCase().replace(/[^a-z0-9]+/g, '-')}${isStatement ? '-statement' : ''}`

function filesOf(note: Note): MadeFile[] {
  const home = `replies/${note.force}/${folderOf(note)}`
  const { paper, date, address } = note.paper
  return [
    inYaml(
      `${home}/source.yaml`,
      '# What stands beside this was printed; it is not the force’s letter.',
      {
        kind: note.kind,
        paper,
        date,
        address,
      },
    ),
    text(`${home}/${NOTE_FILE}`, noteText(note)),
  ]
}

function noteText({ force, kind, paper, says }: Note): string {
  const name = police43.find(({ slug }) => slug === force)?.officialName ?? force
  const what = kind === 'statement' ? 'What was said in' : 'What was printed in'
  return `${[
    `${what} the ${withoutArticle(paper.paper)} of ${name}, told in our own words. This is not the force’s letter.`,
    `Paper: ${paper.paper}\nDate: ${dateInWords(paper)}\nAddress: ${paper.address}\nSeen: ${paper.seen === 'full text' ? 'the whole page' : 'a part of the page'}`,
    ...says,
  ].join('\n\n')}\n`
}

const withoutArticle = (paper: string): string => paper.replace(/^The /, '')

/** "19 August 2014", or "August 2014" where no day is known. */
function dateInWords({ date }: Paper): string {
  return date.length === 10 ? longDay(date) : longDay(`${date}-01`).replace(/^1 /, '')
}

const REFUSERS = new Set(refused.map(({ force }) => force))

/** 39 of the 43 replied, by the Press Association; no reply but a part of Northumbria's was seen. */
function notSeen(slug: string): MadeFile[] {
  if (REFUSERS.has(slug)) return []
  const of =
    slug === 'northumbria'
      ? 'Of its reply only the opening was seen: its table and its answer to question 2 were not.'
      : 'The force replied (39 of the 43 did, and the Press Association named the four that refused). Its reply was not seen.'
  return [text(`replies/${slug}/reply/NOT-SEEN`, `${of}\n`)]
}

const SURVEY_COMMENT = `# What the Press Association asked all 43 police forces of England and Wales on 18 February 2014,
# after Northumbria Police's disclosure log 170/14, which quotes the request; the wording here is ours, the content kept.`

const REQUESTS_COMMENT = `# One entry a request. That it was sent on 18 February 2014 is known of Northumbria, and taken of the others.
# No day of a reply is known but Northumbria's, and no reference but its own.`
