import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../vocabulary/document.ts'
import { everyPack, loadPacks } from '../vocabulary/packs/load-packs.ts'
import { proposeRemovals } from './propose-removals.ts'

const aText = (text: string): Document => ({
  file: 'letter.txt',
  sha256: 'a'.repeat(64),
  mediaType: 'text/plain',
  pageCount: null,
  text,
  runs: [{ start: 0, end: text.length, place: { kind: 'text', start: 0, end: text.length } }],
  tables: [],
  pages: [],
  doubts: [],
})

const none = { always: [], never: [] }

const proposed = (text: string, rules = none as { always: string[]; never: string[] }): string[] =>
  proposeRemovals(aText(text), { words: everyPack, rules }).stretches.map(({ start, end }) =>
    text.slice(start, end),
  )

const TAKEN: [says: string, text: string, taken: string[]][] = [
  ['a name after a title', 'It was seen by Mrs Ottoline Brackwater.', ['Mrs Ottoline Brackwater']],
  ['a rank with its number and name', 'PC 1234 Marlow attended.', ['PC 1234 Marlow']],
  ['a rank with a number alone', 'The matter of DS 4521, closed.', ['DS 4521']],
  [
    'a given name before another',
    'I spoke with Hannah Quillfeather today.',
    ['Hannah Quillfeather'],
  ],
  ['who is greeted', 'Dear Ms Brackwater,\nThank you.', ['Ms Brackwater']],
  ['who is greeted by the given name', 'Dear Zebedee\nThank you.', ['Zebedee']],
  ['who is named after a label', 'Requester: Xan Qorl\n', ['Xan Qorl']],
  ['who is named in the cell beside', 'Case officer\tXan Qorl\n', ['Xan Qorl']],
  ['who signed', 'Yours sincerely\n\nX. Qorl\nInformation Officer\n', ['X. Qorl']],
  ['who stands before a job', 'Xan Qorl, Disclosure Officer\n', ['Xan Qorl']],
  ['a surname before a given name', 'QUORL, Peter\n', ['QUORL, Peter']],
  ['a person’s e-mail', 'Write to xan.qorl@ashcombe.example now.', ['xan.qorl@ashcombe.example']],
  ['a telephone with its extension', 'Call 01522 496 000 ext 4471.', ['01522 496 000 ext 4471']],
  ['a telephone from abroad', 'Call +44 (0)20 7946 0958.', ['+44 (0)20 7946 0958']],
  ['an extension alone', 'Ext: 5523', ['5523']],
  ['a collar number', 'Collar number: C0142', ['C0142']],
  ['an insurance number', 'NI QQ123456C is no number, AB 12 34 56 C is.', ['AB 12 34 56 C']],
  [
    'where the requester lives',
    'Peter Quorl\n12 Acacia Road\nAshcombe\nAB1 2CD\n\nDear Sir\n',
    ['Peter Quorl', '12 Acacia Road', 'Ashcombe', 'AB1 2CD'],
  ],
  [
    'a name found once, wherever it stands again',
    'Dear Ms Brackwater\nAs BRACKWATER wrote, see o.brackwater@x.example.',
    ['Ms Brackwater', 'BRACKWATER', 'o.brackwater@x.example'],
  ],
]

for (const [says, text, taken] of TAKEN)
  test(`it is proposed to take out ${says}`, () => {
    assert.deepEqual(proposed(text), taken)
  })

const LEFT: [says: string, text: string][] = [
  ['an office’s e-mail', 'Write to foi@ashcombe.example.'],
  ['the Information Commissioner’s telephone', 'Call 0303 123 1113.'],
  ['a chief executive', 'Yours sincerely\n\nPeter Quorl\nChief Executive\n'],
  ['a named spokesman', 'Peter Quorl, spokesman for the force, said so.'],
  ['nobody in particular', 'Dear Sir or Madam\nDear Requester\nDear Applicant\n'],
  ['a row of figures', '2019\t0\t12\t15\t22\n0 12 15 22 17 31 40\n'],
  ['a rank in a table of outcomes', 'PC\tPosted a comment\nSergeant\tDismissed\n'],
  ['an office', 'Freedom of Information Officer\nProfessional Standards Department\n'],
  ['a street called by a given name', 'The office is in Victoria Street.'],
  ['months', 'Jan Feb Mar Apr May June July'],
]

for (const [says, text] of LEFT)
  test(`it is not proposed to take out ${says}`, () => {
    assert.deepEqual(proposed(text), [])
  })

test('what the survey always takes out goes, over a line’s end, hyphenated, turned round and in pieces', () => {
  const rules = { always: ['Xan Qorlwether'], never: [] }
  for (const text of [
    'by Xan\nQorlwether.',
    'by Xan Qorl-\nwether.',
    'by QORLWETHER, XAN.',
    'by X. Qorlwether.',
    'by X a n Q o r l w e t h e r.',
    'seen in re_XanQorlwether_final.',
  ])
    assert.match(
      proposed(text, rules)
        .join('')
        .replace(/[^a-z]/gi, '')
        .toLowerCase(),
      /^(?:xanqorlwether|qorlwetherxan|xqorlwether)$/,
      text,
    )
})

test('what the survey never takes out is not proposed', () => {
  assert.deepEqual(
    proposed('Dear Ms Brackwater', { always: [], never: ['ms brackwater', 'Brackwater'] }),
    [],
  )
})

test('ranks are names’ titles only where the survey’s packs know them', () => {
  const text = 'It was DCI Qorlwether.'
  const plain = proposeRemovals(aText(text), { words: loadPacks([]), rules: none })
  assert.equal(plain.stretches.length, 0)
  assert.deepEqual(proposed(text), ['DCI Qorlwether'])
})

test('a mailbox that is called by the body asked is no person; one that a person has is', () => {
  const asked = { words: loadPacks([]), rules: none, bodies: ['Haverley District Council'] }
  const of = (text: string): string[] =>
    proposeRemovals(aText(text), asked).stretches.map(({ start, end }) => text.slice(start, end))
  const mail = 'From: FOI Haverley <foi@haverley.example>\nWe have grounds at Haverley Road.'
  assert.ok(!of(mail).includes('Haverley'))
  const own = of('From: Ottoline Sprague <o.sprague@haverley.example>\nSprague wrote this.')
  assert.ok(own.some((words) => words.startsWith('Ottoline Sprague')))
})

test('a person stays one whose name is only half a word of the body asked, or comes after a title', () => {
  const asked = { words: loadPacks([]), rules: none, bodies: ['Haverley District Council'] }
  const of = (text: string): string =>
    proposeRemovals(aText(text), asked)
      .stretches.map(({ start, end }) => text.slice(start, end))
      .join(' | ')
  assert.match(of('From: FOI Haver <foi@haverley.example>\nWe hold this.'), /Haver/)
  assert.match(of('Dear Mrs Haverley,\nWe hold this.'), /Mrs Haverley/)
})

test('two words of the name of the body whose letter it is are no person, though one is often given to people', () => {
  const of = (text: string, bodies: string[]): string[] =>
    proposeRemovals(aText(text), { words: loadPacks([]), rules: none, bodies }).stretches.map(
      ({ start, end }) => text.slice(start, end),
    )
  const letter = 'Penny Drove Parish Council\n\nPenny Drove holds nothing.\n\nMary Poole'
  assert.deepEqual(of(letter, ['Penny Drove Parish Council']), ['Mary Poole'])
  assert.ok(of(letter, ['Sallow Green Council']).includes('Penny Drove'))
  assert.deepEqual(of('Dear Mrs Penny Drove,\nWe hold this.', ['Penny Drove Parish Council']), [
    'Mrs Penny Drove',
  ])
})

test('a body that is joined to the one whose letter it is, is nobody who said something', () => {
  const asked = { words: everyPack, rules: none, bodies: ['West Haverley Police'] }
  const taken = (text: string) =>
    proposeRemovals(aText(text), asked).stretches.map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(taken('A spokesman for West Haverley and Marlstone said that it was so.'), [])
  assert.deepEqual(taken('A spokesman for the press and Marlstone said that it was so.'), [
    'Marlstone',
  ])
  assert.deepEqual(
    taken('The clerk of West Haverley and Tambrel Quillingsett said that it was so.'),
    ['Tambrel Quillingsett'],
  )
})
