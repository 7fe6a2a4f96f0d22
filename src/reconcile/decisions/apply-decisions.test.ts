import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Document } from '../../vocabulary/document.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Extraction, Figure } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { applyDecisions } from './apply-decisions.ts'
import type { ReplyRead } from './reply-read.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: null,
  questions: [
    { number: '1a', asks: 'How many?', counts: aNoun('person'), whom: ['officers', 'staff'] },
  ],
  bodies: [{ slug: 'kent', name: 'Kent', workforce: 5960 }],
  readers: 1,
  packs: ['police-conduct'],
}

const LETTER = 'a'.repeat(64)
const LATER = 'b'.repeat(64)

const evidence = (ink: string, start: number, sha256 = LETTER): Evidence => ({
  sha256,
  place: { kind: 'text', start, end: start + ink.length },
  ink,
  prefix: `what stands before ${start} `,
  suffix: ` and after ${start}`,
})

const figure = (ink: string, start: number, more: Partial<Figure> = {}): Figure => ({
  ...evidence(ink, start),
  question: '1a',
  unit: 'person',
  unitInk: 'employees',
  population: ['officers', 'staff'],
  period: null,
  facets: {},
  value: exactly(Number(ink)),
  sure: true,
  ...more,
})

function reply(figures: Figure[], more: Partial<ReplyRead & Extraction> = {}): ReplyRead {
  const { message = 'first', files = [LETTER], kind = 'decision', questions } = more
  return {
    message,
    body: 'kent',
    files,
    extraction: {
      file: 'letter.txt',
      kind,
      status: 'full',
      questions: questions ?? [{ number: '1a', answer: 'full', sections: [], data: true }],
      exemptions: [],
      figures,
      caseRows: [],
      doubts: [],
    },
  }
}

const decision = (action: Decision['action'], more: Partial<Decision>): Decision => ({
  action,
  body: 'kent',
  question: '1a',
  about: 'figure',
  evidence: [],
  by: 'example editor',
  at: '2026-11-19',
  ...more,
})

const standing = (decisions: Decision[]) =>
  decisions.map((one, i) => ({ id: `decision ${i + 1}`, decision: one }))

const apply = (replies: ReplyRead[], decisions: Decision[], of = survey) =>
  applyDecisions(of, replies, standing(decisions))

test('what nobody decided is pencil', () => {
  const { figures, answers } = apply([reply([figure('55', 100)])], [])
  assert.deepEqual([figures[0]?.state, answers[0]?.state], ['pencil', 'pencil'])
})

test('a confirmation finds its ink again when the file is re-read with other offsets', () => {
  const confirmed = decision('confirm', { evidence: [evidence('55', 100)] })
  const [moved] = apply([reply([figure('55', 101)])], [confirmed]).figures
  assert.equal(moved?.state, 'confirmed')
  assert.deepEqual(moved?.decided, { by: 'example editor', at: '2026-11-19', why: null })
})

test('a decision whose ink is no longer read is shown as orphaned, and the new reading stays pencil', () => {
  const confirmed = decision('confirm', {
    evidence: [evidence('55', 100)],
    reads: { unit: 'person', value: exactly(55) },
  })
  const { figures } = apply([reply([figure('36', 400)])], [confirmed])
  assert.deepEqual(
    figures.map(({ state, figure: { value } }) => [state, value]),
    [
      ['pencil', exactly(36)],
      ['orphaned', exactly(55)],
    ],
  )
})

test('a corrected letter with other bytes is another letter: nothing decided about the old one carries over', () => {
  const confirmed = decision('confirm', { evidence: [evidence('55', 100)] })
  const again = figure('55', 100, { sha256: LATER })
  const { figures } = apply([reply([again], { files: [LATER] })], [confirmed])
  assert.deepEqual(
    figures.map(({ state }) => state),
    ['pencil', 'orphaned'],
  )
})

test('a correction counts, and keeps what the machine read', () => {
  const corrected = decision('correct', {
    evidence: [evidence('55', 100)],
    reads: { value: exactly(36), unit: 'case' },
    why: 'The letter counts cases.',
  })
  const [one] = apply([reply([figure('55', 100)])], [corrected]).figures
  assert.deepEqual(
    [one?.state, one?.figure.value, one?.figure.unit],
    ['confirmed', exactly(36), 'case'],
  )
  assert.deepEqual([one?.readAs?.value, one?.readAs?.unit], [exactly(55), 'person'])
})

const letter = (text: string): Map<string, Document> =>
  new Map([
    [
      LETTER,
      {
        file: 'letter.txt',
        sha256: LETTER,
        mediaType: 'text/plain',
        pageCount: null,
        text,
        runs: [{ start: 0, end: text.length, place: { kind: 'text', start: 0, end: text.length } }],
        tables: [],
        pages: [],
        doubts: [],
      },
    ],
  ])

test('a number that no machine read is the reader’s own, as long as its ink stands in the letter', () => {
  const added = decision('correct', {
    evidence: [evidence('a score', 13)],
    reads: { value: exactly(20), unit: 'case', population: ['officers', 'staff'] },
    why: 'A score is twenty.',
  })
  const [own] = applyDecisions(
    survey,
    [reply([])],
    standing([added]),
    letter('We had about a score of cases.'),
  ).figures
  assert.deepEqual(
    [own?.state, own?.figure.value, own?.message, own?.readAs],
    ['confirmed', exactly(20), 'first', null],
  )
  const [orphan] = applyDecisions(
    survey,
    [reply([])],
    standing([added]),
    letter('We had about 20 of the cases.'),
  ).figures
  assert.equal(orphan?.state, 'orphaned')
})

test('a rejected reading is kept as rejected', () => {
  const rejected = decision('reject', { evidence: [evidence('18', 7)], why: 'The cost limit.' })
  assert.equal(apply([reply([figure('18', 7)])], [rejected]).figures[0]?.state, 'rejected')
})

test('the last decision about the same ink stands', () => {
  const at = { evidence: [evidence('55', 100)] }
  const { figures } = apply(
    [reply([figure('55', 100)])],
    [decision('confirm', at), decision('reject', at)],
  )
  assert.deepEqual(
    figures.map(({ state }) => state),
    ['rejected'],
  )
})

test('what was confirmed stays what it was then, when a new reader reads the ink otherwise', () => {
  const confirmed = decision('confirm', {
    evidence: [evidence('55', 100)],
    reads: { unit: 'person', value: exactly(55) },
  })
  const otherwise = figure('55', 100, { unit: 'case' })
  const [one] = apply([reply([otherwise])], [confirmed]).figures
  assert.deepEqual([one?.figure.unit, one?.readAs?.unit], ['person', 'case'])
})

test('three readings of one ink are told apart by what the reader saw', () => {
  const zeros = ['dismissed', 'resigned', 'retired'].map((outcome) =>
    figure('Zero', 50, { facets: { outcome }, value: exactly(0) }),
  )
  const confirmed = decision('confirm', {
    evidence: [evidence('Zero', 50)],
    reads: { facets: { outcome: 'resigned' } },
  })
  assert.deepEqual(
    apply([reply(zeros)], [confirmed]).figures.map(({ figure: { facets }, state }) => [
      facets.outcome,
      state,
    ]),
    [
      ['dismissed', 'pencil'],
      ['resigned', 'confirmed'],
      ['retired', 'pencil'],
    ],
  )
})

test('where the survey asks for two readers, one confirmation is pencil and two are ink', () => {
  const at = { evidence: [evidence('55', 100)] }
  const two: Survey = { ...survey, readers: 2 }
  const first = decision('confirm', at)
  const second = decision('confirm', { ...at, by: 'second reader' })
  const state = (decisions: Decision[]) =>
    apply([reply([figure('55', 100)])], decisions, two).figures[0]?.state
  assert.equal(state([first]), 'pencil')
  assert.equal(state([first, first]), 'pencil')
  assert.equal(state([first, second]), 'confirmed')
  assert.equal(
    state([first, second, decision('correct', { ...at, reads: { value: exactly(5) } })]),
    'pencil',
  )
})

test('a wording is given a meaning once, for every body of the survey', () => {
  const map = decision('map', {
    body: 'essex',
    about: 'word',
    evidence: [evidence('Words of  Advice', 3, LATER)],
    reads: { facets: { outcome: 'management_advice' } },
  })
  const worded = figure('3', 60, { facets: { outcome: 'words of advice' } })
  const [one] = apply([reply([worded])], [map]).figures
  assert.deepEqual([one?.figure.facets.outcome, one?.state], ['management_advice', 'pencil'])
})

test('the newest reply that answers a question speaks for it; the earlier figure is kept as superseded', () => {
  const later = reply([figure('56', 10, { sha256: LATER })], { message: 'second', files: [LATER] })
  const { figures, answers } = apply([reply([figure('55', 100)]), later], [])
  assert.deepEqual(
    figures.map(({ message, superseded }) => [message, superseded]),
    [
      ['first', true],
      ['second', false],
    ],
  )
  assert.equal(answers[0]?.message, 'second')
})

test('a later letter that passes the question over takes nothing back', () => {
  const questions = [{ number: '1a', answer: 'not-answered' as const, sections: [], data: false }]
  const later = reply([], { message: 'second', files: [LATER], questions })
  const { figures, answers } = apply([reply([figure('55', 100)]), later], [])
  assert.equal(figures[0]?.superseded, false)
  assert.equal(answers[0]?.message, 'first')
})

test('a withdrawal takes back what was said before it', () => {
  const withdrawn = reply([], {
    message: 'second',
    files: [LATER],
    kind: 'withdrawal',
    questions: [],
  })
  const { figures, answers } = apply([reply([figure('55', 100)]), withdrawn], [])
  assert.equal(figures[0]?.superseded, true)
  assert.equal(answers[0]?.answer.answer, 'not-answered')
})

test('an answer that was corrected stands; decided about an earlier letter it does not', () => {
  const corrected = decision('correct', {
    about: 'answer',
    evidence: [evidence('We can tell you about some of them', 30)],
    reads: { answer: 'partial' },
  })
  const [here] = apply([reply([])], [corrected]).answers
  assert.deepEqual([here?.state, here?.answer.answer], ['confirmed', 'partial'])
  const [there] = apply([reply([], { files: [LATER] })], [corrected]).answers
  assert.deepEqual([there?.state, there?.formerly?.answer], ['pencil', 'partial'])
})

test('a decision that says nothing of a question has not answered it; an acknowledgement answers nothing', () => {
  assert.equal(apply([reply([], { questions: [] })], []).answers[0]?.answer.answer, 'not-answered')
  const acknowledged = reply([], { kind: 'acknowledgement', questions: [] })
  assert.deepEqual(apply([acknowledged], []).answers, [])
})

const inPrint = (figures: Figure[], more: { message: string; files: string[] }): ReplyRead => {
  const source = { kind: 'press', paper: more.message } as const
  const read = reply(
    figures.map((one) => ({ ...one, source })),
    more,
  )
  return { ...read, extraction: { ...read.extraction, source } }
}

test('papers do not correct one another', () => {
  const first = inPrint([figure('55', 100)], { message: 'Kentish Express', files: [LETTER] })
  const other = inPrint([figure('36', 300, evidence('36', 300, LATER))], {
    message: 'KentOnline',
    files: [LATER],
  })
  const { figures, answers } = applyDecisions(survey, [first, other], [])
  assert.deepEqual(
    figures.map(({ superseded }) => superseded),
    [false, false],
  )
  assert.equal(answers[0]?.message, 'Kentish Express')
})

test('of several papers that one speaks which a reader chose', () => {
  const first = inPrint([figure('55', 100)], { message: 'Kentish Express', files: [LETTER] })
  const other = inPrint([figure('36', 300, evidence('36', 300, LATER))], {
    message: 'KentOnline',
    files: [LATER],
  })
  const chosen = decision('confirm', {
    about: 'answer',
    evidence: [evidence('36', 300, LATER)],
    reads: { answer: 'full' },
  })
  const { answers } = applyDecisions(survey, [first, other], standing([chosen]))
  assert.equal(answers[0]?.message, 'KentOnline')
  assert.equal(answers[0]?.state, 'confirmed')
})

test('what a paper printed gives way to the body’s own number, whichever came first', () => {
  const letter = reply([figure('40', 500)], { message: 'letter', files: [LATER] })
  const print = inPrint([figure('55', 100)], { message: 'Kentish Express', files: [LETTER] })
  for (const replies of [
    [letter, print],
    [print, letter],
  ]) {
    const { figures, answers } = applyDecisions(survey, replies, [])
    assert.deepEqual(
      figures.filter(({ superseded }) => !superseded).map(({ message }) => message),
      ['letter'],
    )
    assert.equal(answers[0]?.message, 'letter')
  }
})

test('a letter without the number leaves the printed one standing', () => {
  const letter = reply([], { message: 'letter', files: [LATER] })
  const print = inPrint([figure('55', 100)], { message: 'Kentish Express', files: [LETTER] })
  const { figures } = applyDecisions(survey, [print, letter], [])
  assert.equal(figures[0]?.superseded, false)
  assert.equal(figures[0]?.figure.source?.paper, 'Kentish Express')
})

test('what the machine missed of a split is not said of an answer that a person decided otherwise', () => {
  const read = {
    number: '1a',
    answer: 'partial',
    sections: [],
    lacks: ['by year'],
    data: true,
  } as const
  const decided = (answer: string) =>
    applyDecisions(
      survey,
      [reply([], { questions: [{ ...read, sections: [], lacks: ['by year'] }] })],
      [
        {
          id: 'd',
          decision: {
            action: 'correct',
            body: 'kent',
            question: '1a',
            about: 'answer',
            evidence: [evidence('12', 5)],
            reads: { answer },
            by: 'Jo',
            at: '2026-11-29',
          },
        },
      ],
    ).answers[0]?.answer
  assert.deepEqual(decided('partial')?.lacks, ['by year'])
  assert.deepEqual([decided('full')?.answer, decided('full')?.lacks], ['full', undefined])
})
