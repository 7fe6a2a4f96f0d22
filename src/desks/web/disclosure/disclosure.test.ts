// A table made safe, a file checked and a published table audited, through the pages of both desks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { anEmptyDesk, DESK } from '../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../test/a-standards-desk.ts'
import { readReleased } from '../../../disclose/released/read-released.ts'
import { verifyCertificate } from '../../../disclose/verify-certificate.ts'
import { errandOf } from '../../../store/errand-queries.ts'
import { historyOf } from '../../../store/queries.ts'
import { type Protect, type Protected, protectionKept } from '../../work/errands/protect.ts'
import { takeInForce } from '../../work/force/take-in-force.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { protectedMain } from './protected-page.ts'

let desk: AStandardsDesk
let officer: Someone
let other: Someone

before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house)
  officer = await desk.someone('A Disclosure Officer', 'disclosure-officer')
  other = await desk.someone('Another Disclosure Officer', 'disclosure-officer')
})
after(() => desk.close())

const plain = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

type Asks = Pick<Someone, 'ask'>

/** A form with files, as a browser sends it; answers where it led once its step is done. */
async function sent(
  who: Asks,
  path: string,
  fields: Record<string, string>,
  files: [name: string, content: string | Uint8Array][] = [],
): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, content] of files)
    form.append(
      'file',
      new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
    )
  const answer = await who.ask(path, { method: 'POST', headers: { origin: DESK }, body: form })
  assert.equal(answer.status, 303, await answer.clone().text())
  await runWaiting(desk.house)
  const waits = answer.headers.get('location') ?? ''
  const led = await who.ask(waits)
  return led.headers.get('location') ?? assert.fail(await led.text())
}

/** 60 invented matters. */
const MATTERS = [
  'Reference,Came on,Rank,Outcome',
  ...Array.from({ length: 60 }, (_, i) => {
    const rank =
      i % 20 === 0
        ? 'Superintendent'
        : i % 9 === 0
          ? 'Inspector'
          : i % 3 === 0
            ? 'Sergeant'
            : 'Constable'
    const outcome =
      i % 11 === 0 ? 'Written warning' : i % 2 === 0 ? 'Management action' : 'Not upheld'
    return `X-${i},${2010 + (i % 4)}-0${1 + (i % 9)}-11,${rank},${outcome}`
  }),
].join('\n')

const SAID = {
  lay: 'cases',
  'use-0': 'leave',
  'use-1': 'leave',
  'use-2': 'by',
  'use-3': 'by',
  title: 'Matters by rank and outcome',
  unit: 'matters',
  period: '2010 to 2013',
  across: '',
  bands: 'Rank: Inspector or above = Inspector; Superintendent',
  from: '1',
  to: '4',
  minValues: '3',
  marks: 'one',
  noughts: 'printed',
  keep: 'total',
  ranges: 'no',
}

let brought = ''
let made = ''

test('cases are counted, made safe and shown with what each withheld number could be', async () => {
  brought = await sent(officer, '/release', {}, [['matters.csv', MATTERS]])
  const columns = await plain(await officer.ask(brought))
  assert.match(columns, /60 lines below its head/)
  assert.match(columns, /Constable, Sergeant/)
  made = await sent(officer, brought, SAID)
  const page = await plain(await officer.ask(made))
  assert.match(page, /Safe to release/)
  assert.match(page, /It is proved that fewer are not enough/)
  assert.match(page, /Coarser tables .* as it is .* this one Rank in bands .* yes Take this one/)
  assert.match(page, /it is small .* s40\(2\)/)
  assert.match(page, /\[c\] = withheld: a number above nought 0 = none/)
})

test('its files are the table and nothing else, and the certificate holds by addition alone', async () => {
  assert.equal(
    (await (await officer.ask(made)).text()).match(/the table and nothing else/g)?.length,
    5,
  )
  const answer = await officer.send(`${made}/out`, { file: '' })
  const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const names = Object.keys(zip).map((name) => name.replace(/^.*\//, ''))
  assert.deepEqual(names.sort(), [
    'certificate.json',
    'matters.csv',
    'matters.html',
    'matters.ods',
    'matters.pdf',
    'matters.xlsx',
    'released.json',
  ])
  const text = (name: string) =>
    new TextDecoder().decode(Object.entries(zip).find(([path]) => path.endsWith(`/${name}`))?.[1])
  const found = verifyCertificate({
    certificate: JSON.parse(text('certificate.json')),
    released: readReleased(text('released.json'), 'released.json'),
    earlier: [],
    links: null,
    truth: null,
  })
  assert.deepEqual([found.valid, found.problems], [true, []])
  assert.match(text('matters.csv'), /\[c\]/)
  // What is small, and how many, does not leave.
  for (const bytes of Object.values(zip))
    assert.doesNotMatch(new TextDecoder().decode(bytes), /companion|"small"/)
  const acts = await historyOf(desk.house.db, `errand:${made.split('/').at(-1)}`)
  assert.ok(
    acts.some(({ what, who }) => what === 'release taken out' && who === officer.viewer.account),
  )
})

for (const [field, value] of [
  ['marks', 'labels'],
  ['ranges', 'yes'],
  ['noughts', 'may-be-withheld'],
  ['keep', 'nothing'],
] as const)
  test(`under ${field}: ${value} each file is the table and nothing else`, async () => {
    const bands = 'Rank: Inspector or above = Inspector; Superintendent'
    const first = await sent(officer, brought, { ...SAID, bands, [field]: value })
    const page = await (await officer.ask(first)).text()
    const isSafe = /Safe to release/.test(page)
    assert.equal(
      page.match(/the table and nothing else/g)?.length ?? 0,
      isSafe ? 5 : 0,
      `${field} ${isSafe}`,
    )
    assert.ok(isSafe || /Not safe, whatever is withheld/.test(page))
  })

test('a coarser table is made safe in its place', async () => {
  const coarser = await sent(officer, `${made}/coarser`, { rung: 'Rank in bands' })
  const page = await plain(await officer.ask(coarser))
  assert.match(page, /The coarser table: Rank in bands/)
  assert.match(page, /Inspector or above/)
  assert.doesNotMatch(page, /Superintendent \d/)
})

test('a title that still says a column which a coarser table leaves out is put right there, and the others are a link away', async () => {
  const coarser = await sent(officer, `${made}/coarser`, { rung: 'without Rank' })
  const page = await (await officer.ask(coarser)).text()
  assert.match(page, /The title still says “Rank”/)
  assert.ok(page.includes(`href="${made}#ladder"`))
  const titled = { rung: 'without Rank', title: 'Matters by outcome' }
  const again = await (await officer.ask(await sent(officer, `${coarser}/coarser`, titled))).text()
  assert.match(again, /<h1>Matters by outcome<\/h1>/)
  assert.doesNotMatch(again, /still says/)
  assert.ok(again.includes(`href="${made}#ladder"`))
})

test('of a table that is safe and says little a coarser one is named that says more', async () => {
  const id = made.split('/').at(-1) ?? ''
  const kept = await protectionKept(
    desk.house,
    (await errandOf(desk.house.db, id))?.came as Protected,
  )
  const withLadder = (whole: number, coarser: number) => {
    const ladder = (kept.answer.ladder ?? []).map((one) => ({
      ...one,
      people: one.rung === 'as it is' ? whole : coarser,
    }))
    const answer = { ...kept.answer, ladder }
    return `${protectedMain({ id, from: 'brought', made: { ...kept, answer }, longer: false })}`
  }
  assert.match(withLadder(1, 0.5), /100 % of all who are counted/)
  assert.doesNotMatch(withLadder(1, 0.9), /of all who are counted/)
  assert.doesNotMatch(withLadder(0.4, 0.1), /of all who are counted/)
})

test('where fewer may be found a longer look is offered, and not once more after it', async () => {
  const id = made.split('/').at(-1) ?? ''
  const errand = await errandOf(desk.house.db, id)
  const kept = await protectionKept(desk.house, errand?.came as Protected)
  const withheld = { ...kept.answer.withheld, proven: false }
  const unproved = { ...kept, answer: { ...kept.answer, withheld } }
  const shown = (longer: boolean) =>
    `${protectedMain({ id, from: 'brought', made: unproved, longer })}`.includes('name="longer"')
  assert.deepEqual([shown(false), shown(true)], [true, false])
  const again = await sent(officer, `${made}/coarser`, { rung: '', longer: 'yes' })
  assert.match(await plain(await officer.ask(again)), /It is proved that fewer are not enough/)
})

test('a table taken out is protected together with the one after it', async () => {
  const released = await (await officer.send(`${made}/out`, { file: 'released.json' })).text()
  const again = await sent(officer, brought, SAID, [['released.json', released]])
  assert.match(await plain(await officer.ask(again)), /Safe to release/)
})

test('what is said anew of a table keeps the earlier releases that came with it', async () => {
  const released = await (await officer.send(`${made}/out`, { file: 'released.json' })).text()
  const first = await sent(officer, brought, SAID, [['earlier-one.json', released]])
  const columns = await (await officer.ask(`${brought}?as=${first.split('/').at(-1)}`)).text()
  assert.match(columns, /With it already: earlier-one\.json/)
  const action = /<form method="post" action="([^"]+)" enctype/.exec(columns)?.[1] ?? ''
  const again = await sent(officer, action, { ...SAID, title: 'Said anew' })
  const asked = await errandOf(desk.house.db, again.split('/').at(-1) ?? '')
  assert.deepEqual(
    (asked?.asked as Protect | undefined)?.earlier.map(({ name }) => name),
    ['earlier-one.json'],
  )
  assert.match(await plain(await officer.ask(again)), /Nothing ties “earlier-one” to this table/)
})

test('an earlier release chosen with a form that is wrong is asked for once more', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...SAID, title: '' })) form.set(name, value)
  form.append('file', new File(['{}'], 'last-year.json'))
  const answer = await officer.ask(brought, {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Choose last-year\.json once more: nothing was kept of it/)
})

test('a table whose protection was refused still stands in the list, to be said otherwise', async () => {
  const own = await sent(officer, '/release', {}, [['stays.csv', MATTERS]])
  const form = new FormData()
  for (const [name, value] of Object.entries(SAID)) form.set(name, value)
  form.append('file', new File(['no json'], 'last-year.json'))
  await officer.ask(own, { method: 'POST', headers: { origin: DESK }, body: form })
  await runWaiting(desk.house)
  const list = await (await officer.ask('/release')).text()
  assert.match(list, /last-year\.json is no JSON/)
  assert.ok(list.includes(`href="${own}"`))
})

test('what one brought is there for nobody else', async () => {
  for (const path of [brought, made]) {
    const answer = await other.ask(path)
    assert.equal(answer.status, 404)
    assert.doesNotMatch(await answer.text(), /Matters by rank/)
  }
  assert.equal((await other.send(`${made}/out`, { file: '' })).status, 404)
  assert.doesNotMatch(await (await other.ask('/release')).text(), /matters\.csv|Matters by/)
})

test('what is said wrongly is said beside its field, and what was typed stays', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    ...SAID,
    title: '',
    'use-3': 'leave',
    'use-2': 'leave',
  }))
    form.set(name, value)
  const answer = await officer.ask(brought, {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Give the table a title/)
  assert.match(page, /at least one column/)
  assert.match(page, /value="2010 to 2013"/)
})

for (const [what, name, content, says] of [
  ['an empty file', 'empty.csv', '', /empty/],
  ['a letter without a table', 'letter.txt', 'Dear Sir,\n\nWe hold nothing.\n', /no table/],
  [
    'a picture that is none',
    'table.xlsx',
    'PK\u0003\u0004broken',
    /Save it as PDF, DOCX, XLSX, CSV or text and add it again/,
  ],
] as const)
  test(`${what} is refused with a sentence`, async () => {
    const form = new FormData()
    form.append('file', new File([content], name))
    const answer = await officer.ask('/release', {
      method: 'POST',
      headers: { origin: DESK },
      body: form,
    })
    await runWaiting(desk.house)
    const led = await officer.ask(answer.headers.get('location') ?? '')
    assert.equal(led.status, 422)
    assert.match(await led.text(), says)
  })

test('a published table is audited: what can be worked out, with the lines to do it', async () => {
  const pasted =
    'Rank\tAdvice\tDismissed\tTotal\nConstable\t12\t<5\t15\nSergeant\t4\t<5\t6\nTotal\t16\t5\t21'
  const at = await sent(officer, '/audit', { pasted, lay: 'crossed', marks: '<5 = 1 to 4' })
  const page = await plain(await officer.ask(at))
  assert.match(page, /This table lets a reader work out 5 people/)
  assert.match(page, /Constable \/ Dismissed .* 3 Constable \/ Total: 15 − 12/)
})

test('marks that say nothing are refused beside their field', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ pasted: 'A,B\n1,2', lay: 'crossed', marks: 'what' }))
    form.set(name, value)
  const answer = await officer.ask('/audit', {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /says of no mark what it means/)
})

const HIDES = '<!doctype html><title>t</title><p>Seen.<p style="display:none">Jane Invented</p>'

test('a file is checked: where it hides something, and what only where that was asked for', async () => {
  const at = await sent(officer, '/check', {}, [['reply.html', HIDES]])
  const page = await (await officer.ask(at)).text()
  assert.match(page, /It hides something: do not release it/)
  assert.doesNotMatch(page, /Jane/)
  const shown = await sent(officer, '/check', { 'what-show': 'yes' }, [['reply.html', HIDES]])
  assert.match(await (await officer.ask(shown)).text(), /Jane Invented/)
  const clean = await sent(officer, '/check', {}, [['table.csv', 'Rank,People\nConstable,12\n']])
  assert.match(await (await officer.ask(clean)).text(), /Nothing hidden was found/)
})

test('the investigations desk does the same', async (t) => {
  const { address, cookie, fetch, house, close } = await anEmptyDesk()
  t.after(close)
  const form = new FormData()
  form.append('file', new File([HIDES], 'reply.html'))
  const headers = { origin: address }
  const answer = await fetch('/check', { method: 'POST', headers, body: form, redirect: 'manual' })
  await runWaiting(house)
  const page = await (await fetch(answer.headers.get('location') ?? '')).text()
  assert.match(page, /It hides something/)
  const asAnother = await globalThis.fetch(`${address}${answer.headers.get('location')}`, {
    headers: { cookie: `${cookie}; candour-reader=Another` },
  })
  assert.equal(asAnother.status, 404)
  for (const path of ['/release', '/audit', '/check'])
    assert.equal((await fetch(path)).status, 200, path)
  assert.match(await (await fetch('/')).text(), /href="\/check"/)
})

test('a true table of the register goes straight to where it is made safe, with what it says of itself', async () => {
  const sheet =
    (await officer.send('/numbers/sheets', { shipped: 'yes' })).headers.get('location') ?? ''
  const answer = await officer.send(`${sheet}/out`, { format: 'release', tab: 'Cases 1c' })
  await runWaiting(desk.house)
  const led = await officer.ask(answer.headers.get('location') ?? '')
  const table = led.headers.get('location') ?? assert.fail(await led.text())
  const columns = await (await officer.ask(table)).text()
  assert.match(columns, /value="matters"/)
  assert.match(columns, /value="2009-01-01 to 2014-02-17"/)
  const fields = Object.fromEntries(
    [
      ...columns.matchAll(
        /name="([\w-]+)"[^>]*\bvalue="([^"]*)"(?=[^>]*checked|[^>]*autocomplete)/g,
      ),
    ].map(([, name = '', value = '']) => [name, value]),
  )
  const made = await sent(officer, table, { ...fields, ...TABLE_OF_CASES })
  assert.match(await plain(await officer.ask(made)), /Safe to release/)
  const released = JSON.parse(
    await (await officer.send(`${made}/out`, { file: 'released.json' })).text(),
  )
  assert.match(released.register, /invented/)
  assert.deepEqual([released.unitInk, released.period.to], ['matters', '2014-02-17'])
})

const TABLE_OF_CASES = {
  lay: 'parts',
  'use-0': 'by',
  'use-1': 'by',
  'use-2': 'by',
  'use-3': 'count',
}
