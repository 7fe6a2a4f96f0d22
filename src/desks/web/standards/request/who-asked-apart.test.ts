// Everybody at every address about one request: who may not know who asked gets no letter of it in any answer, its heads and its
// file names with it; who may not count gets nothing of the table.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { REQUEST_ACTS } from '../../../../answer/acts/acts.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import { type Role, rightsOf, rolesOf } from '../../../../people/roles.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import { sealJson } from '../../../work/errands/sealed-json.ts'
import { runWaiting } from '../../../work/run-waiting.ts'
import { STANDARDS_ROUTES } from '../routes.ts'

let desk: AStandardsDesk
let request: string
let draft: string
const lookers: { roles: Role[]; who: Someone | null }[] = []

const NAMES = ['Zephyrine', 'Quillwort', 'zq@canary.example', 'Gosling Lane']
const TABLE = ['Canary rank', 'canary-matter-1', '86753']

before(async () => {
  desk = await aStandardsDesk()
  const { house } = desk
  const rhoda = await desk.someone('Rhoda Example', 'request-officer')
  const hesper = await desk.someone('Hesper Example', 'disclosure-officer')
  const letter = new TextEncoder().encode(
    '1. How many?\n\nRegards\nZephyrine Quillwort\nGosling Lane',
  )
  const requester = {
    name: 'Zephyrine Quillwort',
    address: 'zq@canary.example\nGosling Lane',
    words: '1. How many? Zephyrine Quillwort',
    files: [
      { number: 1, sha256: await house.blobs.seal(letter), mediaType: 'text/plain', size: 60 },
    ],
  }
  const questions = [{ number: '1', words: 'How many?' }]
  const [taken] = await takeRequests(house, {
    viewer: rhoda.viewer,
    taken: [
      {
        id: house.newId(),
        received: '2026-11-20',
        door: 'mail',
        law: 'foia',
        questions,
        requester,
      },
    ],
  })
  request = taken?.id ?? ''
  const table = {
    dimensions: [{ name: 'rank', categories: ['Canary rank'] }],
    counts: [{ at: { rank: 'Canary rank' }, count: 86753 }],
  }
  const said: EventSaid[] = [
    {
      kind: 'mapped',
      facts: {
        question: '1',
        unit: 'people',
        by: ['rank'],
        only: {},
        social: false,
        span: { from: '2026-01-01', to: '2026-10-31' },
        written: [],
        title: 'How many',
        words: 'people looked into',
      },
    },
    {
      kind: 'counted',
      facts: {
        question: '1',
        mapped: 3,
        asOf: '2026-11-24T10:00:00.000Z',
        register: 1,
        table: await sealJson(house, table),
        cases: await sealJson(house, [
          { at: { rank: 'Canary rank' }, matters: ['canary-matter-1'] },
        ]),
      },
    },
  ]
  for (const one of said)
    await recordDeed(house, { viewer: hesper.viewer, id: request, version: null, said: [one] })
  const form = new FormData()
  form.set('file', new File([letter], 'Zephyrine Quillwort.txt'))
  const sent = await rhoda.ask('/requests/new', {
    method: 'POST',
    headers: { origin: DESK },
    body: form,
  })
  await runWaiting(house)
  draft = sent.headers.get('location')?.split('/').at(-1) ?? ''
  for (const role of rolesOf('standards'))
    lookers.push({ roles: [role], who: await desk.someone(`One ${role}`, role) })
  lookers.push({ roles: ['request-officer'], who: rhoda })
  lookers.push({
    roles: ['request-officer', 'disclosure-officer'],
    who: await desk.someone('Both Example', 'request-officer', 'disclosure-officer'),
  })
  lookers.push({ roles: [], who: null })
})
after(() => desk.close())

const withIds = (path: string): string =>
  path
    .replace(':request', request)
    .replace(/:(draft|errand)\b/, draft)
    .replaceAll(/:(number|release|version|question|n)\b(\{[^}]*\})?/g, '1')
    .replaceAll(/:\w+(\{[^}]*\})?/g, request)

/** Each address as it is, and each act of a request. */
const paths = (method: 'get' | 'post'): string[] =>
  STANDARDS_ROUTES.filter((route) => route.method === method).flatMap(({ path }) =>
    path === '/requests/:request/acts/:act'
      ? Object.keys(REQUEST_ACTS).map((act) => `/requests/${request}/acts/${act}?n=1`)
      : [withIds(path)],
  )

async function answered(who: Someone | null, path: string, form?: Record<string, string>) {
  const answer = await (form
    ? (who?.send(path, form) ??
      desk.ask(path, {
        method: 'POST',
        headers: { origin: DESK },
        body: new URLSearchParams(form),
      }))
    : (who?.ask(path) ?? desk.ask(path)))
  const heads = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${answer.status}\n${heads}\n${decoded(await answer.text())}`
}

const decoded = (text: string): string =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const has = (text: string, words: readonly string[]): string | undefined =>
  words.find((one) => text.toLowerCase().includes(one.toLowerCase()))

test('no answer to who may not look up requesters holds a part of the name, and none to who may not count a part of the table', async () => {
  const seen = { names: 0, asked: 0 }
  for (const { roles, who } of lookers) {
    const rights = rightsOf(roles)
    for (const path of paths('get')) {
      const answer = await answered(who, path)
      const cell = `${roles.join('+') || 'nobody'}: ${path}`
      if (!rights.has('see-requester')) assert.equal(has(answer, NAMES), undefined, cell)
      else if (has(answer, NAMES)) seen.names++
      if (!rights.has('count')) assert.equal(has(answer, TABLE), undefined, cell)
      seen.asked++
    }
  }
  // And so they would be found where they are not to be.
  assert.ok(seen.names >= 4 && seen.asked > 600, JSON.stringify(seen))
})

test('nor does any answer to a form, rightly or wrongly filled', async () => {
  const forms: Record<string, string>[] = [
    {},
    { version: '1', on: '24 November 2026', asked: 'Zephy?', why: 'x', words: 'x' },
  ]
  let asked = 0
  for (const { roles, who } of lookers) {
    const rights = rightsOf(roles)
    if (rights.has('see-requester') && rights.has('count')) continue
    for (const path of paths('post').filter((one) => one.includes(request)))
      for (const form of forms) {
        const answer = await answered(who, path, form)
        const cell = `${roles.join('+') || 'nobody'}: ${path}`
        if (!rights.has('see-requester')) assert.equal(has(answer, NAMES), undefined, cell)
        if (!rights.has('count')) assert.equal(has(answer, TABLE), undefined, cell)
        asked++
      }
  }
  assert.ok(asked > 300, String(asked))
})

test('no role of ours brings both the count and the requester', () => {
  for (const role of rolesOf('standards')) {
    const rights = rightsOf([role])
    assert.ok(!(rights.has('count') && rights.has('see-requester')), role)
  }
})

test('the history and the log of the desk hold no part of the name', async () => {
  const { rows } = await desk.house.db.query<{ all: string }>(
    "select coalesce(what, '') || record || detail::text as all from history",
  )
  assert.ok(rows.length > 100)
  assert.equal(has(rows.map(({ all }) => all).join('\n'), NAMES), undefined)
})
