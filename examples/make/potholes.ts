// The survey "Potholes": eleven councils that do not exist, whose replies came as Word, Excel, text, HTML mail, mail with a PDF,
// PDF, scan and archive. Eight are those of fixtures/surveys/potholes; three are added for their formats.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { parse } from 'yaml'
import type { BodyTruth, FigureTruth, SurveyTruth } from '../../bench/surveys/truth.ts'
import { scanPdf } from '../../fixtures/make/picture-files.ts'
import { grained, turnedBy } from '../../fixtures/make/scanner.ts'
import { renderGrey } from '../../src/read/ocr/render-grey.ts'
import { withPdf } from '../../src/read/pdf/first/engine.ts'
import type { Block, Paper } from '../../src/write/plain/content.ts'
import { writeDocx } from '../../src/write/write-docx.ts'
import { writePdf } from '../../src/write/write-pdf.ts'
import { inYaml, type MadeFile, text } from './made-file.ts'

const YEARS = ['2021/22', '2022/23', '2023/24']
const PERIOD = { from: '2021-04-01', to: '2024-03-31' }
const COUNCILS = [
  { slug: 'inkley-vale', name: 'Inkley Vale Council' },
  { slug: 'jarnwick', name: 'Jarnwick Borough Council' },
  { slug: 'kettlemoor', name: 'Kettlemoor District Council' },
]
const PDF_LETTER = 'replies/inkley-vale/2024-09-25/IV-2024-118.pdf'
const SCAN = 'replies/jarnwick/2024-09-19/scan0007.pdf'
const ARCHIVE = 'replies/kettlemoor/2024-09-30/KDC 0902.zip'

const INVENTED = 'Invented text of a council that does not exist.'

/** `trial`: fixtures/surveys/potholes. */
export async function potholesFolder(trial: string): Promise<MadeFile[]> {
  const survey = parse(readFileSync(join(trial, 'survey.yaml'), 'utf8'))
  const requests = parse(readFileSync(join(trial, 'requests.yaml'), 'utf8'))
  const truth: SurveyTruth = JSON.parse(readFileSync(join(trial, 'truth.json'), 'utf8'))
  const asked = { sent: '2024-09-02', received: '2024-09-02' }
  return [
    inYaml('survey.yaml', '# An invented survey: no council in it exists.', {
      ...survey,
      bodies: [...survey.bodies, ...COUNCILS],
    }),
    inYaml('requests.yaml', '# One entry a request.', [
      ...requests,
      ...COUNCILS.map(({ slug }) => ({ body: slug, ...asked })),
    ]),
    inYaml('expectations.yaml', '# What must hold, or the build stops.', [
      { says: 'replies 12', measure: 'replies', low: 12, high: 12 },
    ]),
    inYaml('publications.yaml', '# What was published, and what changed.', [
      { number: 1, asOf: '2026-11-29', changed: 'First publication.' },
    ]),
    text(
      'truth.json',
      `${JSON.stringify({ ...truth, falsehoods: falsehoodsWith(truth), bodies: [...truth.bodies, ...truths()] }, null, 1)}\n`,
    ),
    ...repliesOf(trial),
    { path: PDF_LETTER, bytes: writePdf(inkleyVale) },
    { path: SCAN, bytes: await scanned(jarnwick) },
    {
      path: ARCHIVE,
      bytes: zipSync(
        {
          'letter.docx': writeDocx(kettlemoor),
          'claims by year.csv': strToU8(`${CSV.map((row) => row.join(',')).join('\r\n')}\r\n`),
        },
        { mtime: new Date(2024, 8, 30) },
      ),
    },
  ]
}

function repliesOf(trial: string): MadeFile[] {
  const replies = join(trial, 'replies')
  return readdirSync(replies, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(trial, path).split(sep).join('/'),
      bytes: new Uint8Array(readFileSync(path)),
    }))
}

const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words })

const letterOf = (council: string, reference: string, day: string, blocks: Block[]): Paper => ({
  title: `${council}: ${reference}`,
  header: INVENTED,
  pageNumbers: true,
  face: 'sans',
  blocks: [
    { kind: 'heading', level: 1, text: council },
    { kind: 'lines', lines: [`Our reference: ${reference}`, day] },
    paragraph('Thank you for your request about claims for damage that potholes did to vehicles.'),
    ...blocks,
    paragraph('You may ask for an internal review of this reply.'),
  ],
})

const table = (rows: (string | number)[][]): Block => ({
  kind: 'table',
  table: { headRows: 1, rules: 'all', rows },
})

const INKLEY: [received: number, paid: number, amount: string][] = [
  [58, 12, '£3,310.00'],
  [71, 15, '£4,025.50'],
  [102, 19, '£5,660.25'],
]
const inkleyVale = letterOf('Inkley Vale Council', 'IV-2024-118', '25 September 2024', [
  paragraph('Questions 1 to 3 are answered in this table.'),
  table([
    ['Financial year', 'Claims received', 'Claims paid', 'Compensation paid'],
    ...YEARS.map((year, i) => [year, ...(INKLEY[i] ?? [])]),
  ]),
  paragraph('4. On 31 August 2024 the oldest claim had been open for 233 days.'),
])

const JARNWICK: [received: number, paid: number][] = [
  [84, 20],
  [91, 23],
  [130, 31],
]
const jarnwick = letterOf('Jarnwick Borough Council', 'JBC 5120', '19 September 2024', [
  paragraph('1 and 2. The claims were:'),
  table([
    ['Financial year', 'Claims received', 'Claims paid'],
    ...YEARS.map((year, i) => [year, ...(JARNWICK[i] ?? [])]),
    ['Total', 305, 74],
  ]),
  paragraph('3. Compensation of £18,204.00 was paid over the three years together.'),
  paragraph('4. On 31 August 2024 the oldest open claim had been open for 187 days.'),
])

const CSV: (string | number)[][] = [
  ['Financial year', 'Claims received', 'Claims paid', 'Compensation paid (£)'],
  ['2021/22', 45, 9, '2104.00'],
  ['2022/23', 52, 11, '2890.40'],
  ['2023/24', 66, 14, '3415.10'],
]
const kettlemoor = letterOf('Kettlemoor District Council', 'KDC 0902', '30 September 2024', [
  paragraph('The answers to questions 1, 2 and 3 are in the file “claims by year”.'),
  paragraph('4. The age of open claims is not recorded, so this information is not held.'),
])

const DPI = 200

/** As a scanner sees it: turned a little, grained, without text. */
async function scanned(paper: Paper): Promise<Uint8Array> {
  const opened = await withPdf(writePdf(paper), (pdf) => renderGrey(pdf, 1, DPI)?.grey)
  if (!opened.ok || !opened.value) throw new Error('the letter cannot be painted')
  return new Uint8Array(scanPdf(grained(turnedBy(opened.value, 0.4), { seed: 11, grain: 6 }), DPI))
}

const MEASURES = ['received', 'paid', 'amount', 'oldest'] as const
const NOUNS = ['claim', 'claim', 'compensation paid', 'claim']
const KINDS = ['count', 'count', 'money', 'duration'] as const
const UNITS = ['claim', 'claim', 'GBP', 'days']

interface Cell {
  question: 1 | 2 | 3 | 4
  value: number
  ink: string
  year?: string
  where: string
}

function truths(): BodyTruth[] {
  const years = (cells: (row: number) => Omit<Cell, 'year'>[]) =>
    YEARS.flatMap((year, row) => cells(row).map((cell) => ({ ...cell, year })))
  const pounds = (ink: string) => Number(ink.replace(/[£,]/g, ''))
  const inkley = years((r) => {
    const [received = 0, paid = 0, amount = ''] = INKLEY[r] ?? []
    const where = (column: number) => `table 1 row ${r + 2} column ${column}`
    return [
      { question: 1, value: received, ink: `${received}`, where: where(2) },
      { question: 2, value: paid, ink: `${paid}`, where: where(3) },
      { question: 3, value: pounds(amount), ink: amount, where: where(4) },
    ]
  })
  const scan = years((r) => {
    const [received = 0, paid = 0] = JARNWICK[r] ?? []
    const where = (column: number) => `table 1 row ${r + 2} column ${column}`
    return [
      { question: 1, value: received, ink: `${received}`, where: where(2) },
      { question: 2, value: paid, ink: `${paid}`, where: where(3) },
    ]
  })
  const csv = years((r) =>
    [1, 2, 3].map((column) => {
      const ink = String(CSV[r + 1]?.[column])
      const question = column === 1 ? 1 : column === 2 ? 2 : 3
      return { question, value: Number(ink), ink, where: `csv!${'ABCD'[column]}${r + 2}` }
    }),
  )
  const oldest = (days: number): Cell => ({
    question: 4,
    value: days,
    ink: `${days} days`,
    where: 'under 4',
  })
  return [
    bodyTruth(
      'inkley-vale',
      PDF_LETTER,
      [...inkley, oldest(233)],
      ['full', 'full', 'full', 'full'],
    ),
    bodyTruth(
      'jarnwick',
      SCAN,
      [
        ...scan,
        { question: 1, value: 305, ink: '305', where: 'table 1 row 5 column 2' },
        { question: 2, value: 74, ink: '74', where: 'table 1 row 5 column 3' },
        { question: 3, value: 18204, ink: '£18,204.00', where: 'under 3' },
        oldest(187),
      ],
      ['full', 'full', 'partial', 'full'],
    ),
    bodyTruth('kettlemoor', ARCHIVE, csv, ['full', 'full', 'full', 'not-held']),
  ]
}

function bodyTruth(slug: string, file: string, cells: Cell[], statuses: string[]): BodyTruth {
  const name = COUNCILS.find((one) => one.slug === slug)?.name ?? slug
  const figures = cells.map((cell, i) => figureTruth(cell, file, `${slug}-${i + 1}`))
  return {
    slug,
    name,
    state: 'answered',
    answers: statuses.map((status, i) => ({ question: String(i + 1), status, sections: [] })),
    figures,
    totals: MEASURES.flatMap((measure, i) =>
      totalOf(
        cells.filter(({ question }) => question === i + 1),
        measure,
        i,
      ),
    ),
    contradictions: [],
    traps: [],
  }
}

function figureTruth(
  { question, value, ink, year, where }: Cell,
  file: string,
  id: string,
): FigureTruth {
  const at = question - 1
  return {
    id,
    question: String(question),
    measure: MEASURES[at] ?? 'received',
    noun: NOUNS[at] ?? 'claim',
    kind: KINDS[at] ?? 'count',
    unit: UNITS[at] ?? 'claim',
    value: { low: value, high: value },
    period: year ? { financialYear: year } : question === 4 ? { at: '2024-08-31' } : PERIOD,
    group: null,
    categories: {},
    file,
    ink,
    where,
  }
}

function totalOf(cells: Cell[], measure: string, at: number): BodyTruth['totals'] {
  if (cells.length === 0) return []
  const yearly = cells.filter(({ year }) => year !== undefined)
  const hundredths = (yearly.length > 0 ? yearly : cells).reduce(
    (sum, { value }) => sum + Math.round(value * 100),
    0,
  )
  const whole = hundredths / 100
  return [
    {
      question: String(at + 1),
      measure,
      value: { low: whole, high: whole },
      certainty: 'exact',
      perYear: Object.fromEntries(
        yearly.map(({ year, value }) => [year, { low: value, high: value }]),
      ),
    },
  ]
}

const falsehoodsWith = ({ falsehoods }: SurveyTruth): SurveyTruth['falsehoods'] => [
  ...falsehoods,
  ...COUNCILS.map(({ slug }) => ({
    body: slug,
    mustNotSay: ['did not reply', 'no reply', 'replied without answering', 'not answered'],
  })),
]
