import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import { extractReply } from '../../extract/extract-reply.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { reconcileSurvey } from '../reconcile-survey.ts'
import type { ReplyRead } from './reply-read.ts'

const survey: Survey = {
  slug: 'tipping',
  title: 'Fly-tipping',
  law: 'foia',
  period: { from: '2022-04-01', to: '2024-03-31' },
  packs: [],
  questions: [
    { number: '1', asks: 'How many incidents were reported?', counts: aNoun('incident') },
  ],
  bodies: [{ slug: 'twice', name: 'Twice Council', workforce: null }],
  readers: 1,
}

function replyOf(text: string): ReplyRead {
  const document = aLetter(text)
  return {
    message: document.sha256.slice(0, 8),
    body: 'twice',
    files: [document.sha256],
    extraction: extractReply([document], { survey, body: 'twice', file: 'letter.txt' }),
  }
}

const first = replyOf(
  'Dear requester\n\nThere were 12 incidents in 2022/23.\n\nThere were 40 incidents in 2023/24.',
)
const later = replyOf(
  'Dear requester\n\nFurther to our response, the figure we gave for 2023/24 should have read 400, not 40.',
)

async function figures(
  ...decided: [DecidedFigure, Decision['action']][]
): Promise<DecidedFigure[]> {
  const decisions = decided.map(([{ body, figure, question }, action], i) => ({
    id: `d${i}`,
    decision: {
      action,
      body,
      question: question ?? undefined,
      about: 'figure' as const,
      evidence: [figure],
      reads: {
        value: figure.value,
        unit: figure.unit,
        population: figure.population,
        period: figure.period,
        facets: figure.facets,
      },
      by: 'Reader',
      at: '2024-07-01',
    },
  }))
  const made = await reconcileSurvey(survey, [first, later], decisions, {
    documents: new Map(),
    placeholders: new Map(),
  })
  assert.deepEqual(made.contradictions, [])
  return made.figures
}

const said = (all: DecidedFigure[]) =>
  all.map(({ figure: { ink }, state, superseded, correctionWaits }) =>
    [ink, state, superseded ? 'superseded' : '', correctionWaits ? 'waits' : ''].join(' ').trim(),
  )

test('a correction that nobody has taken leaves both numbers shown, and the mistaken one not counted', async () => {
  const all = await figures()
  assert.deepEqual(said(all), ['12 pencil', '40 pencil  waits', '400 pencil'])
  assert.deepEqual(all[2]?.figure.period, { financialYear: '2023/24' })
})

test('it waits also where the mistaken number had been confirmed', async () => {
  const [, mistaken] = await figures()
  assert.ok(mistaken)
  assert.equal(said(await figures([mistaken, 'confirm']))[1], '40 confirmed  waits')
})

test('a correction that a person takes supersedes the number of its cell and no other', async () => {
  const [, , right] = await figures()
  assert.ok(right)
  const all = await figures([right, 'confirm'])
  assert.deepEqual(said(all), ['12 pencil', '40 pencil superseded', '400 confirmed'])
  assert.match(all[1]?.correctedBy?.ink ?? '', /should have read 400/)
})

test('a correction that a person rejects leaves the earlier number as it was', async () => {
  const [, , right] = await figures()
  assert.ok(right)
  assert.deepEqual(said(await figures([right, 'reject'])), [
    '12 pencil',
    '40 pencil',
    '400 rejected',
  ])
})
