import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../test/a-desk.ts'
import { SMALL } from '../../../test/a-small-survey.ts'
import { figuresOf } from '../../reconcile/queries.ts'
import type { House } from '../../store/house.ts'
import { importFiles } from './import-folder.ts'
import { runWaiting } from './run-waiting.ts'

const house = await aHouse()
after(() => house.parsers.close())

const LETTER = '1. There were 20 investigations.\n\n2. There were 31 complaints.\n'
const folder = (yaml: string) => ({
  name: 'small',
  yaml: { 'survey.yaml': yaml },
  replies: ['essex/2014-03-14/reply.txt'],
  open: async () => new TextEncoder().encode(LETTER),
})
const take = (yaml: string, by: House = house) => importFiles(by, folder(yaml), 'small')
const MORE = `${SMALL}  - { number: "2", asks: "How many complaints?", unit: complaint }\n`

test('a process that ends while what is asked changes leaves no reply understood against the old questions', async () => {
  const { survey } = await take(SMALL)
  await runWaiting(house)
  const ends = () => Promise.reject(new Error('the process ends here'))
  const jobs: House['jobs'] = {
    ...house.jobs,
    putAll: (db, stage, all) => (stage === 'extract' ? ends() : house.jobs.putAll(db, stage, all)),
  }
  await assert.rejects(take(MORE, { ...house, jobs }), /the process ends here/)
  await take(MORE)
  await runWaiting(house)
  const asked = (await figuresOf(house.db, survey)).map(({ question }) => question)
  assert.deepEqual(asked.toSorted(), ['1', '2'])
})
