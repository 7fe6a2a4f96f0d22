import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { aSurveyOfClaims } from '../../../test/a-survey-of-claims.ts'
import { gaveNumber } from '../../count/gave-number.ts'
import { makePack } from '../make-pack.ts'
import type { PackFile, PackInput } from '../pack/input.ts'

const forces = await aCountedSurvey()
const claims = await aSurveyOfClaims()
let ofForces: PackFile[]
let ofClaims: PackFile[]

before(() => {
  ofForces = makePack(forces)
  ofClaims = makePack(claims)
})

const text = (files: readonly PackFile[], path: string): string => {
  const file = files.find((one) => one.path === path)
  assert.ok(file, `no ${path} in the pack`)
  return String(file.content)
}
const named = (input: PackInput, site?: string): PackInput => ({
  ...input,
  survey: { ...input.survey, newsroom: { name: 'The Marl Echo', ...(site && { site }) } },
})
const drawings = (files: readonly PackFile[]) => files.filter(({ path }) => path.endsWith('.svg'))
/** What stands in its text elements; throws where it is not well formed. */
function wordsOf(svg: string): string[] {
  const words: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let inText = false
  parser.on('opentag', ({ name }) => {
    inText = name === 'text'
  })
  parser.on('text', (found) => {
    if (inText && found.trim() !== '') words.push(found)
    inText = false
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return words
}

test('a picture draws every body that gave a number, and says the largest with its rank by rate', () => {
  const svg = text(ofForces, 'pictures/given-1a.svg')
  const words = wordsOf(svg)
  const [question] = forces.count.questions
  const gave = question ? gaveNumber(question) : []
  assert.ok(gave.length > 20)
  for (const { name } of gave) assert.ok(words.includes(name), name)
  assert.match(svg, /<title>[^<]*gave the largest number, \d+[^<]*it is [a-z]+ of \d+/)
})

test('money stands in pounds, and what was given year by year as columns', () => {
  const all = drawings(ofClaims).map(({ content }) => String(content))
  assert.ok(all.some((svg) => wordsOf(svg).some((word) => /^£[\d,.]+/.test(word))))
  const years = drawings(ofClaims).filter(({ path }) => /pictures\/year-/.test(path))
  assert.ok(years.length > 0)
  for (const { content } of years)
    assert.ok(wordsOf(String(content)).some((word) => /^20\d\d/.test(word)))
})

test('each drawing comes as pixels too, with a page to set it into another, and stands on the page of pictures with its table', () => {
  const page = text(ofForces, 'pictures/index.html')
  for (const { path } of drawings(ofForces)) {
    const id = path.replace(/^pictures\/(.*)\.svg$/, '$1')
    const png = ofForces.find((one) => one.path === `pictures/${id}.png`)?.content
    assert.ok(png instanceof Uint8Array && Buffer.from(png.slice(1, 4)).toString() === 'PNG')
    assert.match(text(ofForces, `embed/${id}.html`), new RegExp(`src="../pictures/${id}.png"`))
    assert.match(page, new RegExp(`src="${id}\\.png" alt="[^"]{20,}"`))
  }
  assert.match(page, /<summary>The same as a table<\/summary>/)
})

test('only a pack with an address says where it stands to those who share it, and has a feed of its versions', () => {
  const version = { number: 2, asOf: '2026-11-20', changed: 'One <number> & its sum.' }
  const at = makePack({ ...named(forces, 'https://echo.example/a/'), versions: [version] })
  const page = text(at, 'bodies/west-marl.html')
  assert.match(page, /og:image" content="https:\/\/echo\.example\/a\/bodies\/west-marl\.png"/)
  assert.match(page, /og:description" content="West Marl: 20 investigations"/)
  const feed = text(at, 'feed.xml')
  assert.match(feed, /<id>https:\/\/echo\.example\/a\/index\.html#version-2<\/id>/)
  assert.match(feed, /One &lt;number&gt; &amp; its sum\./)
  wordsOf(feed)
  assert.doesNotMatch(feed, /Correction|withdrawn/)
  const nowhere = makePack({ ...named(forces), versions: [version] })
  assert.ok(!nowhere.some(({ path }) => path === 'feed.xml'))
  assert.doesNotMatch(text(nowhere, 'bodies/west-marl.html'), /og:url|og:image|canonical/)
  const draft = makePack({
    ...named(forces, 'https://echo.example/a/'),
    versions: [version],
    draft: true,
  })
  assert.ok(!draft.some(({ path }) => path === 'feed.xml'))
})

test('a survey of different requests has no picture that sets its numbers side by side', () => {
  const files = makePack({ ...forces, survey: { ...forces.survey, notComparable: 'they differ' } })
  assert.deepEqual(drawings(files), [])
})

test('a name made of markup, of Welsh letters or of ten thousand letters is drawn as words', () => {
  const odd = ['<script>alert(1)</script>', 'Dŵr Ŷ & Sons', 'x'.repeat(10_000)]
  const renamed = (name: string, i: number) => odd[i] ?? name
  const input: PackInput = {
    ...forces,
    survey: {
      ...forces.survey,
      title: `=1+1 <b>${'long '.repeat(2_000)}`,
      bodies: forces.survey.bodies.map((body, i) => ({ ...body, name: renamed(body.name, i) })),
    },
    count: {
      ...forces.count,
      questions: forces.count.questions.map((question) => ({
        ...question,
        bodies: gaveNumber(question).map((one, i) => ({ ...one, name: renamed(one.name, i) })),
      })),
    },
  }
  const files = makePack(input)
  for (const { path, content } of files) {
    if (path.endsWith('.svg')) wordsOf(String(content))
    if (/\.(svg|html|xml)$/.test(path))
      assert.doesNotMatch(String(content), /<script>alert|<b>long/, path)
  }
  assert.ok(wordsOf(text(files, 'pictures/given-1a.svg')).some((word) => word.includes('Dŵr Ŷ')))
})

test('each correction is an entry of the feed by itself, and so is a version that was withdrawn', () => {
  const corrections = [
    { body: 'west-marl', question: '1', said: '21.', says: '20.', why: 'One was counted twice.' },
  ]
  const withdrawn = { at: '2026-11-21T09:00:00.000Z', by: '', why: 'A court ordered it.' }
  const feed = text(
    makePack({
      ...named(forces, 'https://echo.example/a/'),
      versions: [
        { number: 1, asOf: '2026-11-19', changed: 'First.', withdrawn },
        { number: 2, asOf: '2026-11-22', changed: 'Put right.', corrections },
      ],
    }),
    'feed.xml',
  )
  assert.match(feed, /<title>Correction: West Marl: question 1<\/title>/)
  assert.match(feed, /It said: 21\. It says now: 20\. Why: One was counted twice\./)
  assert.match(feed, /version 1 is withdrawn<\/title>\s*<updated>2026-11-21T09:00:00Z/)
  assert.match(feed, /A court ordered it\./)
})
