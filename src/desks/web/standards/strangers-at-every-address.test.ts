// Everybody at every address, about every matter of the invented force: what is not theirs cannot be told from what is not there,
// holds no word of it, and changes nothing. Who may see what is said here a second time, from the force's files alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../test/a-desk.ts'
import { type AStandardsDesk, aStandardsDesk } from '../../../../test/a-standards-desk.ts'
import { allAccounts } from '../../../people/queries.ts'
import { isRole, rolesOf } from '../../../people/roles.ts'
import { beginSession } from '../../../people/session/begin-session.ts'
import { EXCLUDING_PARTS, WORKING_PARTS } from '../../../vocabulary/conduct/matter.ts'
import { type MatterTold, matterFiles } from '../../work/force/force-files.ts'
import { takeInForce } from '../../work/force/take-in-force.ts'
import { STANDARDS_ROUTES } from './routes.ts'

interface Looker {
  /** As the files call them: "silas.osier"; of those who are not in them their role. */
  short: string
  roles: readonly string[]
  cookie: string | null
}

interface Kept {
  id: string
  told: MatterTold
  /** Also accounts of people whom a later course of the matter is about. */
  about: readonly string[]
}

let desk: AStandardsDesk
let lookers: Looker[]
let matters: Kept[]
const NOBODY: Looker = { short: 'nobody', roles: [], cookie: null }

before(async () => {
  desk = await aStandardsDesk()
  const { house } = desk
  await takeInForce(house)
  const accounts = await allAccounts(house.db)
  const inside = await Promise.all(
    accounts.map(async ({ id, email, roles }) => {
      const token = await house.db.transaction((db) =>
        beginSession(db, house, { account: id, browser: 'a test', how: 'test' }),
      )
      const cookie = `candour-session-4343=${token}`
      return { short: email.split('@')[0] ?? '', roles, cookie }
    }),
  )
  const outside: Looker[] = []
  for (const role of rolesOf('standards'))
    outside.push({
      short: role,
      roles: [role],
      cookie: (await desk.someone(`One ${role}`, role)).cookie,
    })
  lookers = [...inside, ...outside, NOBODY]
  const { rows } = await house.db.query<{ id: string; reference: string }>(
    'select id, reference from matter',
  )
  const ids = new Map(rows.map(({ id, reference }) => [reference, id]))
  matters = (await matterFiles('2026-11-24')).map(({ told, courses }) => ({
    id: ids.get(told.matter) ?? assert.fail(told.matter),
    told,
    about: courses.flatMap(({ course }) => course.subject.account ?? []),
  }))
})

after(() => desk.close())

/** The rule in our own words; the desk's is a function of the database. */
function maySee({ short, roles }: Looker, { told, about }: Kept): boolean {
  const parts: string[] = told.people
    .filter(({ account }) => account === short)
    .map(({ part }) => part)
  if (about.includes(short) || parts.some((part) => EXCLUDING_PARTS.some((one) => one === part)))
    return false
  const named = parts.some((part) => WORKING_PARTS.some((one) => one === part))
  if (told.restricted) return named && roles.includes('counter-corruption')
  return (
    roles.some((role) => isRole(role) && seesRegister.has(role)) &&
    (named || roles.includes('head'))
  )
}

const seesRegister = new Set<string>([
  'head',
  'appropriate-authority',
  'investigator',
  'case-administrator',
  'counter-corruption',
  'supervisor',
])

/** What nobody may read who may not see it. */
const wordsOf = ({ id, told }: Kept): string[] => [
  id,
  told.matter,
  told.summary,
  ...told.allegations.map(({ words }) => words),
  ...told.evidence.map(({ text }) => text.trim()),
]

const MADE_UP = '5f0c9a3e-0000-4000-8000-000000000000'

async function ask({ cookie }: Looker, method: string, path: string, form = {}): Promise<string> {
  const post = method === 'post'
  const answer = await desk.ask(path, {
    method: method.toUpperCase(),
    headers: { ...(cookie && { cookie }), ...(post && { origin: DESK }) },
    ...(post && { body: new URLSearchParams(form) }),
  })
  const text = `${answer.status} ${answer.headers.get('location') ?? ''} ${await answer.text()}`
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

const withParams = (path: string, matter: string): string =>
  path
    .replace(':matter', matter)
    .replace(':act', 'note')
    .replace(':event', 'appoint_investigator')
    .replace(/:(subject|number)\b/, '1')
    .replaceAll(/:\w+(\{[^}]*\})?/g, MADE_UP)

/** The address of an entry of the log is told from a request's reference, which ends as a matter's may. */
const withoutLogged = (answer: string): string => answer.replaceAll(/\bfoi-\d{4}-\d{4}\b/g, '')

const hasNoWordOf = (answer: string, hidden: readonly Kept[], where: string): void => {
  const text = withoutLogged(answer)
  for (const matter of hidden)
    for (const word of wordsOf(matter))
      assert.ok(!text.includes(word), `${where} holds “${word}” of ${matter.told.matter}`)
}

const events = async (): Promise<number> => {
  const { rows } = await desk.house.db.query<{ n: number }>(
    'select count(*) as n from matter_event',
  )
  return rows[0]?.n ?? 0
}

test('a matter’s page is there for those whose it is, and for nobody else', async () => {
  let [seen, refused] = [0, 0]
  for (const looker of lookers) {
    const nothing = await ask(looker, 'get', `/matters/${MADE_UP}`)
    for (const matter of matters) {
      const answer = await ask(looker, 'get', `/matters/${matter.id}`)
      const cell = `${looker.short}: ${matter.told.matter}`
      if (maySee(looker, matter)) {
        assert.match(answer, /^200 /, cell)
        // And so its words would be found where they are not to be.
        assert.ok(answer.includes(matter.told.matter) && answer.includes(matter.told.summary), cell)
        seen++
      } else {
        assert.equal(answer.replaceAll(matter.id, MADE_UP), nothing, cell)
        refused++
      }
    }
  }
  assert.ok(seen > 150 && refused > 600, `${seen} seen, ${refused} refused`)
})

test('what is not theirs is changed by nobody, and answered as what is not there', async () => {
  const before = await events()
  const addresses = STANDARDS_ROUTES.filter(({ path }) => path.includes(':matter'))
  let attempts = 0
  for (const looker of lookers) {
    const hidden = matters.filter((matter) => !maySee(looker, matter))
    // The restricted one, the one about somebody who works here, and one more.
    const tried = [
      ...hidden.filter(({ told, about }) => told.restricted || about.length > 0),
      ...hidden.filter(({ told, about }) => !told.restricted && about.length === 0).slice(0, 3),
    ]
    for (const matter of tried)
      for (const { method, path } of addresses) {
        const form = { version: '1', words: 'x', reason: 'x', on: '2026-11-20' }
        const answer = await ask(looker, method, withParams(path, matter.id), form)
        const nothing = await ask(looker, method, withParams(path, MADE_UP), form)
        const cell = `${looker.short}: ${method} ${path} of ${matter.told.matter}`
        assert.equal(answer.replaceAll(matter.id, MADE_UP), nothing, cell)
        hasNoWordOf(answer.replaceAll(matter.id, ''), [matter], cell)
        attempts++
      }
  }
  assert.ok(attempts > 500, `only ${attempts} attempts`)
  assert.equal(await events(), before)
})

test('no list, search, count, calendar, form or error page holds a word of what is not theirs', async () => {
  const addresses = STANDARDS_ROUTES.filter(
    ({ method, path }) => method === 'get' && !path.includes(':matter'),
  )
  let attempts = 0
  for (const looker of lookers) {
    const hidden = matters.filter((matter) => !maySee(looker, matter))
    const searches = hidden
      .slice(0, 6)
      .map(({ told }) => `/matters?${new URLSearchParams({ words: told.subject.name })}`)
    for (const path of [...addresses.map(({ path }) => withParams(path, MADE_UP)), ...searches]) {
      hasNoWordOf(await ask(looker, 'get', path), hidden, `${looker.short}: ${path}`)
      attempts++
    }
  }
  assert.ok(attempts > 500, `only ${attempts} attempts`)
})

test('glass is not broken on what is restricted or about oneself, and no answer tells that it is there', async () => {
  const shut = matters.filter(({ told, about }) => told.restricted || about.length > 0)
  for (const looker of lookers)
    for (const matter of shut.filter(
      (one) => one.told.restricted || one.about.includes(looker.short),
    )) {
      if (maySee(looker, matter)) continue
      const tried = (reference: string) =>
        ask(looker, 'post', '/break-glass', { reference, reason: 'It cannot wait.' })
      const nothing = await tried('1999-9999')
      const answer = await tried(matter.told.matter)
      assert.equal(answer.replaceAll(matter.told.matter, '1999-9999'), nothing, looker.short)
    }
})
