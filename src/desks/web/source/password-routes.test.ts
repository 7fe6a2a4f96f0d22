import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const BODY = `${DESK}/surveys/small/bodies/essex`

const house = await aHouse()
const work = () => runWaiting(house, { workers: 1 })
const app = deskApp({ house, work })
after(() => house.parsers.close())

const bytes = readFileSync(
  new URL('../../../../fixtures/read/pdf-opens-with-a-password/reply.pdf', import.meta.url),
)
for (const name of ['small', 'other']) {
  const { id } = await aSmallSurvey(house, name)
  await receiveUpload(house, id, {
    body: 'essex',
    received: '2014-03-14',
    files: [{ name: 'reply.pdf', bytes: Uint8Array.from(bytes) }],
  })
}
await work()

const page = async (address: string): Promise<string> => (await app.request(address)).text()

const post = (address: string, password: string): Promise<Response> =>
  Promise.resolve(
    app.request(address, {
      method: 'POST',
      headers: { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ password }).toString(),
    }),
  )

test('a locked PDF is opened from its body’s page: a wrong password is said, the right one has it read', async () => {
  const [, path = ''] =
    /href="(\/surveys\/[^"]+\/files\/\w+\/password)"/.exec(await page(BODY)) ?? []
  assert.match(await page(DESK + path), /The password is kept nowhere/)

  assert.equal((await post(DESK + path, '')).status, 422)
  const told = await post(DESK + path, 'Milbrook')
  assert.equal(told.status, 303)
  const wrong = await app.request(DESK + told.headers.get('location'))
  assert.equal(wrong.status, 422)
  const again = await wrong.text()
  assert.match(again, /href="#password">This password does not open the file/)
  assert.doesNotMatch(again, /Milbrook/)
  const { search } = new URL(told.headers.get('location') ?? '', DESK)
  const elsewhere = await app.request(DESK + path.replace('/small/', '/other/') + search)
  assert.equal(elsewhere.status, 200, 'the same file in another survey was tried with none')

  assert.equal((await post(DESK + path, 'Millbrook')).status, 303)
  const read = await page(BODY)
  assert.doesNotMatch(read, /\/password"/)
  assert.match(read, /class="pencil" href="[^"]+">20</)
  assert.match(read, /an editor opened it with a password, which is not kept/)
})
