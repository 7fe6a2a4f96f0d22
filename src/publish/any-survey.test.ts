import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurveyOfClaims, claims } from '../../test/a-survey-of-claims.ts'
import { buildAnswer } from '../count/build-answer.ts'
import { parseCsv } from '../vocabulary/csv.ts'
import { makePack } from './make-pack.ts'
import type { PackFile } from './pack/input.ts'

const input = await aSurveyOfClaims()
const pack = makePack(input)
const answer = buildAnswer(claims, input.count, { files: 7, seconds: 1 })

const text = (path: string, files: readonly PackFile[] = pack): string => {
  const file = files.find((one) => one.path === path)
  assert.ok(file, `no ${path} in the pack`)
  return String(file.content)
}
/** Words as they are read: without marks, references and hidden helps; a cell and a paragraph end with a stroke. */
const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<span class="vh">[^<]*<\/span>/g, '')
    .replace(/<\/(?:p|li|h1|h2|h3|td|th|dd|dt|caption)>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*\|\s*/g, '|')
const htmlPages = pack.filter(({ path }) => path.endsWith('.html'))
const said = (path: string): string => words(text(path))

test('a survey speaks of what it counts in its own noun', () => {
  assert.match(said('index.html'), /At least 1,814 claims, from 3 of 9 public bodies/)
  assert.match(said('bodies/ashcombe.html'), /Ashcombe received 352 claims/)
})

test('a noun without a verb is a figure that was given', async () => {
  const [first, ...more] = claims.questions
  assert.ok(first?.counts)
  const { verbs: _, ...counts } = first.counts
  const silent = await aSurveyOfClaims({ ...claims, questions: [{ ...first, counts }, ...more] })
  assert.match(
    words(text('bodies/ashcombe.html', makePack(silent))),
    /Ashcombe gave a figure of 352 claims/,
  )
})

test('nothing of a pack that the survey does not name is heard of, and without a denominator no rate, no rank and no workforce', () => {
  for (const { path, content } of htmlPages)
    assert.doesNotMatch(
      words(String(content)),
      /\b(investigat|officer|PCSO|police|misconduct|misuse|workforce|per 1,000|rank|headcount)/i,
      path,
    )
})

test('money is printed in pounds, and a rounded sum as the range that it is', () => {
  const page = said('questions/2.html')
  assert.match(page, /Compensation: at least £1,173,412\.75, from 2 of 9 public bodies/)
  assert.match(page, /2021\/22\|£1,159,412\.75\+\|2 of 9 bodies/)
  assert.match(said('bodies/calderwick.html'), /£1,150,000–£1,249,999\.99/)
  assert.deepEqual(answer.questions[1]?.unitMix, { GBP: 1_173_412.75 })
})

test('lengths of time and shares are never added up: the highest and the lowest are named', () => {
  const page = said('questions/3.html')
  assert.match(page, /Between 1 day and 412 days, from 2 of 9 public bodies/)
  assert.match(page, /The highest is 412 days \(Ashcombe\), the lowest 1 day \(Brindle\)/)
  const [days, share] = answer.questions.slice(2)
  assert.deepEqual(
    [days?.total, share?.total],
    [
      { low: 0, high: null },
      { low: 0, high: null },
    ],
  )
  assert.deepEqual([days?.unitMix, days?.by], [{}, {}])
  assert.equal(
    htmlPages.some(({ content }) => words(String(content)).includes('413 days')),
    false,
  )
})

test('each year stands with how many gave it, and each number of it opens its ink or its sum', () => {
  const page = text('index.html')
  assert.match(words(page), /2022\/23\|204\+\|2 of 9 bodies/)
  assert.match(page, /href="evidence\/ashcombe-1\.html#m1"[^>]*>\s*148/)
  assert.match(page, /href="sums\.html#by-1-year-2021-22"/)
  assert.match(words(page), /Calderwick\|30\|1–4\|no number confirmed\|31\+/)
})

test('a body that gave wards and no years is in no year, and what its whole rests on is said beside it', () => {
  const page = said('index.html')
  assert.doesNotMatch(page, /0–1,431/)
  assert.match(
    page,
    /Brindle\|1,431\|“claims”\|Taken for granted: the 4 parts by ward are all there are\./,
  )
  assert.match(
    said('bodies/brindle.html'),
    /1,431 = 312 \+ 455 \+ 98 \+ 566\. Taken for granted: the 4 parts by ward are all there are\./,
  )
  const brindle = answer.questions[0]?.bodies.find(({ body }) => body === 'brindle')
  assert.deepEqual(brindle?.assumed, ['The 4 parts by ward are all there are'])
  assert.deepEqual(Object.keys(brindle?.by ?? {}), ['ward'])
})

test('a category is called as the survey calls it, else as the body does', () => {
  const page = said('index.html')
  assert.match(page, /Northgate\|312\+\|1 of 9 bodies/)
  assert.match(page, /Southgate\|455\+\|1 of 9 bodies/)
})

test('nothing that only a machine read is said of a body', () => {
  assert.match(said('bodies/farlow.html'), /Farlow sent a message that has not been checked yet/)
  assert.doesNotMatch(said('bodies/farlow.html'), /clarif|working day|was due by/)
  const page = said('bodies/eskvale.html')
  assert.match(page, /Eskvale sent a message that has not been checked yet/)
  assert.doesNotMatch(page, /cannot both be true|The reply came on|does not add up/)
  assert.doesNotMatch(said('index.html'), /cannot both be true/)
})

test('a clarification that a person entered is said, and no day is due while it is open', () => {
  const page = said('bodies/hexwold.html')
  assert.match(page, /Hexwold asked us to clarify the request/)
  assert.match(page, /It asked on 10 September 2024 to have the request clarified\./)
  assert.doesNotMatch(page, /was due by/)
})

test('published elsewhere is not a reply that was not seen', () => {
  assert.match(
    said('bodies/idlecombe.html'),
    /Idlecombe said that the answer is published elsewhere/,
  )
  for (const { path, content } of htmlPages.filter(({ path }) => path.startsWith('bodies/')))
    assert.doesNotMatch(words(String(content)), /not seen|reply is not here/, path)
})

test('what is not checked is named on the first page, in the data and in the answer of build', () => {
  assert.match(
    said('index.html'),
    /Published in part\|9 bodies were asked\. Nothing that came from Eskvale, Farlow has been checked by a person yet\./,
  )
  const { publishedInPart } = JSON.parse(text('data/datapackage.json'))
  assert.ok(publishedInPart.notChecked.includes('farlow'))
  assert.ok(answer.notChecked.includes('eskvale'))
})

test('the legend explains the signs that its page uses, and no other', () => {
  const page = said('index.html')
  const legend = page.slice(page.indexOf('How to read the signs'))
  assert.match(legend, /Overdue\. The last day/)
  assert.doesNotMatch(legend, /Suppressed|Neither confirmed|Reply not seen|Withdrawn/)
})

test('the data hold one row a body and cell, in pounds and days', () => {
  const [head = [], ...rows] = parseCsv(text('data/cells.csv'))
  const at = (name: string) => head.indexOf(name)
  const cell = (body: string, question: string, category: string) =>
    rows.find(
      (row) =>
        row[at('body')] === body &&
        row[at('question')] === question &&
        row[at('category')] === category,
    )
  assert.equal(cell('ashcombe', '2', '2021/22')?.[at('low')], '9412.75')
  assert.equal(cell('ashcombe', '3', '')?.[at('low')], '412')
  assert.equal(cell('brindle', '1', 'north')?.[at('category_in_words')], 'Northgate')
  assert.equal(cell('brindle', '1', '')?.[at('rests_on')]?.startsWith('Taken for granted'), true)
})

test('every link of every page leads to a place in the pack', () => {
  const ids = new Map(
    htmlPages.map(({ path, content }) => [
      path,
      new Set([...String(content).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  )
  const paths = new Set(pack.map(({ path }) => path))
  const broken: string[] = []
  for (const { path, content } of htmlPages)
    for (const [, href = ''] of String(content).matchAll(/\shref="([^"]*)"/g)) {
      if (/^https?:/.test(href) || href.startsWith('#m-')) continue
      const { pathname, hash } = new URL(href, `file:///${path}`)
      const to = decodeURIComponent(pathname.slice(1))
      if (!paths.has(to) || (hash && !ids.get(to)?.has(decodeURIComponent(hash.slice(1)))))
        broken.push(`${path}: ${href}`)
    }
  assert.deepEqual(broken, [])
})

test('a draft says so first on every page and in the data', () => {
  const draft = makePack({ ...input, draft: true })
  for (const { path, content } of draft.filter(({ path }) => path.endsWith('.html')))
    assert.match(words(String(content)), /Draft, not published/, path)
  assert.equal(JSON.parse(text('data/datapackage.json', draft)).draft, true)
})

test('what a paper printed is said to be printed, in the headline, beside the number and of the answer', async () => {
  const printed = await aSurveyOfClaims(claims, {
    gorsley: {
      source: { kind: 'press', paper: 'the Gorsley Echo', date: '2024-10-01' },
      text: 'The council had 77 claims in all.',
      says: [{ question: '1', before: 'had ', ink: '77', value: { low: 77, high: 77 } }],
      answers: [
        { number: '1', answer: 'full' },
        { number: '2', answer: 'refused' },
      ],
    },
  })
  const page = words(text('bodies/gorsley.html', makePack(printed)))
  assert.match(page, /Gorsley received 77 claims, according to the Gorsley Echo/)
  assert.match(page, /\|77\|Number, as printed in the Gorsley Echo, 1 October 2024\|/)
  assert.match(page, /\|Refused, as printed in the Gorsley Echo, 1 October 2024\|/)
  assert.doesNotMatch(page, /Answered in full|The reply came on/)
  const answered = buildAnswer(claims, printed.count, { files: 8, seconds: 1 })
  const gorsley = answered.questions[0]?.bodies.find(({ body }) => body === 'gorsley')
  assert.equal(gorsley?.source?.kind, 'press')
})

test('a survey of one body speaks of one body', async () => {
  const [first] = claims.bodies
  assert.ok(first)
  const one = await aSurveyOfClaims({ ...claims, bodies: [first] })
  for (const { path, content } of makePack(one).filter(({ path }) => path.endsWith('.html')))
    assert.doesNotMatch(words(String(content)), /\b1 (?:public )?bodies\b/, path)
})
