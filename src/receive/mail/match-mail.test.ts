import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail, type MailAsked } from '../../../test/a-mail.ts'
import { openingMail } from '../../desks/work/mail/open-mail-in.ts'
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'
import { knownRequests } from './known-requests.ts'
import { matchMail } from './match-mail.ts'

const OURS = 'mx.paper.example'
const PROVED = `Authentication-Results: ${OURS}; spf=pass; dkim=pass; dmarc=pass`

const aRequest = (request: Partial<RequestKnown> = {}): RequestKnown => ({
  survey: 'fines',
  title: 'Library fines',
  body: 'northford',
  name: 'Northford Council',
  sent: '2024-05-20',
  tags: ['ASK-7K2M-9XQF'],
  messageIds: ['ask-7k2m-9xqf.1@paper.example'],
  claims: [],
  subjects: ['Freedom of information request: library fines'],
  theirs: [],
  addresses: ['foi@northford.example'],
  domains: ['northford.example'],
  ...request,
})

const SOUTHFORD = aRequest({
  body: 'southford',
  name: 'Southford Council',
  tags: ['ASK-AAAA-BBBB'],
  messageIds: ['ask-aaaa-bbbb.1@paper.example'],
  addresses: ['foi@southford.example'],
  domains: ['southford.example'],
})

const both = [aRequest(), SOUTHFORD]

async function matched(asked: MailAsked, requests: readonly RequestKnown[] = both) {
  const given = { bytes: aMail(asked), ours: OURS, received: '2024-06-03T09:00:00Z' }
  const opened = await openingMail.does(given, () => {})
  const found = matchMail(opened, knownRequests(requests), '2024-06-03')
  switch (found.state) {
    case 'taken':
      return `taken ${found.matches.map(({ survey, body, why }) => `${survey}/${body} ${why}`).join(', ')}`
    case 'waits':
      return `waits ${found.why}: ${found.proposed.map(({ body, why }) => `${body} ${why}`).join(', ')}`
    default:
      return found.state
  }
}

const says = (title: string, asked: MailAsked, is: string, requests?: readonly RequestKnown[]) =>
  test(title, async () => assert.equal(await matched(asked, requests), is))

// by our tag
says(
  'our tag in the subject says whose a mail is',
  { subject: 'RE: Fines [ASK-7K2M-9XQF]' },
  'taken fines/northford tag',
)
says(
  'so does a tag that was typed again',
  { subject: 'Fines, Ask – 7k2m – 9xqf' },
  'taken fines/northford tag',
)
says(
  'and a tag in the address that it was sent to',
  { to: 'Newsdesk <foi+ask-7k2m-9xqf@paper.example>' },
  'taken fines/northford tag',
)
says(
  'the tag of another newsroom says nothing',
  { subject: 'RE: ASK-ZZZZ-ZZZZ' },
  'waits other-reference: northford domain',
)

// by what it answers
says(
  'a mail that answers ours needs no word of it',
  { fields: ['In-Reply-To: <ask-7k2m-9xqf.1@paper.example>'] },
  'taken fines/northford in-reply-to',
)
says(
  'a letter of ours further up in the exchange says it too',
  {
    fields: [
      'References: <ask-7k2m-9xqf.1@paper.example> <x@northford.example>',
      'In-Reply-To: <x@northford.example>',
    ],
  },
  'taken fines/northford in-reply-to',
)

// by our reference in its words
says(
  'our reference in the words says it',
  { text: 'We refer to your letter ASK-7K2M-9XQF.\n' },
  'taken fines/northford reference',
)
says(
  'and in our letter quoted below',
  {
    text: 'We hold nothing.\n\nOn 20 May 2024 Ada Reader wrote:\n> Our reference: ASK-7K2M-9XQF\n> How many fines?\n',
  },
  'taken fines/northford reference',
)
says(
  'a long exchange quoted below that speaks of two requests names neither',
  {
    from: 'x@elsewhere.example',
    text: 'See below.\n\nOn 20 May 2024 Ada Reader wrote:\n> ASK-7K2M-9XQF and ASK-AAAA-BBBB\n',
  },
  'of-others',
)

// by theirs
const numbered = [aRequest({ theirs: ['FOI 2024/00123'] }), SOUTHFORD]
says(
  'the reference that the body gave is known again, however it is written',
  { subject: 'foi-2024-123: our decision' },
  'taken fines/northford theirs',
  numbered,
)
says(
  'a number that two bodies use is the one whose body writes',
  { from: 'foi@southford.example', subject: 'FOI 2024/00123' },
  'taken fines/southford theirs',
  [aRequest({ theirs: ['FOI 2024/00123'] }), { ...SOUTHFORD, theirs: ['FOI 2024/00123'] }],
)
says(
  'that number from a stranger waits',
  { from: 'x@elsewhere.example', subject: 'FOI 2024/00123' },
  'waits sender-unknown: northford theirs',
  numbered,
)
says(
  'another number than the one that was given is another request',
  { fields: [PROVED], text: 'Our reference: FOI 2024/00999\n\nYour request is refused.\n' },
  'waits other-reference: northford domain',
  numbered,
)

// by the sender
says(
  'a request that our server proves to come from the body’s own domain is in',
  {
    fields: [PROVED],
    from: 'officer@legal.northford.example',
    text: 'Your freedom of information request is being dealt with.\n',
  },
  'taken fines/northford domain',
)
says(
  'without proof it waits: a sender’s name alone counts for nothing',
  { text: 'Your freedom of information request is being dealt with.\n' },
  'waits sender-not-proved: northford domain',
)
says(
  'a line of proof that the mail brought itself counts for nothing',
  {
    fields: ['Authentication-Results: mx.northford.example; dmarc=pass'],
    text: 'Your freedom of information request.\n',
  },
  'waits sender-not-proved: northford domain',
)
says(
  'a press release of a body is not its answer',
  {
    fields: [PROVED, 'List-Id: <news.northford.example>'],
    from: 'press@northford.example',
    subject: 'New playground opens',
    text: 'It has swings.\n',
  },
  'of-others',
)
says(
  'words of the very address that was asked wait, though they speak of nothing',
  { fields: [PROVED], text: 'Please see attached.\n', subject: 'Attached' },
  'waits no-request: northford domain',
)
says(
  'a mail that came before anything was asked answers nothing',
  { fields: [PROVED], text: 'Your freedom of information request.\n' },
  'of-others',
  [aRequest({ sent: '2024-06-10' })],
)

// by the subject
const twice = [
  aRequest(),
  aRequest({ survey: 'noise', subjects: ['Freedom of information request: noise'] }),
]
says(
  'of two requests to one body the subject says which',
  { fields: [PROVED], subject: 'RE: [EXTERNAL] Freedom of information request: noise' },
  'taken noise/northford subject',
  twice,
)
says(
  'where it says neither, a person does',
  { fields: [PROVED], text: 'Your freedom of information request is refused.\n' },
  'waits several-requests: northford domain, northford domain',
  twice,
)
says(
  'our subject from an address that nobody knows waits',
  { from: 'x@elsewhere.example', subject: 'RE: Freedom of information request: library fines' },
  'waits sender-unknown: northford subject, southford subject',
)

// several
says(
  'one mail that answers two requests is both',
  { subject: 'ASK-7K2M-9XQF and ASK-AAAA-CCCC' },
  'taken fines/northford tag, noise/northford tag',
  [aRequest(), aRequest({ survey: 'noise', tags: ['ASK-AAAA-CCCC'] })],
)

// senders
says(
  'our tag from an address that the body never used waits for a person',
  { from: 'x@elsewhere.example', subject: 'ASK-7K2M-9XQF' },
  'waits sender-unknown: northford tag',
)
says(
  'one that its name only shows is no address',
  { from: '"foi@northford.example" <x@elsewhere.example>', subject: 'ASK-7K2M-9XQF' },
  'waits sender-unknown: northford tag',
)
says(
  'a mail that fails its own domain’s rules waits, whatever it names',
  {
    fields: [`Authentication-Results: ${OURS}; spf=fail; dkim=none; dmarc=fail`],
    subject: 'ASK-7K2M-9XQF',
  },
  'waits sender-forged: northford tag',
)
says(
  'police forces may write from their old domain',
  { from: 'foi@essex.pnn.police.uk', subject: 'ASK-7K2M-9XQF' },
  'taken fines/essex tag',
  [aRequest({ body: 'essex', domains: ['essex.police.uk'], addresses: [] })],
)

// ours and others’
says(
  'our own letter, as the mailbox keeps it, is none that came',
  { from: 'foi@paper.example', id: 'ask-7k2m-9xqf.1@paper.example', subject: 'ASK-7K2M-9XQF' },
  'our-own',
)
says(
  'what speaks of nothing of ours is somebody else’s',
  { from: 'friend@elsewhere.example', subject: 'Lunch on 12 June?' },
  'of-others',
)

// servers
says(
  'a bounce names our letter, and comes from no body',
  {
    from: 'Mail Delivery System <MAILER-DAEMON@mx.paper.example>',
    subject: 'Undelivered Mail Returned to Sender',
    body: 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.paper.example\n\nFinal-Recipient: rfc822; foi@northford.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ask-7k2m-9xqf.1@paper.example>\n--b--\n',
  },
  'taken fines/northford in-reply-to',
)
says(
  'who calls a mail a bounce and has only our reference, which is no secret, waits for a person',
  {
    from: 'anybody@elsewhere.example',
    subject: 'ASK-7K2M-9XQF',
    body: 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIn 2023 we recorded 12 cases.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.elsewhere.example\n\nFinal-Recipient: rfc822; foi@northford.example\nAction: failed\nStatus: 5.1.1\n--b--\n',
  },
  'waits sender-unknown: northford tag',
)
