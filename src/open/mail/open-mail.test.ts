import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { openMail } from './open-mail.ts'
import { decodeTransfer } from './transfer-encoding.ts'

const mailOf = (text: string): Uint8Array => Buffer.from(text.replace(/\n/g, '\r\n'), 'latin1')
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

const HEAD = `From: FOI Unit <foi@essex.police.uk>
To: requester@example.org
Date: Fri, 14 Mar 2014 10:05:00 +0100
Subject: =?utf-8?B?Rk9JIDEyMyDigJMgcmVwbHk=?=
MIME-Version: 1.0
`

const WITH_TABLE = `${HEAD}Content-Type: multipart/mixed; boundary="outer"

This is a multi-part message in MIME format.
--outer
Content-Type: multipart/alternative; boundary=outer-inner

--outer-inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

It cost =C2=A320 for =
13 officers.
--outer-inner
Content-Type: text/html; charset=utf-8

<p>It cost &pound;20 for 13 officers.</p>
--outer-inner--
--outer
Content-Type: text/csv; name*0*=utf-8''figures%20; name*1="2014.csv"
Content-Transfer-Encoding: base64
Content-Disposition: attachment

WWVhcixDYXNlcwoyMDE0LDIwCg==
--outer--
`

test('a mail gives its head, its words both ways, and its files', () => {
  const mail = openMail(mailOf(WITH_TABLE))
  assert.equal(mail.from, 'FOI Unit <foi@essex.police.uk>')
  assert.equal(mail.subject, 'FOI 123 – reply')
  assert.equal(mail.date, '2014-03-14T09:05:00.000Z')
  assert.deepEqual(
    mail.bodies.map((body) => [body.as, body.text]),
    [
      ['plain', 'It cost £20 for 13 officers.'],
      ['html', '<p>It cost &pound;20 for 13 officers.</p>'],
    ],
  )
  assert.equal(mail.bodies[0]?.alternative, mail.bodies[1]?.alternative)
  assert.deepEqual(
    mail.attached.map(({ rawName, bytes }) => [rawName, text(bytes)]),
    [['figures 2014.csv', 'Year,Cases\n2014,20\n']],
  )
  assert.deepEqual(mail.doubts, [])
})

test('another reader of mails finds the same', async () => {
  const theirs = await PostalMime.parse(mailOf(WITH_TABLE))
  const ours = openMail(mailOf(WITH_TABLE))
  assert.equal(theirs.subject, ours.subject)
  assert.equal(theirs.text?.trim(), ours.bodies[0]?.text)
  assert.deepEqual(
    theirs.attachments.map(({ filename }) => filename),
    ours.attached.map(({ rawName }) => rawName),
  )
})

const odd: [what: string, mail: string, bodies: string[], attached: string[]][] = [
  [
    'a text with a name and no disposition is a file',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nDear Sir\n--b\nContent-Type: text/plain; name="log.txt"\n\n20\n--b--\n`,
    ['Dear Sir'],
    ['log.txt'],
  ],
  [
    'an only text with a name is the mail’s own',
    `${HEAD}Content-Type: text/plain; name="mail.txt"\n\nDear Sir`,
    ['Dear Sir'],
    [],
  ],
  [
    'a uuencoded file in the text is a file',
    `${HEAD}\nDear Sir\n\nbegin 644 figures.txt\n#,C Q\n\`\nend\n\nYours`,
    ['Dear Sir\n\n\n\nYours'],
    ['figures.txt'],
  ],
  [
    'a text that speaks of “begin 644 x” is a text',
    `${HEAD}\nThe line\nbegin 644 x\nstarts a file.`,
    ['The line\nbegin 644 x\nstarts a file.'],
    [],
  ],
  [
    'an attached mail is a file called by its subject',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below\n--b\nContent-Type: message/rfc822\n\nSubject: Your request\n\nFirst mail\n--b--\n`,
    ['See below'],
    ['Your request.eml'],
  ],
  [
    'an inner boundary that never closes ends with the outer one',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nDear Sir\n--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--b--\n`,
    ['Dear Sir'],
    ['a.pdf'],
  ],
  [
    'a boundary that the head does not name is found in the text',
    `${HEAD}Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nDear Sir\n--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--b--\n`,
    ['Dear Sir'],
    ['a.pdf'],
  ],
  [
    'a seal is no file',
    `${HEAD}Content-Type: multipart/signed; boundary=b\n\n--b\n\nDear Sir\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--b--\n`,
    ['Dear Sir'],
    [],
  ],
  [
    'a delivery report is part of what a bounce says',
    `${HEAD}Content-Type: multipart/report; boundary=b\n\n--b\n\nNot delivered\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b--\n`,
    ['Not delivered', 'Status: 5.1.1'],
    [],
  ],
  [
    'a broken line among the heads does not end them',
    `${HEAD}quite Delivered-To: x\nX-Last: y\n\nDear Sir`,
    ['Dear Sir'],
    [],
  ],
  [
    'a disposition that nobody knows does not make a file of the text',
    `${HEAD}Content-Disposition: =?utf-8?Q?invalid?=\nContent-Type: text/plain\n\nDear Sir`,
    ['Dear Sir'],
    [],
  ],
  [
    'a picture without a name is called by its location',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/jpeg\nContent-Location: Photo25.jpg\n\nx\n--b--\n`,
    [],
    ['Photo25.jpg'],
  ],
  [
    'a name with blanks and no quotation marks is whole',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; name=This is a test.txt\n\nx\n--b--\n`,
    [],
    ['This is a test.txt'],
  ],
  ['a mail without a MIME head is plain text', 'Subject: x\n\nDear Sir', ['Dear Sir'], []],
  ['a mail without any head is its text', 'Dear Sir, 20 cases', ['Dear Sir, 20 cases'], []],
  ['a mail of nothing has no words', '', [], []],
]

for (const [what, mail, bodies, attached] of odd) {
  test(what, () => {
    const opened = openMail(mailOf(mail))
    assert.deepEqual(
      opened.bodies.map((body) => body.text),
      bodies,
    )
    assert.deepEqual(
      opened.attached.map(({ rawName }) => rawName),
      attached,
    )
  })
}

test('a mail in GB2312, one in UTF-7 and one that calls windows-1252 UTF-8 are all read', () => {
  const inCharset = (said: string, text: string, written = said) =>
    Buffer.concat([
      mailOf(`${HEAD}Content-Type: text/plain; charset=${said}\n\n`),
      iconv.encode(text, written),
    ])
  assert.equal(openMail(inCharset('gb2312', '二十', 'gb18030')).bodies[0]?.text, '二十')
  assert.equal(openMail(inCharset('utf-7', '£20')).bodies[0]?.text, '£20')
  assert.equal(openMail(inCharset('utf-8', '£20', 'windows-1252')).bodies[0]?.text, '£20')
})

test('a web page sent as plain text is a web page', () => {
  const mail = openMail(mailOf(`${HEAD}Content-Type: text/plain\n\n<html><p>20 cases</html>`))
  assert.equal(mail.bodies[0]?.as, 'html')
})

test('a cut mail says so, and gives what was there', () => {
  const mail = openMail(mailOf(WITH_TABLE).subarray(0, 700))
  assert.equal(mail.doubts[0]?.code, 'mail-cut')
  assert.equal(mail.bodies[0]?.text, 'It cost £20 for 13 officers.')
})

test('a mail locked to its reader says which part is locked', () => {
  const mail = openMail(
    mailOf(`${HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMII`),
  )
  assert.deepEqual(mail.locked, ['smime.p7m'])
})

test('a file that the mail only points to is named as missing, not passed over', () => {
  const { attached, doubts } = openMail(
    mailOf(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the table.\n--b\nContent-Type: message/external-body; access-type=URL; URL="https://files.example/1"\n\nContent-Type: application/pdf; name="figures.pdf"\n\n--b--\n`,
    ),
  )
  assert.deepEqual(attached, [])
  assert.deepEqual(
    doubts.map(({ code, ink }) => [code, ink]),
    [['linked-attachment', 'figures.pdf']],
  )
})

test('words under a head that says base64 are words', () => {
  const plain = 'We hold 7 records of this for 2013.'
  assert.equal(Buffer.from(decodeTransfer(plain, 'base64')).toString(), plain)
  const headed = `Response\n\n${plain}`
  assert.equal(Buffer.from(decodeTransfer(headed, 'base64')).toString(), headed)
  const greeted = `Dear Sir\n\n${plain}`
  assert.equal(Buffer.from(decodeTransfer(greeted, 'base64')).toString(), greeted)
})

const ENCODED = Buffer.from('We hold 7 records of this.').toString('base64')
const FOOTER = 'This mail is for its recipient alone.'
const LONG = Buffer.from('We hold 7 records of this. '.repeat(20)).toString('base64')
for (const [how, body, said] of [
  ['as it stands', ENCODED, 'We hold 7 records of this.'],
  ['in groups', ENCODED.replace(/.{4}/g, '$& '), 'We hold 7 records of this.'],
  [
    'with a line end made a blank',
    LONG.replace(/.{76}/g, '$& '),
    /^(We hold 7 records of this\. ){20}$/,
  ],
  [
    'before a footer in words',
    `${ENCODED}\r\n\r\n${FOOTER}`,
    `We hold 7 records of this.\r\n${FOOTER}`,
  ],
  [
    'behind a warning in words',
    `${FOOTER}\r\n\r\n${LONG.replace(/.{76}/g, '$&\r\n')}`,
    /^This mail is for its recipient alone\.\s+(We hold 7 records of this\. ){20}$/,
  ],
  [
    'before a farewell and a footer',
    `${LONG.replace(/.{76}/g, '$&\r\n')}\r\nRegards,\r\n${FOOTER}`,
    /^(We hold 7 records of this\. ){20}.*\s+This mail is for its recipient alone\.$/,
  ],
  [
    'short, without padding, before a footer',
    `${Buffer.from('We hold 7').toString('base64')}\n${FOOTER}`,
    `We hold 7\r\n${FOOTER}`,
  ],
] as const)
  test(`base64 ${how} is decoded`, () => {
    const found = Buffer.from(decodeTransfer(body, 'base64')).toString()
    if (typeof said === 'string') assert.equal(found, said)
    else assert.match(found, said)
  })
