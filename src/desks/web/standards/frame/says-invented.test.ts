import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AStandardsDesk, aStandardsDesk } from '../../../../../test/a-standards-desk.ts'
import { beginInvented } from '../../../../register/invented/queries.ts'
import { STANDARDS_ROUTES } from '../routes.ts'

let desk: AStandardsDesk
const ABOUT = 'Invented. Nowhereshire costs $& and does not exist.'

before(async () => {
  desk = await aStandardsDesk()
})
after(() => desk.close())

const pages = STANDARDS_ROUTES.filter(({ method, path }) => method === 'get' && !/[:.]/.test(path))

test('a desk that holds an invented force says so on every page, to whoever looks, and on refusals', async () => {
  const head = await desk.someone('A head', 'head')
  const says = async (answer: Response) =>
    (await answer.text()).replaceAll(/<\/?b>/g, '').includes(ABOUT.replace('&', '&amp;'))
  assert.equal(await says(await head.ask('/')), false)
  await beginInvented(desk.house.db, { name: 'Nowhereshire', about: ABOUT }, desk.house.now())
  assert.ok(pages.length > 5)
  for (const { path } of [...pages, { path: '/no-such-page' }]) {
    const answer = await head.ask(path)
    if (answer.headers.get('content-type')?.startsWith('text/html'))
      assert.ok(await says(answer), path)
  }
  assert.ok(await says(await desk.ask('/sign-in')))
})
