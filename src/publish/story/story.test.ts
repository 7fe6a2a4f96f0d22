import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import { makePack } from '../make-pack.ts'
import type { CaseConfirmed, PackInput } from '../pack/input.ts'
import { filled } from './teller.ts'

let input: PackInput

before(async () => {
  input = await aCountedSurvey()
})

const BODY = 'west-marl'

function aCase(facets: Facets, more: Partial<CaseConfirmed> = {}): CaseConfirmed {
  const documents = input.replies
    .filter(({ body }) => body === BODY)
    .flatMap(({ files }) => files)
    .flatMap(({ outcome }) => (outcome?.status === 'read' ? [outcome.document] : []))
  const [document] = documents
  assert.ok(document, 'a letter of the body')
  const figure = input.figures.find(({ body }) => body === BODY)
  const ink = figure ? figure.figure : evidenceOf(document, 0, 20)
  const { sha256, place, ink: words } = ink
  const inks = Object.fromEntries(Object.keys(facets).map((name) => [name, { ink: words, place }]))
  return {
    id: Object.values(facets).join('-'),
    body: BODY,
    question: null,
    told: { sha256, place, ink: words, facets, inks, linked: true },
    tells: 'one',
    example: false,
    by: 'Ada',
    at: '2026-11-24',
    ...more,
  }
}

const storyOf = (cases: CaseConfirmed[]): string => {
  const page = makePack({ ...input, cases }).find(({ path }) => path === `bodies/${BODY}.html`)
  const html = String(page?.content)
  const from = html.indexOf('id="story"')
  return from < 0
    ? ''
    : html
        .slice(from, html.indexOf('</section>', from))
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
}

test('a body without cases has no story beside its headline', () => {
  assert.equal(storyOf([]), '')
})

test('the story says the number, what the cases tell, and the ticked one in full', () => {
  const story = storyOf([
    aCase({ rank: 'sergeant', outcome: 'written_warning' }),
    aCase({ rank: 'constable', outcome: 'resigned' }, { example: true }),
  ])
  assert.match(story, /recorded 20 investigations/)
  assert.match(story, /It tells of two cases one by one\./)
  assert.match(story, /Outcome: written warning and Resigned\./)
  assert.match(story, /One case: Constable, Resigned\./)
})

test('what stands for a number that nobody says is told without one', () => {
  const story = storyOf([aCase({ outcome: 'management_action' }, { tells: 'several' })])
  assert.match(story, /Of others it says, without a number: management action\./)
  assert.doesNotMatch(story, /It tells of/)
})

test('a sentence whose slot nobody fills stops the pack', () => {
  assert.throws(() => filled('one', 'One {thing}.', {}), /one has no slot \{thing\}/)
})
