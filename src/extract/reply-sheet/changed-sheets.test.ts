import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filled, rowsIn } from '../../../fixtures/make/filled-sheets.ts'
import { wrongIn } from '../../../fixtures/make/sheet-truth.ts'
import { readFile } from '../../read/read-file.ts'
import type { Document } from '../../vocabulary/document.ts'
import type { Answer, Extraction } from '../../vocabulary/reply.ts'
import { FRAME, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { PlainCell, Workbook } from '../../write/plain/content.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'invented',
  title: 'An invented survey',
  law: 'foia',
  period: { from: '2019-04-01', to: '2022-03-31' },
  dimensions: [
    {
      name: 'type',
      categories: [
        { id: 'hit', words: ['Hit'] },
        { id: 'shouted', words: ['Shouted at'] },
      ],
      exclusive: true,
      open: false,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many assaults in each year, by type?',
      counts: { id: 'assault', one: 'assault', many: 'assaults', also: [], kind: 'count' },
      by: ['financial-year', 'type'],
    },
    { number: '2', asks: 'A copy of the policy.', document: true },
  ],
  bodies: [{ slug: 'ashcombe', name: 'Ashcombe Borough Council', workforce: null }],
  readers: 1,
}

/** All nine squares of question 1 filled in: 1 to 9, a row after the other. */
function nine(): Workbook {
  const { workbook } = filled(survey, 0)
  const rows = rowsIn(workbook, 'Q1')
  for (let i = 0; i < 9; i++) {
    const row = rows[FRAME.first + Math.floor(i / 3)] ?? []
    row[FRAME.values + (i % 3)] = i + 1
  }
  return workbook
}

async function documentOf(workbook: Workbook): Promise<Document> {
  const read = await readFile({ name: 'reply.xlsx', bytes: writeXlsx(workbook) })
  if (read.status !== 'read') throw new Error(read.reason.message)
  return read.document
}

async function said(
  change: (rows: PlainCell[][], workbook: Workbook) => void,
  context: { survey?: Survey; body?: string } = { survey, body: 'ashcombe' },
): Promise<Extraction> {
  const workbook = nine()
  change(rowsIn(workbook, 'Q1'), workbook)
  return extractReply([await documentOf(workbook)], { ...context, file: 'reply.xlsx' })
}

const values = ({ figures }: Extraction): (number | null)[] =>
  figures.map(({ value }) => ('none' in value ? null : value.low))
const unsure = ({ figures }: Extraction): number => figures.filter(({ sure }) => !sure).length
const notes = ({ doubts }: Extraction, code = 'sheet-frame-changed'): string[] =>
  doubts.filter((doubt) => doubt.code === code).map(({ note }) => note)

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9]

test('a sheet filled in as it was sent is a decision without a doubt', async () => {
  const extraction = await said(() => {})
  assert.deepEqual(values(extraction), ALL)
  assert.equal(unsure(extraction), 0)
  assert.deepEqual(extraction.doubts, [])
  assert.equal(extraction.kind, 'decision')
  assert.deepEqual(
    extraction.questions.map(({ number, answer }) => [number, answer]),
    [
      ['1', 'full'],
      ['2', 'not-answered'],
    ],
  )
})

const TYPE_HIT = FRAME.first + 1

const changes: [
  what: string,
  change: Parameters<typeof said>[0],
  read: number[],
  unsure: number,
  said: RegExp,
][] = [
  [
    'a row that is gone',
    (rows) => rows.splice(TYPE_HIT, 1),
    [1, 2, 3, 7, 8, 9],
    0,
    /the row “by type Hit” is gone/,
  ],
  [
    'a row that was added',
    (rows) => rows.splice(TYPE_HIT + 1, 0, ['by type', 'Spat at', 4, null, null]),
    [1, 2, 3, 4, 5, 6, 4, 7, 8, 9],
    1,
    /a row “by type Spat at” was added/,
  ],
  [
    'a row in other words',
    (rows) => rows[TYPE_HIT]?.splice(1, 1, 'Hit or kicked'),
    ALL,
    3,
    /“by type Hit” is gone.*\n.*“by type Hit or kicked” was added/,
  ],
  [
    'a row that stands twice',
    (rows) => rows.splice(TYPE_HIT, 0, ['by type', 'Hit', 11, 12, 13]),
    [1, 2, 3, 11, 12, 13, 4, 5, 6, 7, 8, 9],
    6,
    /a row “by type Hit” was added/,
  ],
  [
    'rows in another order',
    (rows) => rows.splice(TYPE_HIT, 0, ...rows.splice(TYPE_HIT + 1, 1)),
    [1, 2, 3, 7, 8, 9, 4, 5, 6],
    0,
    /in another order/,
  ],
  [
    'a year that was added',
    (rows) => {
      rows[FRAME.heads]?.push('2022/23')
      rows[FRAME.first]?.push(10)
    },
    [1, 2, 3, 10, 4, 5, 6, 7, 8, 9],
    1,
    /a column “2022\/23” was added/,
  ],
  [
    'a column that is gone',
    (rows) => {
      for (const row of rows.slice(FRAME.heads)) row.splice(FRAME.values, 1)
    },
    [2, 3, 5, 6, 8, 9],
    0,
    /the column “2019\/20” is gone/,
  ],
  [
    'a question in other words',
    (rows) => rows.splice(FRAME.question, 1, ['Question 1: How many fights?']),
    ALL,
    0,
    /the words of the question were changed/,
  ],
  [
    'a mark that is gone from its tab',
    (rows) => rows.splice(FRAME.mark, 1, ['']),
    ALL,
    0,
    /not as it was sent/,
  ],
  [
    'a tab that is gone',
    (_, { sheets }) => sheets.splice(2, 1),
    ALL,
    0,
    /The tab of question 2 is gone/,
  ],
  [
    'a sheet that was added',
    (_, { sheets }) => sheets.push({ name: 'Extra', rows: [['12 more']] }),
    ALL,
    0,
    /A sheet “Extra” was added/,
  ],
  [
    'a tab under another name',
    (_, { sheets }) => Object.assign(sheets[1] ?? {}, { name: 'Our answer' }),
    ALL,
    0,
    /the tab was called Q1/,
  ],
]

for (const [what, change, read, inDoubt, note] of changes) {
  test(`${what} is said, and what can be told of the rest is read`, async () => {
    const extraction = await said(change)
    assert.deepEqual(values(extraction), read)
    assert.equal(unsure(extraction), inDoubt)
    assert.match(notes(extraction).join('\n'), note)
  })
}

test('a total that the body put into a row of its own is no figure, and is said', async () => {
  const extraction = await said((rows) => rows.splice(TYPE_HIT + 2, 0, ['Total', '', 12, 15, 18]))
  assert.deepEqual(values(extraction), ALL)
  assert.equal(notes(extraction, 'sheet-cell-unread').length, 3)
})

test('a number beside the table, under no head, is said and not read', async () => {
  const extraction = await said((rows) => rows[TYPE_HIT]?.push(null, 99))
  assert.deepEqual(values(extraction), ALL)
  assert.match(notes(extraction, 'sheet-cell-unread').join(), /“99”.*under no head/)
})

test('without heads nothing can be told, and that is said', async () => {
  const extraction = await said((rows) => rows.splice(FRAME.heads, 1))
  assert.deepEqual(values(extraction), [])
  assert.match(notes(extraction).join(), /heads By and Which are gone/)
})

test('without the survey an untouched sheet is as sure, and a changed one in doubt', async () => {
  const untouched = await said(() => {}, {})
  assert.deepEqual([values(untouched), unsure(untouched), untouched.body], [ALL, 0, 'ashcombe'])
  assert.deepEqual(untouched.figures[4]?.facets, { type: 'Hit' })
  const touched = await said((rows) => rows.splice(TYPE_HIT, 1), {})
  assert.deepEqual([values(touched).length, unsure(touched)], [6, 6])
  assert.equal(notes(touched).length, 1)
})

test('a sheet made for another body or survey is doubted whole', async () => {
  const other = await said(() => {}, { survey, body: 'brindle' })
  assert.deepEqual([unsure(other), notes(other, 'another-body').length], [9, 1])
  const elsewhere = await said(() => {}, { survey: { ...survey, slug: 'another' } })
  assert.deepEqual([unsure(elsewhere), notes(elsewhere, 'another-request').length], [9, 1])
})

const { withheld, notHeld, attached } = sheetWords.ends

/** Written beside the words below the table of a tab whose squares are blank. */
const answers: [
  word: string,
  text: string,
  question: '1' | '2',
  answer: Answer,
  sections: string[],
][] = [
  [withheld, 's40(2)', '1', 'refused', ['s40(2)']],
  [withheld, '31(1)(a) and s.40(2)', '1', 'refused', ['s31(1)(a)', 's40(2)']],
  [withheld, 'Section 12', '1', 'refused-cost', ['s12']],
  [withheld, 'Yes', '1', 'refused', []],
  [withheld, 'Neither confirmed nor denied, s40(5)', '1', 'ncnd', ['s40(5)']],
  [withheld, 'No', '1', 'not-answered', []],
  [notHeld, 'Yes', '1', 'not-held', []],
  [notHeld, 'x', '1', 'not-held', []],
  [notHeld, 'no', '1', 'not-answered', []],
  [attached, 'policy.pdf', '2', 'in-attachment', []],
]

for (const [word, text, number, answer, sections] of answers) {
  test(`“${text}” beside “${word}” is the answer ${answer}`, async () => {
    const extraction = await said((rows, workbook) => {
      for (const row of rows.slice(FRAME.first, FRAME.first + 3)) row.length = FRAME.values
      const row = rowsIn(workbook, `Q${number}`).find(([first]) => first === word)
      if (row) row[1] = text
    })
    const question = extraction.questions.find((one) => one.number === number)
    const asked = extraction.kind === 'decision' ? question : undefined
    assert.deepEqual([asked?.answer ?? 'not-answered', asked?.sections ?? []], [answer, sections])
    assert.deepEqual(
      extraction.exemptions.map(({ section }) => section),
      sections,
    )
  })
}

test('marks that a standards desk put into squares mean what its key says', async () => {
  const extraction = await said((rows) => {
    rows[FRAME.first + 1]?.splice(FRAME.values, 3, '[c]', '[c] 1 to 6', '[c] 3 or more')
    const notes = rows.find(([first]) => first === sheetWords.ends.notes)
    if (notes) notes[1] = '[c] = withheld: a number above nought; 0 = none'
  })
  assert.deepEqual(extraction.doubts, [])
  assert.deepEqual(
    extraction.figures.slice(3, 6).map(({ value }) => value),
    [
      { none: 'withheld' },
      { none: 'withheld', low: 1, high: 6 },
      { none: 'withheld', low: 3, high: null },
    ],
  )
  assert.equal(unsure(extraction), 0)
  assert.equal(extraction.questions[0]?.answer, 'partial')
})

test('a mark that no key explains is no figure, and is said', async () => {
  const extraction = await said((rows) => rows[FRAME.first + 1]?.splice(FRAME.values, 1, '[c]'))
  assert.equal(values(extraction).length, 8)
  assert.equal(notes(extraction, 'sheet-cell-unread').length, 1)
})

test('a sheet that came back blank answers nothing', async () => {
  const extraction = await said((rows) => {
    for (const row of rows.slice(FRAME.first, FRAME.first + 3)) row.length = FRAME.values
  })
  assert.deepEqual([extraction.kind, extraction.status, extraction.figures], ['other', 'none', []])
})

test('a sheet filled in for a part is answered in part, and says how much is blank', async () => {
  const extraction = await said((rows) => rows[TYPE_HIT]?.splice(FRAME.values, 2, null, null))
  assert.equal(extraction.questions[0]?.answer, 'partial')
  assert.match(notes(extraction, 'sheet-left-blank').join(), /2 squares/)
})

test('a letter round the sheet answers what the sheet leaves blank', async () => {
  const letter = await readFile({
    name: 'letter.txt',
    bytes: new TextEncoder().encode(
      'Dear Sir,\n\nFreedom of Information request\n\nQuestion 1\nPlease see the sheet.\n\nQuestion 2\nThe policy is not held by this council.\n\nYours faithfully\n',
    ),
  })
  assert.equal(letter.status, 'read')
  if (letter.status !== 'read') return
  const extraction = extractReply([letter.document, await documentOf(nine())], {
    survey,
    body: 'ashcombe',
    file: 'reply.eml',
  })
  assert.deepEqual(
    extraction.questions.map(({ number, answer }) => [number, answer]),
    [
      ['1', 'full'],
      ['2', 'not-held'],
    ],
  )
  assert.deepEqual(values(extraction), ALL)
})

test('the check of the benches sees a figure that is wrong, lost, invented or in doubt', async () => {
  const right = filled(survey, 3)
  const extraction = extractReply([await documentOf(right.workbook)], {
    survey,
    body: right.body,
    file: 'f',
  })
  assert.deepEqual(wrongIn(right, extraction), [])
  assert.ok(extraction.figures.length > 2)
  const [first, ...rest] = extraction.figures
  assert.ok(first)
  const wrong = { ...first, value: { low: 77, high: 77 } }
  assert.equal(wrongIn(right, { ...extraction, figures: rest }).length, 1)
  assert.equal(wrongIn(right, { ...extraction, figures: [wrong, ...rest] }).length, 2)
  assert.equal(
    wrongIn(right, { ...extraction, figures: [{ ...first, sure: false }, ...rest] }).length,
    1,
  )
})
