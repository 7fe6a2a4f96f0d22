import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCountedSurvey } from '../../test/a-counted-survey.ts'
import { clockOf } from '../calendar/clock.ts'
import { parseCsv } from '../vocabulary/csv.ts'
import { makePack } from './make-pack.ts'
import type { PackFile, PackInput } from './pack/input.ts'

const input = await aCountedSurvey()
const pack = makePack(input)

const text = (path: string, files: PackFile[] = pack): string => {
  const file = files.find((one) => one.path === path)
  assert.ok(file, `no ${path} in the pack`)
  return String(file.content)
}
/** Words as they are read: without marks, references and hidden helps. */
const words = (html: string): string =>
  html
    .replace(/<span class="vh">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
/** Not one that is set into another site. */
const isOwnPage = ({ path }: PackFile): boolean => !path.startsWith('embed/')
const htmlPages = (files: PackFile[] = pack) => files.filter(({ path }) => path.endsWith('.html'))

test('the headline says the number, from how many, and that it is a floor', () => {
  const page = words(text('index.html'))
  assert.match(page, /At least 558 recorded matters, from 23 of 43 public bodies/)
  assert.match(
    page,
    /Those bodies have 62 % of the workforce\. Four refused to answer\. Sixteen replied, but their replies are not here\./,
  )
  assert.match(
    page,
    /134,671 of 218,463: officers, staff, PCSOs and designated officers, by headcount/,
  )
})

test('the parts by unit stand beside the total', () => {
  const page = words(text('index.html'))
  for (const part of [/Investigations288/, /Cases132/, /People118\+/, /Incidents16/, /Complaints4/])
    assert.match(page, part)
})

test('there is a page for each of the 43, also for those that refused and those not seen', () => {
  assert.equal(pack.filter(({ path }) => /^bodies\/.*\.html$/.test(path)).length, 43)
  assert.match(words(text('bodies/estermarsh.html')), /Estermarsh refused to answer/)
  assert.match(words(text('bodies/swanvale.html')), /Swanvale replied, but its reply is not here/)
  assert.match(words(text('bodies/west-marl.html')), /West Marl recorded 20 investigations/)
  assert.match(words(text('bodies/downsmouth.html')), /Downsmouth investigated at least six people/)
})

test('what a body says to it stands in full on its page, and on those it speaks for', () => {
  const version = {
    number: 1,
    asOf: '2026-11-20',
    changed: 'First published.',
    rightOfReply: [
      {
        body: 'west-marl',
        askedOn: '2026-11-10',
        deadline: '2026-11-17',
        claim: 'It recorded 20 investigations.',
        to: 'press office',
        answer: 'We take this seriously.\n\nAll staff are trained.',
        answeredOn: '2026-11-16',
        alsoFor: ['downsmouth'],
      },
    ],
  }
  const files = makePack({ ...input, versions: [version] })
  for (const path of ['bodies/west-marl.html', 'bodies/downsmouth.html'])
    assert.match(
      words(text(path, files)),
      /was told on 10 November 2026 \(press office\) and asked to answer by 17 November 2026\. The statement is joint with Downsmouth[^.]*\. ?Put to it: It recorded 20 investigations\. ?We take this seriously\. ?All staff are trained\. ?West Marl[^,]*, received on 16 November 2026/,
    )
  assert.doesNotMatch(text('bodies/estermarsh.html', files), /We take this seriously/)
})

test('of a body that was asked and gave no statement its page says when and until when, and that it did not reply only on a decision', () => {
  const asked = {
    body: 'west-marl',
    askedOn: '2026-11-10',
    deadline: '2026-11-17',
    to: 'a.person@example.org',
  }
  const page = (more: object) =>
    words(
      text(
        'bodies/west-marl.html',
        makePack({
          ...input,
          versions: [
            {
              number: 1,
              asOf: '2026-11-20',
              changed: 'First.',
              rightOfReply: [{ ...asked, ...more }],
            },
          ],
        }),
      ),
    )
  assert.match(page({}), /asked for comment on 10 November 2026 and had until 17 November 2026/)
  assert.match(page({ deadline: '2026-11-24' }), /and has until 24 November 2026/)
  assert.doesNotMatch(page({}), /did not reply to our request|a\.person/)
  assert.match(
    page({ silent: { by: 'Ann', at: '2026-11-18' } }),
    /It did not reply to our request for comment\./,
  )
})

test('who publishes stands at the head of every page, and at its foot whom to ask; a draft says neither contact nor licence', () => {
  const newsroom = {
    name: 'The Marl <Echo>',
    contact: 'news@echo.example',
    takedown: 'the editor, 1 High Street',
    licence: 'CC BY 4.0',
    licenceAddress: 'https://licence.example/',
  }
  const named = { ...input, survey: { ...input.survey, newsroom } }
  const files = makePack(named)
  for (const { path, content } of htmlPages(files).filter(isOwnPage)) {
    assert.match(String(content), /class="brand" href="[^"]*">The Marl &lt;Echo&gt;<\/a>/, path)
    assert.match(
      String(content),
      /Its figures: <a href="https:\/\/licence\.example\/">CC BY 4\.0<\/a>\. Questions: <a href="mailto:news@echo\.example">/,
      path,
    )
    assert.match(
      words(String(content)),
      /taken down: the editor, 1 High Street\. Made with Candour/,
    )
  }
  const draft = text('index.html', makePack({ ...named, draft: true }))
  assert.doesNotMatch(draft, /news@echo|CC BY/)
})

test('the notice comes first on every page, and round every picture of a letter', () => {
  for (const { path, content } of htmlPages())
    assert.match(String(content), /<main[^>]*>\s*<p class="recon"><b>Invented example\.<\/b>/, path)
  for (const { path, content } of htmlPages().filter(({ content }) =>
    String(content).includes('class="page-img"'),
  ))
    assert.match(String(content), /class="recon-mark"[^>]*>INVENTED EXAMPLE</, path)
})

test('no adjective stands beside a number', () => {
  for (const { path, content } of htmlPages().filter(({ path }) => !path.startsWith('evidence/')))
    assert.doesNotMatch(
      words(String(content)),
      /\b(worst|best|alarming|shocking|outlier|high rate|low rate)\b/i,
      path,
    )
})

test('the same input gives the same bytes', () => {
  const again = makePack(structuredClone(input))
  assert.deepEqual(
    again.map(({ path }) => path),
    pack.map(({ path }) => path),
  )
  for (const [i, { path, content }] of pack.entries())
    assert.ok(Buffer.from(again[i]?.content ?? '').equals(Buffer.from(content)), path)
})

test('every link of every page leads to a place in the pack', () => {
  const ids = new Map(
    htmlPages().map(({ path, content }) => [
      path,
      new Set([...String(content).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  )
  const paths = new Set(pack.map(({ path }) => path))
  const broken: string[] = []
  for (const { path, content } of htmlPages()) {
    for (const [, href = ''] of String(content).matchAll(/\shref="([^"]*)"/g)) {
      if (/^https?:/.test(href) || href.startsWith('#m-')) continue
      const { pathname, hash } = new URL(href, `file:///${path}`)
      const to = decodeURIComponent(pathname.slice(1))
      if (!paths.has(to) || (hash && !ids.get(to)?.has(decodeURIComponent(hash.slice(1)))))
        broken.push(`${path}: ${href}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('no anchor is given twice on a page', () => {
  for (const { path, content } of htmlPages()) {
    const ids = [...String(content).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
      path,
    )
  }
})

test('the data files hold every confirmed figure with its place, and say what their columns are', () => {
  const [head = [], ...rows] = parseCsv(text('data/figures.csv'))
  assert.equal(rows.length, input.figures.length)
  const total = rows.filter((row) => row[head.indexOf('opens')] === '').length
  assert.equal(total, 0, 'a figure without a place')
  const described = JSON.parse(text('data/datapackage.json')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[]
  }
  for (const { path, schema } of described.resources)
    assert.deepEqual(
      parseCsv(text(`data/${path}`))[0],
      schema.fields.map(({ name }) => name),
    )
})

const different: PackInput = {
  ...input,
  survey: { ...input.survey, notComparable: 'these are different requests' },
}

test('acknowledged on 20 February and decided on 30 April: the page and the data say 30 April, late', () => {
  const body = 'west-marl'
  const decision = input.replies
    .filter((reply) => reply.body === body)
    .map((reply) => ({ ...reply, received: '2014-04-30' }))
  const acknowledgement = {
    body,
    folder: '2014-02-20',
    received: '2014-02-20',
    seen: true,
    kind: 'acknowledgement' as const,
    files: [],
  }
  const own = [acknowledgement, ...decision]
  const late = makePack({
    ...input,
    replies: [...input.replies.filter((reply) => reply.body !== body), ...own],
    requests: input.requests.map((one) =>
      one.body === body
        ? { ...one, clock: clockOf(input.survey.law, one.events, own, '2026-11-22') }
        : one,
    ),
  })
  assert.match(
    words(text(`bodies/${body}.html`, late)),
    /The reply came on 30 April 2014, working day \d+\S*, late\./,
  )
  const [columns = [], ...rows] = parseCsv(text('data/bodies.csv', late))
  const row = rows.find(([slug]) => slug === body)
  assert.equal(row?.[columns.indexOf('replied_on')], '2014-04-30')
})

test('a survey of different requests has no total, no rank and no rate, and says why', () => {
  const files = makePack(different)
  const page = words(text('index.html', files))
  assert.match(
    page,
    /These are different requests\. So there is no total here, no rank and no rate\./,
  )
  for (const { path, content } of htmlPages(files))
    assert.doesNotMatch(words(String(content)), /558|by rate|7\.64/, path)
  assert.ok(!files.some(({ path }) => path === 'sums.html'))
})

test('what the editor noted stands beside the number, on the first page and on the body’s', () => {
  const note =
    /10 The figure was printed as another survey’s\. Noted by example editor, 18 November 2026\./
  assert.match(words(text('index.html')), note)
  assert.match(words(text('bodies/chalkstow.html')), note)
})

test('what others printed stands in quotation marks and in no total', () => {
  const page = text('index.html')
  assert.match(page, /“<a class="ink" href="in-print\.html#p1" data-ref="P·1">828<\/a>”/)
  assert.match(words(page), /It and ours, at least 558, can both be true\./)
  assert.match(words(text('bodies/west-marl.html')), /No number counted here is 7\./)
})
