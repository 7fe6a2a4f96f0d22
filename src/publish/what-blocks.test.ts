import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCountedSurvey } from '../../test/a-counted-survey.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import type { PackInput } from './pack/input.ts'
import { whatBlocks } from './what-blocks.ts'

const TODAY = '2026-11-24'
const input = await aCountedSurvey()
const blocks = (changed: Partial<PackInput>) =>
  whatBlocks({ ...input, ...changed }, TODAY).map(({ why }) => why)

test('nothing stands in the way of the shipped survey', () => {
  assert.deepEqual(blocks({}), [])
})

test('text that somebody meant to replace blocks', () => {
  const [only] = blocks({
    versions: [{ number: 1, asOf: TODAY, changed: 'TODO: say what changed' }],
  })
  assert.equal(only, 'What changed in version 1 still holds “TODO”. Write what belongs there.')
})

test('numbers of one unit that cannot all be true block until somebody notes why, and caveats do not', () => {
  const withDecision = (severity: Contradiction['severity'], by?: Contradiction['by']) => ({
    count: {
      ...input.count,
      questions: input.count.questions.map((question) => ({
        ...question,
        contradictions: question.contradictions.map((one) => ({
          ...one,
          severity,
          ...(by && { by }),
          decided: null,
        })),
      })),
    },
  })
  assert.match(
    blocks(withDecision('cannot'))[0] ?? '',
    /^West Marl, question 1a, does not add up and nobody has noted why.* It stands on “20” \(.+, page 1, .+\), “13” \(.+\) and “6” \(.+\)\. Note it/,
  )
  assert.equal(blocks(withDecision('odd', 'placeholder')).length, 1)
  for (const severity of ['units', 'odd'] as const)
    assert.deepEqual(blocks(withDecision(severity)), [])
  assert.equal(blocks(withDecision('cannot', 'share')).length, 1)
})

test('a right of reply blocks until it is answered or its last day is over', () => {
  const asked = (deadline: string, answer?: string) => ({
    versions: [
      {
        number: 1,
        asOf: TODAY,
        changed: 'First.',
        rightOfReply: [{ body: 'hopgarth', askedOn: '2026-11-17', deadline, answer }],
      },
    ],
  })
  assert.equal(blocks(asked(TODAY)).length, 1)
  assert.deepEqual(blocks(asked('2026-11-23')), [])
  assert.deepEqual(blocks(asked(TODAY, 'No comment.')), [])
})

test('a version under embargo waits', () => {
  assert.deepEqual(
    blocks({
      versions: [
        {
          number: 2,
          asOf: TODAY,
          changed: 'Corrected.',
          embargo: { at: '2026-11-25T00:01', zone: 'Europe/London' },
        },
      ],
    }),
    ['Version 2 is under embargo until 00:01 on 25 November 2026 (Europe/London).'],
  )
})

test('an embargo that is no minute does not end', () => {
  const embargo = { at: 'Friday', zone: '', unclear: '“Friday” is no minute.' }
  const found = blocks({ versions: [{ number: 1, asOf: TODAY, changed: 'First.', embargo }] })
  assert.match(found[0] ?? '', /not clear, so it does not end: “Friday” is no minute/)
})

test('a body that is not waited for holds nothing back', () => {
  const one = { body: 'hopgarth', askedOn: '2026-11-17', deadline: TODAY }
  const notAwaited = { by: 'Ann', at: TODAY }
  const versions = [
    { number: 1, asOf: TODAY, changed: 'First.', rightOfReply: [{ ...one, notAwaited }] },
  ]
  assert.deepEqual(blocks({ versions }), [])
})

test('a figure whose ink does not stand where it was read blocks', () => {
  const [first, ...others] = input.figures
  const moved = { ...first!, figure: { ...first!.figure, ink: '999' } }
  assert.match(
    blocks({ figures: [moved, ...others] })[0] ?? '',
    /^\S+: the figure read from “999”.* does not stand where .* was said to hold it\./,
  )
})

test('a figure whose file is not among the replies blocks', () => {
  const [first] = input.figures
  const stray = { ...first!, figure: { ...first!.figure, sha256: 'f'.repeat(64) } }
  assert.match(
    blocks({ figures: [stray] })[0] ?? '',
    /has no file: its source is not among the body’s replies/,
  )
})

test('a statement that came as a file and whose words nobody kept blocks, whatever was decided of waiting', () => {
  const one = { body: 'hopgarth', askedOn: '2026-11-17', deadline: '2026-11-20' }
  const file = { sha256: 'a'.repeat(64), name: 'statement.docx' }
  const decided = { by: 'Ann', at: TODAY }
  const put = (more: object, last = true) => {
    const version = {
      number: 1,
      asOf: TODAY,
      changed: 'First.',
      rightOfReply: [{ ...one, ...more }],
    }
    return blocks({
      versions: last ? [version] : [version, { ...version, number: 2, rightOfReply: [] }],
    })
  }
  const why = (where: string) => [
    `Hopgarth made a statement that came as a file, and its words are not kept, so it is printed nowhere. Look at them and keep them ${where}.`,
  ]
  for (const more of [{}, { silent: decided }, { notAwaited: decided }, { deadline: TODAY }])
    assert.deepEqual(put({ ...more, statement: file }), why('under Right of reply'))
  assert.deepEqual(put({ statement: file }, false), why('in publications.yaml'))
  assert.deepEqual(
    put({ statement: { ...file, unread: true }, answer: 'The one before.' }),
    why('under Right of reply'),
  )
  assert.deepEqual(put({ statement: file, answer: 'We regret it.' }), [])
})
