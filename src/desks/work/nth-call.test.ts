// Every call to the file system that an upload, an export and a pack make fails once, in turn. What was acknowledged is there
// once, what was not is said, and the next try is whole.
import assert from 'node:assert/strict'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aHouse, DESK } from '../../../test/a-desk.ts'
import { aSmallSurvey } from '../../../test/a-small-survey.ts'
import { callsMayFail, callsOf, DISK_FAILS, withNthFailing } from '../../../test/nth-call.ts'
import { messagesOf } from '../../receive/queries.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { deskApp } from '../web/app.ts'
import { writeExport } from './export-files.ts'
import { runWaiting } from './run-waiting.ts'
import { writePack } from './write-pack.ts'

const house = await aHouse()
const home = await fs.mkdtemp(join(tmpdir(), 'candour-nth-desk-'))
after(async () => {
  await house.parsers.close()
  await fs.rm(home, { recursive: true, force: true })
})
const { id } = await aSmallSurvey(house)
const app = deskApp({ house, work: async () => {} })
async function upload(name: string): Promise<number> {
  const body = new FormData()
  body.set('received', '2014-03-14')
  body.set('files', new File([`1. There were 20 investigations. ${name}\n`], name))
  const headers = { origin: DESK, 'content-length': '1000' }
  const to = `${DESK}/surveys/small/bodies/essex/upload`
  return (await app.request(to, { method: 'POST', headers, body })).status
}

for (const name of ['first.txt', 'second.txt']) await upload(name)
await runWaiting(house)
await callsMayFail()

/** Every file below a folder, with its bytes; what a pack keeps for itself left out. */
async function below(folder: string): Promise<Map<string, string>> {
  const all = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((one) => one.isFile() && one.name !== '.candour-pack')
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name)
        return [path.slice(folder.length + 1), await fs.readFile(path, 'base64')]
      }),
    ),
  )
}

const PACK = [
  { path: 'index.html', content: '<p>At least 20.' },
  { path: 'bodies/essex.html', content: '<p>20.' },
  { path: 'data/figures.csv', content: 'body,figure\nessex,20\n' },
]

for (const [what, write] of [
  ['a pack', (to: string) => writePack(to, PACK)],
  ['an export', (to: string) => writeExport(house, 'small', to)],
] as const) {
  test(`whichever call fails while ${what} is written, that is said in a sentence, and the next one is whole`, async () => {
    const to = join(home, what)
    const calls = await callsOf(() => write(to))
    const whole = await below(to)
    assert.ok(whole.size >= 3)
    for (const code of DISK_FAILS) {
      for (let n = 1; n <= calls; n += 1 + Math.floor(calls / 40)) {
        const how = await withNthFailing(n, code, async () => write(to)).catch((error) => error)
        if (how instanceof Error)
          assert.ok(how instanceof CandourError, `call ${n}, ${code}: ${how}`)
        else assert.deepEqual(await below(to), whole, `call ${n}, ${code}`)
        await write(to)
        assert.deepEqual(await below(to), whole)
      }
    }
  })
}

test('a download whose file the disk does not give is broken off, and no ZIP of fewer files', async () => {
  const calls = await callsOf(async () =>
    (await app.request(`${DESK}/surveys/small/export.zip`)).arrayBuffer(),
  )
  assert.equal(calls, 2)
  let broken = 0
  for (let n = 1; n <= calls; n++)
    await withNthFailing(n, 'EIO', async () => {
      const answer = await app.request(`${DESK}/surveys/small/export.zip`)
      const isWhole = await answer.arrayBuffer().then(
        () => answer.ok,
        () => false,
      )
      if (!isWhole) broken++
    })
  assert.equal(broken, calls)
})

test('whichever call fails while files are sent, the form says so, and what it took is there once', async () => {
  const calls = await callsOf(() => upload('third.txt'))
  const taken: string[] = []
  for (const code of ['ENOSPC', 'EIO']) {
    for (let n = 1; n <= calls; n++) {
      const name = `${code}-${n}.txt`
      const status = await withNthFailing(n, code, () => upload(name))
      assert.ok(status === 303 || status === 503, `call ${n}, ${code}: ${status}`)
      if (status === 303) taken.push(name)
      const again = `${code}-${n}-again.txt`
      assert.equal(await upload(again), 303)
      taken.push(again)
    }
  }
  await runWaiting(house)
  assert.deepEqual(await house.jobs.givenUp(), [])
  const names = (await messagesOf(house.db, id)).flatMap(({ files }) =>
    files.map(({ name }) => name),
  )
  for (const name of taken) assert.equal(names.filter((one) => one === name).length, 1, name)
})
