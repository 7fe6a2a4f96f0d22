// A glance lets nothing pass that opening the mail would keep, and little else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail, type MailAsked } from '../../../test/a-mail.ts'
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'
import { knownRequests } from './known-requests.ts'
import { glanceAt, mayBeOurs, wordsOfOurs } from './may-be-ours.ts'

const REQUEST: RequestKnown = {
  ...{ survey: 's', title: 'Late buses', body: 'northford', name: 'Northford Council' },
  ...{ sent: '2024-05-20', tags: ['ASK-7K2M-9XQF'], messageIds: ['letter@paper.example'] },
  ...{
    claims: [],
    subjects: ['Freedom of information request: late buses'],
    theirs: ['FOI 2024/010452'],
  },
  ...{ addresses: ['foi@northford.example'], domains: ['northford.example'] },
}
const known = knownRequests([REQUEST])
const words = wordsOfOurs(known)
const glance = (mail: MailAsked): boolean => mayBeOurs(glanceAt(aMail(mail), words), known)
const stranger = { from: 'Friend <friend@elsewhere.example>', subject: 'Lunch' }
const coded = (text: string): string => Buffer.from(text).toString('base64')
const within = (fields: string, body: string): string =>
  `Content-Type: multipart/mixed; boundary=b\n\n--b\n${fields}\n\n${body}\n--b--\n`

const OURS: [string, MailAsked][] = [
  ['comes from the body’s domain', { from: 'x@legal.northford.example', subject: 'Hello' }],
  ['names our reference in its subject', { ...stranger, subject: 'RE: [ASK-7K2M-9XQF]' }],
  ['went to an address with our reference', { ...stranger, to: 'foi+ask-7k2m-9xqf@paper.example' }],
  ['answers a letter', { ...stranger, fields: ['In-Reply-To: <letter@paper.example>'] }],
  ['refers to a letter', { ...stranger, fields: ['References: <a@b> <letter@paper.example>'] }],
  ['has our subject', { ...stranger, subject: 'RE: Freedom of Information Request: Late buses' }],
  ['names their reference in its subject', { ...stranger, subject: 'FOI-2024-10452' }],
  ['names our reference in its words', { ...stranger, text: 'about ASK–7K2M–9XQF: none\n' }],
  ['names their reference in its words', { ...stranger, text: 'We refer to foi.2024.10452.\n' }],
  [
    'names it in words that are coded',
    {
      ...stranger,
      body: `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${coded('Your reference ASK-7K2M-9XQF')}`,
    },
  ],
  [
    'names it on a page, between its marks',
    { ...stranger, body: 'Content-Type: text/html\n\n<p>ASK&#8209;<b>7K2M</b>&ndash;9XQF</p>' },
  ],
  [
    'has another mail within',
    { ...stranger, body: within('Content-Type: message/rfc822', 'Subject: x\n\ny') },
  ],
  [
    'is what a server says',
    { from: 'Mail Delivery <mailer-daemon@mx.example>', subject: 'Undelivered' },
  ],
  ['names nobody', { ...stranger, from: '' }],
]

for (const [what, mail] of OURS)
  test(`a mail may be ours that ${what}`, () => assert.equal(glance(mail), true))

const OTHERS: [string, MailAsked][] = [
  ['speaks of lunch', stranger],
  ['asks somebody to ask', { ...stranger, text: 'Just ask - I would ask in 2024.\n' }],
  ['has another subject of the same kind', { ...stranger, subject: 'Freedom of information' }],
  [
    'only shows the address of the body',
    { ...stranger, from: '"foi@northford.example" <a@b.example>' },
  ],
  ['is our own letter', { from: 'foi@paper.example', id: 'letter@paper.example', subject: 'x' }],
]

for (const [what, mail] of OTHERS)
  test(`a mail is of others that ${what}`, () => assert.equal(glance(mail), false))

test('of its head alone a mail tells who sent it and what it answers', () => {
  const [head = ''] = Buffer.from(aMail({ from: 'foi@northford.example' }))
    .toString()
    .split('\r\n\r\n')
  assert.equal(mayBeOurs(glanceAt(Buffer.from(`${head}\r\n\r\n`), words), known), true)
})

test('a server is asked for how our references begin, and for the number in each of theirs', () => {
  assert.deepEqual(words, ['ASK-', '10452'])
  const theirs = ['FOI/2024/7', 'RFI 1234 2024', 'ABC-00993311']
  assert.deepEqual(wordsOfOurs(knownRequests([{ ...REQUEST, theirs }])), [
    ...['ASK-', 'FOI/2024/7', '1234', '993311'],
  ])
})
