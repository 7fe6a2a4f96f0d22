// The same refusal in several letters: what is found, and what is no sign of anything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeInTime, takenBack } from './close-in-time.ts'
import { type LetterRead, sameWords } from './same-words.ts'

const SAME =
  'disclosure would undermine the confidence of staff who report concerns to the department under the policy'
const letter = (name: string, text: string, more: Partial<LetterRead> = {}): LetterRead => ({
  body: name.toLowerCase(),
  name,
  on: '2026-11-20',
  text,
  refuses: ['1'],
  ...more,
})
const none = { known: [], customary: [] }

test('a wording that two refusals share is found, with the words of each and in the order of days', () => {
  const [found, ...more] = sameWords(
    [
      letter(
        'Brindle',
        `We refuse.\nDisclosure would undermine the\nconfidence of staff who report concerns to the department.`,
        { on: '2026-11-23' },
      ),
      letter('Ashcombe', `In our view ${SAME}, and so on.`, {
        on: '2026-11-12',
        refuses: ['1', '2'],
      }),
      letter(
        'Dunmere',
        'We hold nothing of the kind, and refuse for another reason that nobody else has given to you.',
      ),
    ],
    none,
  )
  assert.equal(more.length, 0)
  assert.deepEqual(
    found?.said.map(({ name, on }) => [name, on]),
    [
      ['Ashcombe', '2026-11-12'],
      ['Brindle', '2026-11-23'],
    ],
  )
  assert.equal(
    found?.said[1]?.ink,
    'Disclosure would undermine the confidence of staff who report concerns to the department',
  )
  assert.deepEqual(found?.questions, ['1', '2'])
})

test('what also stands in an answer that refuses nothing is custom, and no sign', () => {
  const letters = [
    letter('Ashcombe', SAME),
    letter('Brindle', SAME),
    letter('Dunmere', SAME, { refuses: [] }),
  ]
  assert.deepEqual(sameWords(letters, none), [])
})

test('our own words, which letters repeat, are no sign', () => {
  const letters = [letter('Ashcombe', SAME), letter('Brindle', SAME)]
  assert.deepEqual(sameWords(letters, { ...none, known: [SAME] }), [])
  assert.deepEqual(sameWords(letters, { ...none, customary: [/confidence of staff/] }), [])
})

test('two letters of one body are not several bodies', () => {
  assert.deepEqual(sameWords([letter('Ashcombe', SAME), letter('Ashcombe', SAME)], none), [])
})

test('a wording ends with its sentence: what stands before and behind it in the letter is not taken for it', () => {
  const text = (name: string) =>
    `Dear ${name}\n\nYour request 12\n\nWe thank you for it. In our view ${SAME}. We remain at your service.`
  const letters = [letter('Ashcombe', text('A')), letter('Brindle', text('A'))]
  assert.deepEqual(
    sameWords(letters, none).map(({ words }) => words),
    [`In our view ${SAME}`],
  )
})

test('seven words in a row recur by chance', () => {
  const seven = 'we consider that the public interest favours'
  assert.deepEqual(sameWords([letter('Ashcombe', seven), letter('Brindle', seven)], none), [])
})

test('withdrawals of two bodies within ten days of each other are close in time, of one body they are not', () => {
  const of = (body: string, on: string) => ({ body, name: body, on, what: 'withdrawal' as const })
  const all = [
    of('a', '2026-11-02'),
    of('b', '2026-11-10'),
    of('c', '2026-11-19'),
    of('d', '2027-01-04'),
    of('d', '2027-01-05'),
  ]
  assert.deepEqual(
    closeInTime(all).map((group) => group.map(({ body }) => body)),
    [['a', 'b', 'c']],
  )
})

test('what a paper printed is no further answer of the body, and what nobody said is one is said to be read as one', () => {
  const message = (id: string, received: string, more: object = {}) => ({
    id,
    received,
    kind: 'decision' as const,
    seen: true,
    ...more,
  })
  const of = (...messages: ReturnType<typeof message>[]) =>
    takenBack({ body: { slug: 'ashcombe', name: 'Ashcombe', workforce: null }, messages }).map(
      ({ on, onlyRead = false }) => [on, onlyRead],
    )
  const first = message('a', '2026-11-02', { decided: true })
  assert.deepEqual(of(first, message('b', '2026-11-09', { source: { kind: 'press' } })), [])
  assert.deepEqual(of(first, message('b', '2026-11-09')), [['2026-11-09', true]])
  assert.deepEqual(of(first, message('b', '2026-11-09', { decided: true })), [
    ['2026-11-09', false],
  ])
})
