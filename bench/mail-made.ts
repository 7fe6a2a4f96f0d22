// Mails as a newsroom's mailbox holds them: answers found by their several marks, notices of servers, mails of others, copies.
import { createHash } from 'node:crypto'
import type { LetterOut } from '../src/vocabulary/asking/letter-out.ts'

export interface MailMade {
  bytes: Buffer
  /** Those of the same key are one mail. */
  key: string
  /** Whose it is, by the body's slug; null: somebody else's. */
  body: string | null
}

export interface HowMany {
  ours: number
  /** Of the first of ours, a second time: every other by another way, with other lines of servers over them. */
  copies: number
  others: number
}

/** Those of others lie between ours, evenly. */
export function* mailsMade(
  letters: readonly LetterOut[],
  { ours, copies, others }: HowMany,
): Generator<MailMade, void, void> {
  let strange = 0
  for (let i = 0; i < ours; i++) {
    const letter = letters[i % letters.length]
    if (letter) yield ofBody(letter, i)
    for (; strange < ((i + 1) * others) / ours; strange++) yield ofOthers(strange)
  }
  for (let i = 0; i < Math.min(copies, ours); i++) {
    const letter = letters[i % letters.length]
    const made = letter && ofBody(letter, i)
    if (made) yield i % 2 === 0 ? made : { ...made, bytes: byAnotherWay(made.bytes, i) }
  }
}

const byAnotherWay = (bytes: Buffer, i: number): Buffer =>
  Buffer.concat([
    Buffer.from(
      `Received: from relay${i}.example by mx2.paper.example; Tue, 4 Jun 2024 09:00:00 +0000\r\n`,
    ),
    bytes,
  ])

function ofBody({ body, to, tag, messageId, subject }: LetterOut, i: number): MailMade {
  const from = to[0] ?? ''
  const way = i % 5
  const fields = [
    `Received: from mail.${from.split('@')[1]} by mx.paper.example; Mon, 3 Jun 2024 09:00:00 +0000`,
    'Authentication-Results: mx.paper.example; spf=pass; dkim=pass; dmarc=pass',
    `From: FOI Unit <${from}>`,
    'To: Newsdesk <foi@paper.example>',
    `Subject: ${way === 0 ? `RE: ${subject} [${tag}]` : `Our answer ${i}`}`,
    `Date: Mon, 03 Jun 2024 10:${String(i % 60).padStart(2, '0')}:00 +0100`,
    `Message-ID: <${i}.${hash(String(i)).slice(0, 12)}@${from.split('@')[1]}>`,
    ...(way === 0 ? [] : [`In-Reply-To: <${messageId}>`]),
    'MIME-Version: 1.0',
  ]
  const words = KINDS[i % KINDS.length] ?? ''
  const text = `Dear Ada Reader,\n\nOur reference: FOI/2024/${10_000 + (i % 43)}\n\n${words}\n\nYours sincerely,\nInformation Governance\n`
  return { bytes: whole(fields, text, i), key: `body ${i}`, body }
}

/** Every third brings a file, every tenth a large one. */
function whole(fields: string[], text: string, i: number): Buffer {
  if (i % 3 !== 0) return lines([...fields, 'Content-Type: text/plain; charset=utf-8', '', text])
  const size = i % 10 === 0 ? 300_000 : 20_000
  const file = Buffer.from(`year,number\n2021,${i}\n${'#'.repeat(size)}`)
  const coded = file.toString('base64').replace(/(.{76})/g, '$1\n')
  return lines([
    ...fields,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b',
    `Content-Type: text/csv; name="answer ${i}.csv"`,
    'Content-Transfer-Encoding: base64',
    '',
    coded,
    '--b--',
    '',
  ])
}

function ofOthers(i: number): MailMade {
  const text = `Hello,\n\nhere is what we spoke of, ${i} times.\n`
  const fields = [
    `From: Friend ${i} <friend${i}@elsewhere.example>`,
    'To: Newsdesk <foi@paper.example>',
    `Subject: Lunch ${i}`,
    'Date: Mon, 03 Jun 2024 10:00:00 +0100',
    `Message-ID: <other${i}@elsewhere.example>`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return { bytes: lines([...fields, '', text]), key: `other ${i}`, body: null }
}

const lines = (all: string[]): Buffer => Buffer.from(all.join('\n').replaceAll(/\r?\n/g, '\r\n'))

const KINDS = [
  'Thank you for your request, received on 20 May 2024. We will reply within 20 working days.',
  'We hold this. There were 41 fines in 2021 and 38 in 2022.',
  'The information is exempt under section 31(1)(a) of the Act, and the public interest favours withholding it.',
  'You have received a secure message. The link will expire in 14 days: https://portal.example/x',
  'I am out of the office until 10 June with no access to email.',
]

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
