// Letters of our own making, read by the extractor and held against each other.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { extractReply } from '../extract/extract-reply.ts'
import type { Document } from '../vocabulary/document.ts'
import type { Survey } from '../vocabulary/survey.ts'
import type { ReplyRead } from './decisions/reply-read.ts'
import { type Reconciliation, reconcileSurvey } from './reconcile-survey.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: { from: '2012-01-01', to: '2014-12-31' },
  questions: [
    {
      number: '1',
      asks: 'How many officers and staff were investigated?',
      counts: aNoun('investigation'),
      whom: ['officers', 'staff'],
    },
    { number: '2', asks: 'What came of each?', rows: true, fields: ['outcome'] },
  ],
  bodies: [
    { slug: 'norfolk', name: 'Norfolk', workforce: 2600 },
    { slug: 'suffolk', name: 'Suffolk', workforce: 2000 },
  ],
  readers: 1,
  packs: ['police-conduct'],
}

function textOf(text: string): Document {
  const place = { kind: 'text' as const, start: 0, end: text.length }
  return {
    file: 'letter.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    mediaType: 'text/plain',
    pageCount: null,
    text,
    runs: [{ start: 0, end: text.length, place, flags: [] }],
    tables: [],
    pages: [],
    doubts: [],
  }
}

/** Rows of cells, as a sheet that was read. */
function tableOf(...rows: string[][]): Document {
  const text = rows.map((row) => `${row.join('\t')}\n`).join('')
  let at = 0
  const cells = rows.flatMap((row, r) =>
    row.map((said, c) => {
      const [start, end] = [at, at + said.length]
      at = end + 1
      const range = `${'ABCDEF'[c]}${r + 1}`
      const place = { kind: 'sheet' as const, sheet: 'FOI', range }
      return { r, c, rs: 1, cs: 1, text: said, place, start, end }
    }),
  )
  return {
    ...textOf(text),
    runs: cells.map(({ start, end, place }) => ({ start, end, place, flags: [] })),
    tables: [{ id: 't', sheet: 'FOI', headerRows: 1, confidence: 1, cells }],
  }
}

const replyOf = (body: string, ...documents: Document[]): ReplyRead => ({
  message: `${body} ${documents[0]?.sha256.slice(0, 8)}`,
  body,
  files: documents.map(({ sha256 }) => sha256),
  extraction: extractReply(documents, { survey, body, file: 'letter.txt' }),
})

const reconcile = (...replies: ReplyRead[]): Promise<Reconciliation> =>
  reconcileSurvey(survey, replies, [], { documents: new Map(), placeholders: new Map() })

async function found(...replies: ReplyRead[]): Promise<[string, string][]> {
  const { contradictions } = await reconcile(...replies)
  return contradictions.map(({ contradiction: { severity, note } }) => [
    severity,
    note.replaceAll('\u00a0', ' '),
  ])
}

const letter = (...answer: string[]) =>
  textOf(`Our reference: FOI 1234/15\n12 March 2015\n\nDear Sir\n\n${answer.join('\n\n')}\n`)

const inkOfAll = async (...replies: ReplyRead[]) =>
  (await reconcile(...replies)).contradictions.map(({ contradiction }) =>
    contradiction.statements.map(({ figure }) => figure?.ink),
  )

test('“25 % of the 16” is four of them, and nothing is wrong', async () => {
  const reply = replyOf(
    'norfolk',
    letter('1. There were 16 investigations. 25% of the 16 were about Facebook.'),
  )
  assert.deepEqual(await found(reply), [])
})

test('“25 % of the 18” is true of no whole number, and both inks are named', async () => {
  const reply = replyOf(
    'norfolk',
    letter('1. There were 18 investigations. 25% of the 18 were about Facebook.'),
  )
  assert.deepEqual(await found(reply), [
    [
      'odd',
      'No whole number is “25%” of 18: 4 would be 22.2 %, and 5 27.8 %. They agree only if the percentage is of something else.',
    ],
  ])
  assert.deepEqual(await inkOfAll(reply), [['18', '25%']])
})

test('“5 of the 16 investigations (25 %)” are 31 per cent', async () => {
  const reply = replyOf(
    'norfolk',
    letter(
      '1. There were 16 investigations. 5 of the 16 investigations (25%) were about Facebook.',
    ),
  )
  const [[severity, note] = []] = await found(reply)
  assert.equal(severity, 'odd')
  assert.match(note ?? '', /^5(?: investigations)? of 16 is 31\.3 %, not “25%”\./)
})

test('“one in four of the 16” leaves room for three to five, and for no fraction of two', async () => {
  const four = replyOf(
    'norfolk',
    letter('1. There were 16 investigations. One in four of the 16 was about Facebook.'),
  )
  assert.deepEqual(await found(four), [])
  const two = replyOf(
    'norfolk',
    letter('1. There were 2 investigations. One in four of the 2 was about Facebook.'),
  )
  assert.equal((await found(two))[0]?.[0], 'odd')
})

test('two thirds printed as 66.6 per cent were cut off, which is merely odd', async () => {
  const reply = replyOf(
    'norfolk',
    letter('1. There were 18 investigations. Of the 18, 12 (66.6%) were about Facebook.'),
  )
  const [[severity, note] = []] = await found(reply)
  assert.equal(severity, 'odd')
  assert.match(note ?? '', /It fits only if the percentage was cut off and not rounded\.$/)
})

test('“about 25 %” and a rise of 25 % claim nothing of a whole', async () => {
  const reply = replyOf(
    'norfolk',
    letter(
      '1. There were 18 investigations. About 25% of the 18 were about Facebook, a rise of 25% of the 18.',
    ),
  )
  assert.deepEqual(await found(reply), [])
})

const outcomes = (last: string) =>
  tableOf(
    ['Outcome', 'Number', 'Percentage'],
    ['Written warning', '4', '25%'],
    ['Management action', '8', '50%'],
    ['Dismissed', '2', '12.5%'],
    ['No further action', '2', last],
    ['Total', '16', '100%'],
  )

test('a column of percentages beside its counts is held against their total', async () => {
  assert.deepEqual(
    await found(replyOf('norfolk', letter('2. See the table.'), outcomes('12.5%'))),
    [],
  )
  const wrong = replyOf('norfolk', letter('2. See the table.'), outcomes('15%'))
  assert.deepEqual(await inkOfAll(wrong), [['2', '16', '15%']])
})

test('percentages of something else say nothing of the counts beside them', async () => {
  const reply = replyOf(
    'norfolk',
    letter('2. See the table.'),
    tableOf(
      ['Outcome', 'Number', '% of workforce'],
      ['Written warning', '4', '0.2%'],
      ['Management action', '8', '0.3%'],
      ['Dismissed', '2', '0.1%'],
    ),
  )
  assert.deepEqual(await found(reply), [])
})

const first = letter('1. There were 18 investigations of officers and staff.')
const second = (word: string) =>
  textOf(
    `Our reference: FOI 1234/15\n2 April 2015\n\nDear Sir\n\n${word}\n\n1. There were 20 investigations of officers and staff.\n`,
  )

test('a later letter with another total and no word of it contradicts the first, and is counted', async () => {
  const replies = [replyOf('norfolk', first), replyOf('norfolk', second('Further to our letter.'))]
  assert.deepEqual(await found(...replies), [
    [
      'cannot',
      'An earlier letter of 12 March 2015 gave 18; the later one of 2 April 2015 gives 20 and does not say that it corrects it. The later is counted. They cannot both be true.',
    ],
  ])
  const { figures } = await reconcile(...replies)
  assert.deepEqual(
    figures.map(({ figure, superseded }) => [figure.ink, superseded]),
    [
      ['18 investigations', true],
      ['20 investigations', false],
    ],
  )
})

test('a later letter that says it corrects the first replaces it, with its sentence beside the figure', async () => {
  const corrects =
    'The figure previously supplied was incorrect and this letter replaces our earlier response.'
  const replies = [replyOf('norfolk', first), replyOf('norfolk', second(corrects))]
  assert.deepEqual(await found(...replies), [])
  const { figures } = await reconcile(...replies)
  assert.equal(figures.find(({ superseded }) => superseded)?.correctedBy?.ink, corrects)
  assert.equal(figures.find(({ superseded }) => !superseded)?.figure.ink, '20 investigations')
})

test('a withdrawal takes back what was given, and nothing stands in its place', async () => {
  const withdrawal = textOf(
    'Our reference: FOI 1234/15\n9 April 2015\n\nDear Sir\n\nWe wish to withdraw our previous response, which was sent in error.\n',
  )
  const { figures, contradictions } = await reconcile(
    replyOf('norfolk', first),
    replyOf('norfolk', withdrawal),
  )
  assert.deepEqual(
    figures.map(({ superseded }) => superseded),
    [true],
  )
  assert.deepEqual(contradictions, [])
})

test('one letter filed under two bodies is one figure of both', async () => {
  const { figures } = await reconcile(replyOf('norfolk', first), replyOf('suffolk', first))
  assert.deepEqual(
    figures.map(({ body, jointWith, standsFor }) => [body, jointWith, standsFor]),
    [
      ['norfolk', undefined, ['suffolk']],
      ['suffolk', 'norfolk', undefined],
    ],
  )
})

test('a letter that says it answers for both stands for the one that sent none', async () => {
  const joint = letter(
    'The figures are a joint return for Norfolk and Suffolk Constabularies.',
    '1. There were 18 investigations of officers and staff.',
  )
  const { figures } = await reconcile(replyOf('norfolk', joint))
  assert.deepEqual(
    figures.map(({ standsFor }) => standsFor),
    [['suffolk']],
  )
})

test('two bodies that happen to give the same number have given two', async () => {
  const other = textOf(
    'Our reference: FOI 77/15\n3 May 2015\n\nDear Sir\n\n1. There were 18 investigations of officers and staff.\n',
  )
  const { figures } = await reconcile(replyOf('norfolk', first), replyOf('suffolk', other))
  assert.ok(figures.every(({ jointWith, standsFor }) => !jointWith && !standsFor))
})

test('a small number held back, that the total gives away, is known on the desk', async () => {
  const reply = replyOf(
    'norfolk',
    letter('2. See the table. <5 stands for a number below five.'),
    tableOf(['Outcome', 'Number'], ['Written warning', '9'], ['Dismissed', '<5'], ['Total', '12']),
  )
  const { figures } = await reconcile(reply)
  assert.deepEqual(figures.find(({ figure }) => figure.ink === '<5')?.follows, { low: 3, high: 3 })
})

test('the question to the body can be sent as it stands', async () => {
  const { contradictions } = await reconcile(
    replyOf(
      'norfolk',
      letter('1. There were 18 investigations. 25% of the 18 were about Facebook.'),
    ),
  )
  assert.equal(
    contradictions[0]?.contradiction.askTheBody?.replaceAll('\u00a0', ' '),
    [
      'Dear Freedom of Information team,',
      'Your reference: FOI 1234/15',
      'Thank you for your reply of 12 March 2015. I should like to be sure that I have read it correctly before anything is published. It says “25% of the 18 were about”. No whole number is “25%” of 18: 4 would be 22.2 %, and 5 27.8 %.',
      'As I read them they cannot all be right. Please tell me which of the numbers or the percentage is wrong, or what the percentage is of. If a figure needs correcting, please send the correct one.',
      'Yours faithfully,',
    ].join('\n\n'),
  )
})
