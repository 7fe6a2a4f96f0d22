// The fictional force's own true table, banded, protected and released, is read by the investigations desk as it was meant.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type AStandardsDesk, aStandardsDesk } from '../../../../test/a-standards-desk.ts'
import { discloseTable } from '../../../disclose/disclose-table.ts'
import { DEFAULT_POLICY } from '../../../disclose/policy/policy.ts'
import { readTrueTable } from '../../../disclose/table/read-true-table.ts'
import { type Rung, recoded } from '../../../disclose/table/recode.ts'
import { extractReply } from '../../../extract/extract-reply.ts'
import { readFile } from '../../../read/read-file.ts'
import { takeInForce } from '../../work/force/take-in-force.ts'
import { type ReleaseFile, releaseFiles } from '../../work/release/release-files.ts'
import { surveyIn } from '../survey-in.ts'

const BANDED: Rung = {
  name: 'in bands',
  merge: {
    'rank band': { 'Inspector or above': ['Inspector and above'] },
    'pay band': {
      'Pay band 2 to 7': ['2', '3', '4', '5', '6'],
      'Pay band 8 or above': ['8+'],
    },
  },
}

/** `noun`: what it counts. */
const surveyOf = (noun: {
  one: string
  many: string
}) => `# Invented: what the fictional force was asked, in the bands that its table is released in.
title: Social media cases
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
questions:
  - number: "1"
    asks: How many ${noun.many} of social media breaches were there, by rank band, pay band and outcome?
    counts: { one: ${noun.one}, many: ${noun.many} }
    by: [rank band, pay band, outcome]
dimensions:
  - name: rank band
    categories:
      - { id: constable, words: [Constable] }
      - { id: sergeant, words: [Sergeant] }
      - { id: inspector, words: [Inspector or above] }
  - name: pay band
    categories:
      - { id: lower, words: [Pay band 2 to 7] }
      - { id: upper, words: [Pay band 8 or above] }
  - name: outcome
    categories:
      - { id: none, words: [No further action] }
      - { id: not-proven, words: [Not proven / not upheld] }
      - { id: advice, words: [Words of advice / informal action] }
      - { id: management, words: [Management action] }
      - { id: written, words: [Written warning] }
      - { id: final, words: [Final written warning] }
      - { id: resigned, words: [Resigned] }
bodies:
  - { slug: severnshire, name: Severnshire Constabulary }
`

let desk: AStandardsDesk
let cases: Awaited<ReturnType<typeof trueTableOf>>
before(async () => {
  desk = await aStandardsDesk()
  await takeInForce(desk.house)
  cases = await trueTableOf('Cases 1c')
})
after(() => desk.close())

/** As the numbers page hands it out. */
async function trueTableOf(tab: string) {
  const officer = await desk.someone('A Disclosure Officer', 'disclosure-officer')
  const sheets = await officer.send('/numbers/sheets', { shipped: 'yes' })
  const sheet = sheets.headers.get('location') ?? ''
  const out = await officer.send(`${sheet}/out`, { format: 'json', tab, seen: 'yes' })
  return readTrueTable(await out.text(), 'table.json')
}

async function readBack({ name, bytes }: ReleaseFile, asked: string) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-force-read-back-'))
  writeFileSync(join(folder, 'survey.yaml'), asked)
  const complaints: string[] = []
  const survey = await surveyIn(folder, (line) => complaints.push(line))
  assert.deepEqual(complaints, [])
  const read = await readFile({ name, bytes })
  if (read.status !== 'read') throw new Error(`${name} was not read`)
  return extractReply([read.document], { survey, body: 'severnshire', file: name })
}

const NOUNS = [
  { one: 'case', many: 'cases' },
  { one: 'matter', many: 'matters' },
]

for (const noun of NOUNS)
  test(`twenty matters by rank, pay band and outcome, asked for as ${noun.many}, are released in bands and read back without a doubt`, async () => {
    const table = recoded(cases, BANDED)
    const done = await discloseTable(
      { ...table, unit: noun.one },
      { policy: DEFAULT_POLICY, secondsLeft: () => 60 },
    )
    assert.equal(done.status, 'protected')
    const { cells } = done.released
    const files = releaseFiles('table', done).filter(({ name }) => /\.(csv|ods|html)$/.test(name))
    assert.equal(files.length, 3)
    for (const file of files) {
      const { doubts, figures } = await readBack(file, surveyOf(noun))
      assert.deepEqual(doubts, [], file.name)
      assert.equal(figures.length, cells.length)
      assert.deepEqual(
        figures.filter(({ sure }) => !sure),
        [],
        file.name,
      )
      const printed = cells.map((cell) => ('value' in cell ? `${cell.value}` : 'withheld'))
      const read = figures.map(({ value }) => ('low' in value ? `${value.low}` : 'withheld'))
      assert.deepEqual(read.sort(), printed.sort(), file.name)
    }
  })
