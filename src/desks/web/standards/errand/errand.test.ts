// Where somebody waits for what they asked for, and may stop it: never another's file that is called the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aHouse } from '../../../../../test/a-desk.ts'
import { aStandardsDesk } from '../../../../../test/a-standards-desk.ts'
import { putDisclosure } from '../../disclosure/put-disclosure.ts'
import { acting } from '../frame/acting.ts'

test('what another has at work under the same name is neither shown nor stopped', async () => {
  const stopped: string[] = []
  let another = ''
  const own = await aHouse('standards desk')
  const house = {
    ...own,
    parsers: {
      ...own.parsers,
      atWork: (errand?: string) =>
        errand === another ? [{ name: 'table.csv', page: 0, of: 0, seconds: 9 }] : [],
      stop: (name: string, errand?: string) => stopped.push(`${name} of ${errand}`) > 0,
    },
  }
  const desk = await aStandardsDesk(house)
  const dot = await desk.someone('Dot Example', 'disclosure-officer')
  const asked = { file: { name: 'table.csv', sha256: 'f'.repeat(64) } }
  const id = await putDisclosure(acting(house, dot.viewer), { kind: 'check-file', asked })
  const eve = await desk.someone('Eve Example', 'disclosure-officer')
  another = await putDisclosure(acting(house, eve.viewer), { kind: 'check-file', asked })
  const page = await (await dot.ask(`/errands/${id}`)).text()
  assert.match(page, /goes on when this page is left/)
  assert.doesNotMatch(page, /Stop table\.csv/)
  assert.equal((await dot.send(`/errands/${id}/stop`)).status, 303)
  assert.deepEqual(stopped, [])
  assert.match(await (await eve.ask(`/errands/${another}`)).text(), /Stop table\.csv/)
  await eve.send(`/errands/${another}/stop`)
  assert.deepEqual(stopped, [`table.csv of ${another}`])
  await desk.close()
})

test('what is done while its page is made leads on, and is not said to have failed', async () => {
  const own = await aHouse('standards desk')
  const done = { id: '' }
  const about = async (): Promise<{ waiting: number; running: number; failed: number }> => {
    const came = JSON.stringify({ policy: 'social-media', version: '2' })
    await own.db.query('update errand set came = $1 where id = $2', [came, done.id])
    return { waiting: 0, running: 0, failed: 0 }
  }
  const desk = await aStandardsDesk({ ...own, jobs: { ...own.jobs, about } })
  const dot = await desk.someone('Dee Example', 'policy-owner')
  done.id = '5f0c9a3e-0000-4000-8000-000000000001'
  await own.db.query(
    `insert into errand (id, kind, asked, by, at) values ($1, 'read-policy', '{}', $2, now())`,
    [done.id, dot.viewer.account],
  )
  const answer = await dot.ask(`/errands/${done.id}`)
  assert.equal(answer.status, 303)
  await desk.close()
})
