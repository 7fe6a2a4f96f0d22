// What a request costs, why something of it is not given, and its letter, on the pages of the desk.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { SIX } from '../../../../../test/six-letters.ts'
import { estimateTyped } from '../../../../answer/estimate/estimate-form.ts'
import { requestById } from '../../../../answer/queries.ts'
import { reasonTyped } from '../../../../answer/reasons/reason-form.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import { readFile } from '../../../../read/read-file.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../../../vocabulary/answering/force-request.ts'
import { letterMade } from '../../../work/answering/letter-files.ts'
import { sealJson } from '../../../work/errands/sealed-json.ts'

let desk: AStandardsDesk
let rhoda: Someone
let hesper: Someone
let ivo: Someone

before(async () => {
  desk = await aStandardsDesk()
  rhoda = await desk.someone('Rhoda Example', 'request-officer')
  hesper = await desk.someone('Hesper Example', 'disclosure-officer')
  ivo = await desk.someone('Ivo Example', 'investigator')
})
after(async () => {
  await desk.house.parsers.close()
  await desk.close()
})

const RANKS = 'How many officers were investigated for posts on social media, by rank?'

async function taken(...words: string[]): Promise<ForceRequest> {
  const [request] = await takeRequests(desk.house, {
    viewer: rhoda.viewer,
    taken: [
      {
        id: desk.house.newId(),
        received: '2026-11-20',
        door: 'mail',
        law: 'foia',
        questions: (words.length > 0 ? words : [RANKS]).map((one, i) => ({
          number: String(i + 1),
          words: one,
        })),
        requester: {
          name: 'Persis Quillfeather',
          address: 'persis@example.org',
          words: 'x',
          files: [],
        },
      },
    ],
  })
  return request ?? assert.fail()
}

const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text())
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('\u00a0', ' ')
const at = ({ id }: ForceRequest, rest: string): string => `/requests/${id}${rest}`
const now = async ({ id }: ForceRequest): Promise<ForceRequest> =>
  (await requestById(desk.house.db, id)) ?? assert.fail()
const say = async ({ id }: ForceRequest, ...said: EventSaid[]) =>
  recordDeed(desk.house, { viewer: hesper.viewer, id, version: null, said })
const version = async (request: ForceRequest) => String((await now(request)).version)

/** Mapped, counted and made safe: numbers of higher ranks are marked. */
async function countedSafe(request: ForceRequest, question = '1'): Promise<void> {
  const ranks = ['Constable', 'Sergeant', 'Inspector or above']
  const released = {
    title: 'Officers investigated, by rank',
    dimensions: [{ name: 'Rank', categories: ranks, all: 'All' }],
    marks: { '[c]': { low: 1, high: null, meaning: 'withheld: a number above nought' } },
    cells: [
      { at: { Rank: 'Constable' }, value: 31 },
      { at: { Rank: 'Sergeant' }, mark: '[c]' },
      { at: { Rank: 'Inspector or above' }, mark: '[c]' },
      { at: { Rank: 'All' }, value: 40 },
    ],
  }
  const ladder = [
    { rung: 'as it is', cells: 4, withheld: 2, status: 'protected' },
    { rung: 'Rank in bands', cells: 3, withheld: 0, status: 'protected' },
    { rung: 'Rank few as one', cells: 3, withheld: 0, status: 'protected' },
  ]
  const closed = {
    answer: { released, ladder, withheld: { companions: 1 } },
    canary: 'CLOSED-CANARY',
  }
  const { house } = desk
  const before = (await now(request)).version
  await say(
    request,
    {
      kind: 'mapped',
      facts: {
        question,
        unit: 'people',
        by: ['rankBand'],
        only: {},
        social: true,
        span: { from: '2020-01-01', to: '2026-11-20' },
        written: [],
        title: 'Officers investigated, by rank',
        words: 'officers investigated for posts on social media, each person once',
      },
    },
    {
      kind: 'counted',
      facts: {
        question,
        mapped: before + 1,
        asOf: '2026-11-27T10:00:00.000Z',
        register: 10,
        table: await sealJson(house, {}),
        cases: await sealJson(house, {}),
      },
    },
    {
      kind: 'protected',
      facts: {
        questions: [question],
        counted: [before + 2],
        closed: await sealJson(house, closed),
        released: await sealJson(house, released),
        certificate: await sealJson(house, {}),
        promised: {},
        earlier: [],
        together: true,
      },
    },
  )
}

const ASKED = {
  'asked-from': 'Severnshire Police\nHarwell House',
  'asked-reviewTo': 'reviews@severnshire.example',
  'asked-licence': 'Open Government Licence v3.0',
  'asked-signedBy': 'Information rights officer',
}

test('an estimate is worked out before it is recorded, and says what may not be counted', async () => {
  const request = await taken()
  const typed = {
    ...estimateTyped(SIX['cost']?.[0]?.cost?.estimate ?? assert.fail()),
    'work-1-record': 'page to redact',
    'work-1-records': '10',
    'work-1-minutes': '5',
    version: await version(request),
  }
  const worked = await textOf(hesper.send(at(request, '/estimate'), { ...typed, do: 'sum' }))
  assert.match(worked, /Not an estimate yet/)
  assert.match(worked, /“page to redact”: Taking out what is exempt comes after/)
  assert.equal((await now(request)).version, Number(typed.version))
})

test('an estimate over the limit is recorded, gives its advice, and leads to the refusal and its letter', async () => {
  const request = await taken()
  const typed = estimateTyped(SIX['cost']?.[0]?.cost?.estimate ?? assert.fail())
  const kept = await hesper.send(at(request, '/estimate'), {
    ...typed,
    version: await version(request),
    do: 'record',
  })
  assert.equal(kept.status, 303)
  const page = await textOf(hesper.ask(at(request, '/estimate')))
  assert.match(page, /Over the limit/)
  assert.match(page, /For 2019 alone 500 records would be looked at/)
  assert.match(await textOf(hesper.ask(at(request, '/reasons'))), /section 12\(1\)/)
  await say(request, {
    kind: 'held',
    facts: { questions: ['1'], held: true, why: 'The register holds it.' },
  })
  const give = { 'questions-1': 'yes', about: 'all', version: await version(request), do: 'record' }
  assert.equal((await hesper.send(at(request, '/reasons/give?section=s12(1)'), give)).status, 303)
  const letter = await textOf(
    hesper.send(at(request, '/letter?kind=answer'), {
      ...ASKED,
      on: '1 December 2026',
      do: 'look',
    }),
  )
  assert.match(letter, /Nothing keeps it from being sent/)
  assert.match(letter, /106\.9 hours/)
})

test('a reason shows its draft with its gaps, may be kept, and keeps the letter back until it is whole', async () => {
  const request = await taken()
  await countedSafe(request)
  const page = await textOf(hesper.ask(at(request, '/reasons')))
  assert.match(page, /section 40\(2\), by virtue of section 40\(3A\)\(a\)/)
  const give = {
    'questions-1': 'yes',
    about: 'numbers',
    group: 'higher ranks',
    version: await version(request),
  }
  const looked = await textOf(
    hesper.send(at(request, '/reasons/give?section=s40(2)'), { ...give, do: 'look' }),
  )
  assert.match(looked, /It cannot be sent so/)
  assert.equal(
    (await hesper.send(at(request, '/reasons/give?section=s40(2)'), { ...give, do: 'record' }))
      .status,
    303,
  )
  const letter = await textOf(hesper.ask(at(request, '/letter')))
  assert.match(letter, /to be mended before it is sent/)
  assert.match(letter, /is still to be filled/)
})

test('a partial answer is written, read back out of its file, and holds nothing that stays in the house', async () => {
  const request = await taken()
  await countedSafe(request)
  const [reason] = SIX['partial']?.[0]?.reasons ?? []
  const typed = {
    ...reasonTyped(reason ?? assert.fail()),
    version: await version(request),
    do: 'record',
  }
  assert.equal((await hesper.send(at(request, '/reasons/give?section=s40(2)'), typed)).status, 303)
  const form = { ...ASKED, on: '1 December 2026', version: await version(request) }
  const looked = await textOf(hesper.send(at(request, '/letter'), { ...form, do: 'look' }))
  assert.match(looked, /Nothing keeps it from being sent/)
  assert.match(looked, /Rank in bands: the answer would print 3 numbers/)
  assert.match(looked, /Some further figures are withheld/)
  assert.doesNotMatch(looked, /few as one|CLOSED-CANARY/)
  assert.equal((await hesper.send(at(request, '/letter'), { ...form, do: 'write' })).status, 303)
  const kept = await now(request)
  const made = await letterMade(desk.house, kept, kept.version)
  assert.deepEqual(made.faults, [])
  const file = await hesper.ask(at(request, `/letter/${kept.version}/docx`))
  const read = await readFile({
    name: 'letter.docx',
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  const text = read.status === 'read' ? read.document.text : ''
  assert.match(text, /refusal notice under section 17/)
  assert.doesNotMatch(text, /Fourteen|higher ranks"|CLOSED-CANARY|Quillfeather/)
})

test('a letter that was written before a reason was given is written anew before it leaves', async () => {
  const request = await taken()
  await countedSafe(request)
  const form = { ...ASKED, on: '1 December 2026', version: await version(request), do: 'write' }
  assert.equal((await hesper.send(at(request, '/letter'), form)).status, 303)
  const written = (await now(request)).version
  const [reason] = SIX['partial']?.[0]?.reasons ?? []
  const typed = { ...reasonTyped(reason ?? assert.fail()), version: String(written), do: 'record' }
  await hesper.send(at(request, '/reasons/give?section=s40(2)'), typed)
  const { faults } = await letterMade(desk.house, await now(request), written)
  assert.ok(faults.some(({ message, blocks }) => blocks && /write it anew/.test(message)))
})

test('a number that an officer writes into the letter and no table prints keeps it back', async () => {
  const request = await taken()
  await countedSafe(request)
  const form = { ...ASKED, on: '1 December 2026', version: await version(request), do: 'look' }
  const page = await textOf(
    hesper.send(at(request, '/letter'), {
      ...form,
      'part-opening': 'Thank you. Eight sergeants were investigated.',
    }),
  )
  assert.match(page, /“Eight” is no number of the released table/)
  assert.match(page, /Thank you\. Eight sergeants/)
})

test('a request of a class that was neither confirmed nor denied is warned of, whoever asks it', async () => {
  const first = await taken('Was any chief superintendent investigated for a post?')
  const typed = {
    'questions-1': 'yes',
    kind: 'rank',
    class: 'officers above superintendent',
    known: 'chief superintendent',
    'field-noughtElsewhere': 'yes',
    version: await version(first),
    do: 'record',
  }
  const address = `/reasons/give?section=${encodeURIComponent('s40(5B)(a)(i)')}`
  assert.equal((await hesper.send(at(first, address), typed)).status, 303)
  const next = await taken('How many Chief Superintendents were disciplined in 2025?')
  const page = await textOf(hesper.ask(at(next, '/reasons')))
  assert.match(page, /was neither confirmed nor denied/)
  assert.match(page, new RegExp(first.reference))
  const other = await taken('How many constables were disciplined?')
  assert.doesNotMatch(await textOf(hesper.ask(at(other, '/reasons'))), /A request of this kind/)
})

test('what was neither confirmed nor denied is changed in its place, and taken back', async () => {
  const two = ['Was any chief superintendent disciplined?', 'Was any chief constable?']
  const request = await taken(...two)
  const section = encodeURIComponent('s40(5B)(a)(i)')
  const typed = (words: string, more: Record<string, string>) => ({
    kind: 'rank',
    class: words,
    known: 'chief constable',
    'field-noughtElsewhere': 'yes',
    do: 'record',
    ...more,
  })
  const give = async (address: string, words: string, more: Record<string, string>) =>
    hesper.send(address, typed(words, { ...more, version: await version(request) }))
  const both = { 'questions-1': 'yes', 'questions-2': 'yes' }
  await give(at(request, `/reasons/give?section=${section}`), 'wrongly of both', both)
  const page = await textOf(hesper.ask(at(request, '/reasons')))
  const [, change = ''] =
    /href="([^"]+)"[^>]*>Change it/.exec(page.replaceAll('&amp;', '&')) ?? assert.fail(page)
  assert.match(await textOf(hesper.ask(change)), /wrongly of both/)
  assert.equal((await give(change, 'rightly of one', { 'questions-2': 'yes' })).status, 303)
  const changed = await textOf(hesper.ask(at(request, '/reasons')))
  assert.match(changed, /rightly of one/)
  assert.doesNotMatch(changed, /wrongly of both/)
  const [, back = ''] = /href="([^"]+)"[^>]*>Take it back/.exec(changed) ?? assert.fail(changed)
  assert.equal((await hesper.send(back, { version: await version(request) })).status, 303)
  assert.match(await textOf(hesper.ask(at(request, '/reasons'))), /Nothing is refused so far/)
})

test('where the same was handed over before section 22 comes in question, and once it stands on the log section 21', async () => {
  const same =
    'How many special constables were investigated for a film that they put on a site for films?'
  const first = await taken(same)
  const before = (await now(first)).version
  const sha256 = 'a'.repeat(64)
  const file = {
    name: 'letter.pdf',
    sha256,
    mediaType: 'application/pdf',
    size: 10,
    verdict: 'clean' as const,
  }
  const second = await desk.someone('Corwen Example', 'second-person')
  await say(first, {
    kind: 'drawn-up',
    facts: {
      release: 1,
      questions: ['1'],
      files: [file],
      notice: 1,
      protected: [],
      corrects: null,
    },
  })
  const of = { id: first.id, version: null }
  const drawnUp = before + 1
  const signed = { drawnUp, hashes: [sha256], opened: [sha256], questions: ['1'] }
  await recordDeed(desk.house, {
    ...of,
    viewer: second.viewer,
    said: [{ kind: 'signed', facts: signed }],
  })
  const sent = { drawnUp, on: '2026-11-24', door: 'mail' as const, sha256, size: 10 }
  await recordDeed(desk.house, {
    ...of,
    viewer: rhoda.viewer,
    said: [{ kind: 'sent', facts: sent }],
  })
  const next = await taken(same)
  const unlogged = await textOf(hesper.ask(at(next, '/reasons')))
  assert.match(unlogged, /What comes in question.*section 22.*not on the log yet.*Every section/s)
  await say(first, {
    kind: 'logged',
    facts: {
      release: 1,
      on: '2026-11-24',
      subject: 'Films',
      asked: 'Films',
      answered: 'None',
      files: [],
      sections: [],
    },
  })
  assert.match(
    await textOf(hesper.ask(at(next, '/reasons'))),
    /What comes in question.*section 21/s,
  )
})

test('a reason is changed by a further one in its place, and dropped with why', async () => {
  const request = await taken()
  const give = { 'questions-1': 'yes', about: 'all', version: await version(request), do: 'record' }
  await hesper.send(at(request, '/reasons/give?section=s21'), {
    ...give,
    'field-link': 'https://severnshire.example/log/3',
    'field-access': 'The page is open to everybody.',
  })
  const first = (await now(request)).version
  const again = {
    ...give,
    'field-link': 'https://severnshire.example/log/4',
    'field-access': 'It is open.',
    version: String(first),
  }
  await hesper.send(at(request, `/reasons/give?section=s21&instead=${first}`), again)
  const page = await textOf(hesper.ask(at(request, '/reasons')))
  assert.match(page, /log\/4/)
  assert.doesNotMatch(page, /log\/3/)
  const drop = { reason: String(first + 1), version: String(first + 1) }
  assert.equal((await hesper.send(at(request, '/reasons/drop'), drop)).status, 422)
  assert.equal(
    (
      await hesper.send(at(request, '/reasons/drop'), {
        ...drop,
        [`why-${first + 1}`]: 'It was put on the log.',
      })
    ).status,
    303,
  )
  assert.match(await textOf(hesper.ask(at(request, '/reasons'))), /Nothing is refused so far/)
})

test('the second of two who change a request sees what the first did, and keeps what was typed', async () => {
  const request = await taken()
  const seen = await version(request)
  await say(request, { kind: 'triaged', facts: { risk: 'high', why: 'a named officer' } })
  const typed = {
    'questions-1': 'yes',
    about: 'all',
    'field-access': 'TYPED-HERE',
    version: seen,
    do: 'record',
  }
  const answer = await hesper.send(at(request, '/reasons/give?section=s21'), typed)
  assert.equal(answer.status, 409)
  const page = await textOf(answer)
  assert.match(page, /was changed since this page was opened/)
  assert.match(page, /TYPED-HERE/)
})

test('who may not answer requests is told that these pages are not there', async () => {
  const request = await taken()
  for (const page of ['/estimate', '/reasons', '/reasons/give?section=s21', '/letter'])
    assert.equal((await ivo.ask(at(request, page))).status, 404, page)
})
