// Letters of request as they come in: as mail, Word, a photograph, with a sheet, two in one, and as nothing that can be read.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../../test/a-standards-desk.ts'
import { requesterOf } from '../../../../../answer/queries.ts'
import { makeSheet } from '../../../../../ask/make-sheet.ts'
import { readFolder } from '../../../../../survey/read-folder.ts'
import { sheetAsked } from '../../../../../wording/sheet-asked.ts'
import { writeDocx } from '../../../../../write/write-docx.ts'
import { writeOds } from '../../../../../write/write-ods.ts'
import { writePdf } from '../../../../../write/write-pdf.ts'
import { surveyFromDisk } from '../../../../work/folder/survey-from-disk.ts'
import { runWaiting } from '../../../../work/run-waiting.ts'
import { shippedFolder } from '../../../../work/shipped.ts'

let desk: AStandardsDesk
let rhoda: Someone
let hesper: Someone

before(async () => {
  desk = await aStandardsDesk()
  rhoda = await desk.someone('Rhoda Example', 'request-officer')
  hesper = await desk.someone('Hesper Example', 'disclosure-officer')
})
after(() => desk.close())

const LETTER = [
  'Dear Sir or Madam,',
  'Under the Freedom of Information Act 2000 please answer the following.',
  '1. How many police officers were investigated for misuse of social media since 1 January 2009?',
  '2. A copy of the current policy on social media.',
  'Yours faithfully,',
  'Persis Quillfeather',
  '3 Weir Lane, Lower Sedge',
]

const mail = (body: string): string =>
  [
    'From: Persis Quillfeather <persis@example.org>',
    'To: foi@severnshire.example',
    'Subject: Request by Quillfeather',
    'Date: Fri, 20 Nov 2026 17:40:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n')

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The address of what was read of it. */
async function sent(...files: [string, Uint8Array][]): Promise<string> {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('file', new File([new Uint8Array(bytes)], name))
  const answer = await rhoda.ask('/requests/new', {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  assert.equal(answer.status, 303)
  await runWaiting(desk.house)
  const led = await rhoda.ask(answer.headers.get('location') ?? '')
  return led.headers.get('location') ?? assert.fail(await led.text())
}

const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text())
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('\u00a0', ' ')

/** What stands in the form, as a browser would send it. */
function typedIn(page: string): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [, tag = '', rest = ''] of page.matchAll(
    /<(input|textarea)\b([^>]*>(?:[^<]*<\/textarea>)?)/g,
  )) {
    const name = /\bname="([^"]+)"/.exec(rest)?.[1]
    if (name === undefined || /type="(?:file|checkbox)"/.test(rest)) continue
    if (/type="radio"/.test(rest) && !/checked/.test(rest)) continue
    typed[name] =
      tag === 'textarea'
        ? (/>([^<]*)<\/textarea>/.exec(rest)?.[1] ?? '')
        : (/\bvalue="([^"]*)"/.exec(rest)?.[1] ?? '')
  }
  for (const [, name = '', options = ''] of page.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    typed[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return typed
}

const taken = async (draft: string, more: Record<string, string> = {}) => {
  const typed = typedIn(await textOf(rhoda.ask(draft)))
  return rhoda.send(draft, { ...typed, ...more })
}

test('a mail becomes a request: its day, its sender, its questions, each where it belongs', async () => {
  const draft = await sent([
    'FOI from Persis Quillfeather.eml',
    bytesOf(mail(LETTER.join('\r\n\r\n'))),
  ])
  const typed = typedIn(await textOf(rhoda.ask(draft)))
  assert.deepEqual(
    [typed['received'], typed['name'], typed['address'], typed['door'], typed['law']],
    ['20 November 2026', 'Persis Quillfeather', 'persis@example.org', 'mail', 'foia'],
  )
  assert.equal(
    typed['questions-1'],
    '1. How many police officers were investigated for misuse of social media since 1 January 2009?\n\n2. A copy of the current policy on social media.',
  )
  const address = (await taken(draft)).headers.get('location') ?? ''
  const page = await textOf(hesper.ask(address))
  assert.match(page, /Received on 20 November 2026 by e-mail/)
  assert.doesNotMatch(page, /Persis|Quillfeather|Weir Lane/)
  const requester = await requesterOf(desk.house.db, address.split('/').at(-1) ?? '')
  assert.match(requester?.words ?? '', /Yours faithfully/)
  assert.equal(requester?.files.length, 1)
})

test('a letter that is taken in twice is one request, and of its reading nothing is left beside it', async () => {
  const draft = await sent(['a.eml', bytesOf(mail(LETTER.join('\r\n\r\n')))])
  const first = await taken(draft)
  const again = await rhoda.ask(draft)
  assert.equal(again.headers.get('location'), first.headers.get('location'))
  const { rows } = await desk.house.db.query<{ all: string }>(
    "select asked::text || coalesce(came::text, '') as all from errand where id::text = $1",
    [draft.split('/').at(-1)],
  )
  assert.doesNotMatch(rows[0]?.all ?? '', /Persis|Quillfeather|social media/)
})

test('a letter of which the very file came before is warned of, and one that is new is not', async () => {
  const body = 'Dear Sir,\r\n\r\nHow many posts were looked into in 2025?\r\n\r\nYours,\r\nP'
  const once = await sent(['once.eml', bytesOf(mail(body))])
  assert.doesNotMatch(await textOf(rhoda.ask(once)), /The same file came before/)
  const address = (await taken(once)).headers.get('location') ?? assert.fail()
  const again = await textOf(rhoda.ask(await sent(['again.eml', bytesOf(mail(body))])))
  assert.match(again, /The same file came before/)
  assert.ok(again.includes(`href="${address}"`))
})

test('another’s letter cannot be told from none', async () => {
  const draft = await sent(['a.txt', bytesOf(LETTER.join('\n\n'))])
  const other = await desk.someone('Ray Example', 'request-officer')
  assert.equal((await other.ask(draft)).status, 404)
  assert.equal((await hesper.ask(draft)).status, 404)
})

test('a Word document and a photograph of a letter are read', async () => {
  const paper = {
    title: 'Request',
    blocks: LETTER.map((text) => ({ kind: 'paragraph' as const, text: [text] })),
  }
  const word = typedIn(await textOf(rhoda.ask(await sent(['letter.docx', writeDocx(paper)]))))
  assert.match(word['questions-1'] ?? '', /^1\. How many police officers/)
  const pdf = { name: 'letter.pdf', bytes: writePdf(paper) }
  const { png } = await desk.house.parsers.render(pdf, 1, 200)
  const photo = typedIn(await textOf(rhoda.ask(await sent(['IMG_2041.png', png]))))
  assert.match(photo['questions-1'] ?? '', /police officers were investigated/)
})

test('two requests in one letter become two, linked to each other', async () => {
  const draft = await sent([
    'a.txt',
    bytesOf(
      'Dear FOI team\n\nRequest 1\n\n1. How many dogs are there?\n\nRequest 2\n\n1. What did uniforms cost in 2024?\n\nRegards\nPersis Quillfeather\npersis@example.org\n',
    ),
  ])
  assert.match(await textOf(rhoda.ask(draft)), /There seem to be several requests/)
  const answer = await taken(draft, { door: 'post' })
  assert.equal(answer.headers.get('location'), '/requests')
  const list = await textOf(hesper.ask('/requests'))
  const [, dogs = ''] =
    /href="(\/requests\/[0-9a-f-]{36})">[^<]*<\/a>(?:(?!<tr).)*How many dogs/s.exec(list) ?? []
  assert.match(await textOf(hesper.ask(dogs)), /came in one letter with/)
})

test('an empty file, and one that nobody can read, are said and kept, and the letter is typed', async () => {
  for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])]) {
    const draft = await sent(['letter.docx', bytes])
    const page = await textOf(rhoda.ask(draft))
    assert.match(page, /Not all of it could be read/)
    assert.match(page, /Nothing is lost: the file is sealed as it came/)
    const said = { name: 'Persis Q', address: 'x@example.org', door: 'post' }
    const missing = await taken(draft, said)
    assert.equal(missing.status, 422)
    assert.match(await textOf(missing), /Write at least one question/)
    const answer = await taken(draft, { ...said, 'questions-1': '1. How many dogs?' })
    assert.equal(answer.status, 303)
    const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
    assert.equal((await requesterOf(desk.house.db, id))?.files.length, 1)
  }
})

test('a request that nobody wrote a file of is typed', async () => {
  const answer = await taken('/requests/drafts/typed', {
    received: '21 November 2026',
    door: 'phone',
    name: 'Persis Quillfeather',
    address: '3 Weir Lane',
    'questions-1': '1. How many horses?',
  })
  const page = await textOf(hesper.ask(answer.headers.get('location') ?? ''))
  assert.match(page, /Saturday 21 November 2026.*on the telephone/s)
  assert.match(
    page,
    /Sunday 22 November 2026.*does not count: Sunday.*Monday 23 November 2026.*working day 1</s,
  )
})

test('a name in the questions is warned of before it is kept, and may stay where it is a word like others', async () => {
  const typed = {
    received: '21 November 2026',
    door: 'mail',
    name: 'Terry Policy',
    address: 't@example.org',
    'questions-1': '1. A copy of the policy on dogs.',
  }
  const warned = await taken('/requests/drafts/typed', typed)
  assert.equal(warned.status, 422)
  assert.match(await textOf(warned), /part of the requester’s name stands in the questions/)
  const kept = await taken('/requests/drafts/typed', { ...typed, 'name-stays': 'yes' })
  assert.equal(kept.status, 303)
})

async function sheetFile(): Promise<Uint8Array> {
  const disk = await surveyFromDisk(shippedFolder('police-and-social-media-2014'))
  const { folder } = readFolder(disk.name, disk.yaml)
  return writeOds(makeSheet(sheetAsked((folder ?? assert.fail()).survey, null)))
}

test('a reply sheet that comes with a request is kept and known', async () => {
  const sheet = await sheetFile()
  const draft = await sent(['a.eml', bytesOf(mail(LETTER.join('\r\n\r\n')))], ['sheet.ods', sheet])
  assert.match(await textOf(rhoda.ask(draft)), /A reply sheet came with it/)
  const answer = await taken(draft)
  assert.match(
    await textOf(hesper.ask(answer.headers.get('location') ?? '')),
    /A reply sheet came with it/,
  )
})

test('nothing chosen and nothing pasted is said, and so is a reference that is taken', async () => {
  const none = await rhoda.ask('/requests/new', {
    method: 'POST',
    headers: { origin: DESK },
    body: new FormData(),
  })
  assert.match(await textOf(none), /Choose the letter, or paste it/)
  const typed = {
    received: '21 November 2026',
    door: 'mail',
    name: 'Jo',
    address: 'jo@example.org',
    reference: 'SV/7',
    'questions-1': '1. How many?',
  }
  assert.equal((await taken('/requests/drafts/typed', typed)).status, 303)
  assert.match(
    await textOf(await taken('/requests/drafts/typed', typed)),
    /a request of this reference already/,
  )
})

/** Everything that rooms beside the request keep of letters and sheets, with what their sealed files hold. */
async function besides(): Promise<{ rows: string; files: string }> {
  const { db, blobs } = desk.house
  const { rows } = await db.query<{ all: string }>(
    'select coalesce(string_agg(one, chr(10)), $1) as all from (select errand::text as one from errand union all select sheet_asked::text from sheet_asked) as kept',
    [''],
  )
  const files: string[] = []
  for await (const sha256 of blobs.list())
    files.push(Buffer.from(await blobs.open(sha256)).toString('latin1'))
  return { rows: rows[0]?.all ?? '', files: files.join('\n') }
}

const LEANDRA = LETTER.join('\n\n').replace('Persis Quillfeather', 'Leandra Thistlewood')

test('with who asked goes the letter of theirs that was never taken in, and the sheet that came with it; others stay', async () => {
  const theirs = await sent(
    ['letter.txt', bytesOf(LEANDRA)],
    ['sheet by Leandra.ods', await sheetFile()],
  )
  const again = await sent(['again.txt', bytesOf(`${LEANDRA}\nsent once more`)])
  const other = await sent(['other.txt', bytesOf(LEANDRA.replace('Leandra', 'Hyacinth'))])
  const took = await taken(theirs, { received: '2 November 2023', door: 'post' })
  const address = took.headers.get('location') ?? assert.fail(await took.text())
  const before = await besides()
  assert.match(before.rows, /Leandra[\s\S]*candour-sheet/)
  const answer = await rhoda.send(`${address}/requester`, { do: 'erase' })
  assert.equal(answer.status, 303, await answer.text())
  const after = await besides()
  for (const words of [after.rows, after.files]) {
    assert.doesNotMatch(words, /Leandra/)
    assert.match(words, /Hyacinth/)
  }
  const sheets = (rows: string) => rows.split('A sheet that came with a request').length
  assert.equal(sheets(before.rows) - sheets(after.rows), 1)
  assert.equal((await rhoda.ask(again)).status, 404)
  assert.equal((await rhoda.ask(other)).status, 200)
})

test('with who asked goes nobody else’s letter in which their name is a part of a word, and none that they sent since', async () => {
  const typed = {
    received: '2 November 2023',
    door: 'post',
    name: 'May',
    address: 'may@example.org',
    'questions-1': '1. How many?',
    'name-stays': 'yes',
  }
  const others = [
    'How many in May 2024? You may answer by mail to dismay@example.org.\nOlive Underhay',
    'How many? Please write to old.may@example.org or may@example.org.uk.\nBryony Mayfield',
  ]
  const waiting: string[] = []
  for (const [i, text] of others.entries()) waiting.push(await sent([`${i}.txt`, bytesOf(text)]))
  const signed = await sent(['signed.txt', bytesOf('How many dogs?\nMay,')])
  const address = (await taken('/requests/drafts/typed', typed)).headers.get('location')
  const now = desk.house.now()
  desk.house.now = () => new Date(now.getTime() + 60_000)
  const since = await sent(['since.txt', bytesOf('How many horses?\nmay@example.org')])
  assert.equal((await rhoda.send(`${address}/requester`, { do: 'erase' })).status, 303)
  for (const letter of [...waiting, since]) assert.equal((await rhoda.ask(letter)).status, 200)
  assert.equal((await rhoda.ask(signed)).status, 404)
})

test('a letter that is no request is thrown away, and nothing of it stays', async () => {
  const draft = await sent(['other.txt', bytesOf('Dear all, Euphemia Bramblecote sells windows.')])
  assert.match(await textOf(rhoda.ask(draft)), /throw it away/)
  assert.equal((await hesper.send(draft, { do: 'throw-away' })).status, 404)
  assert.equal((await rhoda.send(draft, { do: 'throw-away' })).status, 303)
  assert.equal((await rhoda.ask(draft)).status, 404)
  const { rows, files } = await besides()
  assert.doesNotMatch(`${rows}\n${files}`, /Bramblecote/)
})
