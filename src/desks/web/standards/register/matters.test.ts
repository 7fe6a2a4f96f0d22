// A matter on the desk, as the department works on it: opened, described, taken through the law, found, and shut to others.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { historyOf } from '../../../../store/queries.ts'

let desk: AStandardsDesk
let ada: Someone
let ivo: Someone
let hope: Someone
let otto: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
  ivo = await desk.someone('Ivo Example', 'investigator')
  hope = await desk.someone('Hope Example', 'head')
  otto = await desk.someone('Otto Example', 'investigator')
})
after(() => desk.close())

const REPORTED = {
  kind: 'conduct_report',
  cameToAttention: '2013-03-04',
  complaintOn: '',
  summary: 'A sergeant saw a remark on a public page.',
}

async function opened(form: Record<string, string> = {}, who = ada): Promise<string> {
  const answer = await who.send('/matters/new', { ...REPORTED, ...form })
  assert.equal(answer.status, 303)
  return answer.headers.get('location') ?? ''
}

const pageOf = async (who: Someone, path: string): Promise<string> => (await who.ask(path)).text()

/** As the form of the page was made. */
const versionOn = async (who: Someone, path: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await pageOf(who, path))?.[1] ?? ''

async function done(who: Someone, path: string, form: Record<string, string>): Promise<Response> {
  return who.send(path, { version: await versionOn(who, path), ...form })
}

async function withSubject(
  form: Record<string, string> = {},
): Promise<{ at: string; subject: string }> {
  const at = await opened(form)
  const answer = await done(ada, `${at}/acts/subject`, {
    name: 'Robin Invented',
    role: 'officer',
    rankThen: 'constable',
  })
  assert.equal(answer.status, 303)
  const page = await pageOf(ada, at)
  return { at, subject: /subjects\/(\d+)\/steps/.exec(page)?.[1] ?? '' }
}

test('what is left out of a new matter is said at its field, and what was typed stays', async () => {
  const answer = await ada.send('/matters/new', {
    ...REPORTED,
    cameToAttention: '31 February 2013',
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /href="#cameToAttention"/)
  assert.match(page, /31 February 2013/)
  assert.match(page, /A sergeant saw a remark/)
})

test('a form that is sent twice opens one matter, and with other words another', async () => {
  const form = /name="form" value="([^"]+)"/.exec(await pageOf(ada, '/matters/new'))?.[1] ?? ''
  const [first, again] = await Promise.all([opened({ form }), opened({ form })])
  assert.equal(again, first)
  assert.notEqual(await opened({ form, summary: 'Something else' }), first)
})

test('a form with the id of somebody else’s matter changes nothing of it', async () => {
  const at = await opened()
  const before = await pageOf(ada, at)
  const sent = await otto.send('/matters/new', { ...REPORTED, form: at.split('/').pop() ?? '' })
  assert.notEqual(sent.status, 303)
  assert.equal(await pageOf(ada, at), before)
})

test('it is said how many work on a matter, and not that nobody else is named on it', async () => {
  const { at } = await withSubject()
  assert.match(await pageOf(ada, at), /1 person works on it;/)
  await done(ada, `${at}/acts/person`, { person: ivo.viewer.account, part: 'witness' })
  assert.match(await pageOf(ada, at), /1 person works on it;/)
  await done(ada, `${at}/acts/person`, { person: otto.viewer.account, part: 'investigator' })
  const page = await pageOf(ada, at)
  assert.match(page, /2 people work on it;/)
  assert.match(page, /Otto Example/)
})

test('an officer’s post of 2013 stands under the regulations of 2012, and the page says what they allow next', async () => {
  const { at } = await withSubject()
  const page = await pageOf(ada, at)
  assert.match(page, /Robin Invented/)
  assert.match(page, /What the law allows next/)
  assert.match(page, /Come to attention/)
})

test('a step is recorded with its regulation, and the next ones open', async () => {
  const { at, subject } = await withSubject()
  const step = (event: string, form: Record<string, string>) =>
    done(ada, `${at}/subjects/${subject}/steps/${event}`, form)
  assert.equal((await step('come_to_attention', { on: '4 March 2013' })).status, 303)
  const page = await pageOf(ada, at)
  assert.match(page, /reg 12/)
  assert.match(page, /Severity assessment/)
})

test('a step that the law does not allow is refused with the reason and what is open, and nothing typed is lost', async () => {
  const { at, subject } = await withSubject()
  const answer = await done(ada, `${at}/subjects/${subject}/steps/appoint_investigator`, {
    on: '5 March 2013',
    investigator: 'An invented sergeant',
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /The law does not allow it from here/)
  assert.match(page, /Open instead: .*come to attention/)
  assert.match(page, /An invented sergeant/)
})

test('a day before the matter came to attention is refused', async () => {
  const { at, subject } = await withSubject()
  const answer = await done(ada, `${at}/subjects/${subject}/steps/come_to_attention`, {
    on: '1 March 2013',
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /href="#on"/)
  assert.match(
    page,
    /1\u00a0March\u00a02013 is before the matter came to attention, 4\u00a0March\u00a02013/,
  )
  assert.doesNotMatch(page, /The law does not allow|Open instead|\d{4}-\d\d-\d\d/)
})

test('a severity assessment that was wrong is put right by a further event, and both stay to be seen', async () => {
  const { at, subject } = await withSubject()
  const step = (event: string, form: Record<string, string>, query = '') =>
    done(ada, `${at}/subjects/${subject}/steps/${event}${query}`, form)
  await step('come_to_attention', { on: '4 March 2013' })
  const page = await pageOf(ada, at)
  const n = /event (\d+)<\/time><p><b>Come to attention/.exec(page)?.[1]
  assert.ok(n, 'its event is on the timeline')
  const put = await step(
    'come_to_attention',
    { on: '5 March 2013', reason: 'the day was misread' },
    `?corrects=${n}`,
  )
  assert.equal(put.status, 303)
  const after = await pageOf(ada, at)
  assert.match(after, /put right since/)
  assert.match(after, /the day was misread/)
  assert.match(after, /5\u00a0March\u00a02013/)
})

test('two people change one matter: the second is shown both, and what they typed', async () => {
  const at = await opened()
  const stale = await versionOn(ada, `${at}/acts/describe`)
  const first = await done(hope, `${at}/acts/describe`, {
    ...REPORTED,
    summary: 'As the head has it.',
  })
  assert.equal(first.status, 303)
  const second = await ada.send(`${at}/acts/describe`, {
    ...REPORTED,
    summary: 'As Ada has it.',
    version: stale,
  })
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /Hope Example/)
  assert.match(page, /As the head has it\./)
  assert.match(page, /As Ada has it\./)
  assert.match(page, /was changed since this page was opened \(by somebody else\)/)
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const again = await ada.send(`${at}/acts/describe`, {
    ...REPORTED,
    summary: 'As Ada has it.',
    version,
  })
  assert.equal(again.status, 303)
})

test('who changed a matter in one tab is not told in another that somebody else did', async () => {
  const at = await opened()
  const stale = await versionOn(ada, `${at}/acts/describe`)
  await done(ada, `${at}/acts/describe`, { ...REPORTED, summary: 'The first tab.' })
  const second = await ada.send(`${at}/acts/describe`, {
    ...REPORTED,
    summary: 'The second tab.',
    version: stale,
  })
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /since this page was opened \(by you, in another tab\)/)
  assert.doesNotMatch(page, /[Ss]omebody else/)
  assert.match(page, /The second tab\./)
})

test('who is not named is told the same of a matter as of none, at each of its addresses', async () => {
  const { at, subject } = await withSubject()
  const nowhere = `/matters/${desk.house.newId()}`
  for (const path of [
    '',
    '/acts/subject',
    '/evidence',
    '/evidence/9',
    `/subjects/${subject}/steps/come_to_attention`,
  ]) {
    const [there, none] = [await otto.ask(`${at}${path}`), await otto.ask(`${nowhere}${path}`)]
    assert.equal(there.status, 404, path)
    assert.deepEqual(await there.text(), await none.text(), path)
  }
  for (const path of ['/acts/describe', `/subjects/${subject}/steps/come_to_attention`]) {
    const [there, none] = [
      await otto.send(`${at}${path}`, REPORTED),
      await otto.send(`${nowhere}${path}`, REPORTED),
    ]
    assert.equal(there.status, 404, path)
    assert.deepEqual(await there.text(), await none.text(), path)
  }
})

test('each page of a matter that is read is one event of the history', async () => {
  const at = await opened()
  const id = at.split('/').at(-1) ?? ''
  const readings = async () =>
    (await historyOf(desk.house.db, `matter:${id}`)).filter(({ what }) => what === 'matter read')
      .length
  const before = await readings()
  await ada.ask(at)
  assert.equal(await readings(), before + 1)
  await otto.ask(at)
  assert.equal(await readings(), before + 1)
})

test('where the history cannot be written no page of a matter is served', async () => {
  const at = await opened()
  const { db } = desk.house
  await db.query('alter table history rename to history_away')
  try {
    for (const path of [at, '/matters', '/due']) {
      const answer = await ada.ask(path)
      assert.notEqual(answer.status, 200, path)
      assert.doesNotMatch(await answer.text(), /sergeant saw/)
    }
  } finally {
    await db.query('alter table history_away rename to history')
  }
  assert.equal((await ada.ask(at)).status, 200)
})

test('somebody named on a matter sees it, and once released does not', async () => {
  const at = await opened()
  const named = await done(ada, `${at}/acts/person`, {
    person: ivo.viewer.account,
    part: 'investigator',
  })
  assert.equal(named.status, 303)
  assert.equal((await ivo.ask(at)).status, 200)
  await done(ada, `${at}/acts/release`, {
    person: `investigator ${ivo.viewer.account}`,
    reason: 'another investigator was appointed',
  })
  assert.equal((await ivo.ask(at)).status, 404)
})

test('an investigator may not name others on a matter, nor set how long it is kept', async () => {
  const at = await opened()
  await done(ada, `${at}/acts/person`, { person: ivo.viewer.account, part: 'investigator' })
  const naming = await done(ivo, `${at}/acts/person`, {
    person: otto.viewer.account,
    part: 'investigator',
  })
  assert.equal(naming.status, 403)
  const keeping = await done(ivo, `${at}/acts/retention`, {
    retainUntil: '1 January 2030',
    reason: 'x',
  })
  assert.equal(keeping.status, 403)
  assert.equal((await otto.ask(at)).status, 404)
})

test('evidence is sealed as it is, and downloaded only by who may see the matter', async () => {
  const at = await opened()
  const form = new FormData()
  form.set('version', await versionOn(ada, `${at}/evidence`))
  form.set('note', 'A capture of the page')
  form.set('files', new File(['a picture, invented'], 'page <1>.png'))
  const added = await ada.ask(`${at}/evidence`, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1:4343' },
    body: form,
  })
  assert.equal(added.status, 303)
  const page = await pageOf(ada, at)
  const file = /href="([^"]*\/evidence\/\d+)"/.exec(page)?.[1] ?? ''
  const got = await ada.ask(file)
  assert.equal(await got.text(), 'a picture, invented')
  assert.match(got.headers.get('content-disposition') ?? '', /^attachment/)
  assert.equal((await otto.ask(file)).status, 404)
})

test('broken glass opens a matter to read, tells the head, and is refused for what is not there', async () => {
  const at = await opened()
  const reference = /Matter (\d{4}-\d{4})/.exec(await pageOf(ada, at))?.[1] ?? ''
  const broken = await otto.send('/break-glass', { reference, reason: 'a threat to life' })
  assert.equal(broken.headers.get('location'), at)
  assert.equal((await otto.ask(at)).status, 200)
  assert.equal((await otto.ask(`${at}/evidence`)).status, 403)
  assert.match(await pageOf(hope, '/matters'), /The glass was broken once/)
  assert.match(await pageOf(hope, '/broken-glass'), /a threat to life/)
  await hope.send('/broken-glass', { matter: at.split('/').at(-1) ?? '' })
  assert.doesNotMatch(await pageOf(hope, '/matters'), /The glass was broken/)
  const none = await otto.send('/break-glass', { reference: '1999-0001', reason: 'x' })
  assert.equal(none.status, 422)
})

test('a list that is asked by words and values says how many, and opens each', async () => {
  const { at } = await withSubject({ summary: 'A wholly unusual zeppelin.' })
  const page = await pageOf(ada, '/matters?words=zeppelin')
  assert.match(page, /1 matter\./)
  assert.ok(page.includes(`href="${at}"`))
  assert.match(
    await pageOf(otto, '/matters?words=zeppelin'),
    /Nothing that you may see is found so/,
  )
})

test('matters are linked by their reference, from either side, and the link is taken away again', async () => {
  const [one, other] = [await opened(), await opened()]
  const reference = /Matter (\d{4}-\d{4})/.exec(await pageOf(ada, other))?.[1] ?? ''
  const linked = await done(ada, `${one}/acts/link`, { reference, how: 'same-post' })
  assert.equal(linked.status, 303)
  assert.ok((await pageOf(ada, one)).includes(`href="${other}"`))
  assert.ok((await pageOf(ada, other)).includes(`href="${one}"`))
  const none = await done(ada, `${one}/acts/link`, { reference: '1999-0001', how: 'other' })
  assert.equal(none.status, 422)
  await done(ada, `${one}/acts/unlink?n=0`, { reason: 'another post' })
  assert.ok(!(await pageOf(ada, one)).includes(`href="${other}"`))
})

test('a step of one subject is not put right in the name of another', async () => {
  const { at, subject } = await withSubject()
  await done(ada, `${at}/subjects/${subject}/steps/come_to_attention`, { on: '4 March 2013' })
  const n = /event (\d+)<\/time><p><b>Come to attention/i.exec(await pageOf(ada, at))?.[1] ?? ''
  await done(ada, `${at}/acts/subject`, { name: 'Sam Made-Up', role: 'officer' })
  const second = [...(await pageOf(ada, at)).matchAll(/subjects\/(\d+)\/steps/g)]
    .map(([, number]) => number)
    .find((number) => number !== subject)
  const form = await pageOf(ada, `${at}/subjects/${second}/steps/come_to_attention?corrects=${n}`)
  assert.doesNotMatch(form, new RegExp(`Event ${n} put right`))
  const own = await pageOf(ada, `${at}/subjects/${subject}/steps/come_to_attention?corrects=${n}`)
  assert.match(own, new RegExp(`Event ${n} put right`))
})

test('a file that comes to a matter somebody else has changed is asked for once more, since a page cannot give it back', async () => {
  const { at } = await withSubject()
  const form = new FormData()
  form.set('version', await versionOn(ada, `${at}/evidence`))
  form.set('files', new File(['a capture'], 'capture.txt'))
  await done(ada, `${at}/acts/person`, { person: ivo.viewer.account, part: 'investigator' })
  const sent = await ada.ask(`${at}/evidence`, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1:4343' },
    body: form,
  })
  assert.equal(sent.status, 409)
  assert.match(await sent.text(), /Choose the files once more/)
})
