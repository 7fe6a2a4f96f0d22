// The invented force on a desk: taken in, counted, and its register asked what forces were asked in 2014.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { anAccount } from '../../../../test/a-standards-desk.ts'
import { makeSheet } from '../../../ask/make-sheet.ts'
import { extractReply } from '../../../extract/extract-reply.ts'
import { allAccounts } from '../../../people/queries.ts'
import { rightsOf } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { readFile } from '../../../read/read-file.ts'
import { countMatters } from '../../../register/count-matters.ts'
import { fillSheet } from '../../../register/counted/answer/fill-sheet.ts'
import { filledWorkbook } from '../../../register/counted/answer/filled-workbook.ts'
import { gridOfSheets } from '../../../register/counted/answer/sheet-grid.ts'
import { defaultMap } from '../../../register/counted/answer/sheet-map.ts'
import { sheetAskedIn } from '../../../register/counted/answer/tabs-asked.ts'
import type { CountedRow } from '../../../register/counted/counted-rows.ts'
import type { Field } from '../../../register/counted/fields.ts'
import { tally } from '../../../register/counted/tally.ts'
import { inventedForce } from '../../../register/invented/queries.ts'
import type { House } from '../../../store/house.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { sheetAsked } from '../../../wording/sheet-asked.ts'
import { writeOds } from '../../../write/write-ods.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'
import { surveyFromDisk } from '../folder/survey-from-disk.ts'
import { shippedFolder } from '../shipped.ts'
import { takeInForce } from './take-in-force.ts'

const SPAN = { from: '2009-01-01', to: '2014-02-17' }
let house: House
let counter: Viewer
let rows: CountedRow[]

before(async () => {
  house = await aHouse('standards desk')
  assert.equal(await takeInForce(house), 'Severnshire')
  const hesper = (await allAccounts(house.db)).find(({ name }) => name === 'Hesper Kingcup')
  const { id: account, name, roles } = hesper ?? assert.fail()
  counter = { account, name, rights: rightsOf(roles) }
  rows = await countMatters(house, counter, { span: SPAN, social: true })
})

after(() => house.parsers.close())

const counted = (field: Field): Record<string, number> =>
  Object.fromEntries(tally(rows, field).map(({ word, matters }) => [word, matters.length]))

test('an empty desk takes in the invented force once', async () => {
  assert.equal(await takeInForce(house), 'Severnshire')
  assert.equal((await allAccounts(house.db)).length, 10)
})

test('its register answers as one force did in 2014: twenty matters, thirteen officers, six of its staff', () => {
  assert.equal(new Set(rows.map(({ matter }) => matter)).size, 20)
  const people = Object.fromEntries(tally(rows, 'role').map(({ value, people }) => [value, people]))
  assert.deepEqual(people, { officer: 13, staff: 6 })
})

test('five kinds of breach, and what came of them', () => {
  assert.equal(tally(rows, 'breach').length, 5)
  assert.deepEqual(counted('outcome'), {
    'No further action': 1,
    'Not proven / not upheld': 1,
    'Words of advice / informal action': 2,
    'Management action': 8,
    'Written warning': 4,
    'Final written warning': 3,
    Resigned: 1,
  })
})

test('one was an inspector or above, and one in the highest pay band', () => {
  assert.equal(counted('rankBand')['Inspector and above'], 1)
  assert.equal(counted('band')['8+'], 1)
})

for (const [ending, write] of [
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const)
  test(`the sheet that it fills as ${ending} is read without a doubt, and says the same`, async () => {
    const disk = await surveyFromDisk(shippedFolder('police-and-social-media-2014'))
    const { survey } = readFolder(disk.name, disk.yaml).folder ?? assert.fail()
    const grid = gridOfSheets(makeSheet(sheetAsked(survey, null)).sheets)
    const asked = sheetAskedIn(grid) ?? assert.fail()
    assert.deepEqual(asked.span, SPAN)
    const filling = { asked, map: defaultMap(asked), rows, span: SPAN, policy: 'policy.docx' }
    const filled = fillSheet(grid, filling)
    assert.deepEqual(filled.left, [])
    const file = `reply.${ending}`
    const read = await readFile({ name: file, bytes: write(filledWorkbook(filled, 'Invented.')) })
    assert.equal(read.status, 'read')
    if (read.status !== 'read') return
    const said = extractReply([read.document], { survey, file })
    assert.deepEqual(said.doubts, [])
    assert.deepEqual(
      said.figures.map(({ population, value, sure }) => [population, value, sure]),
      [
        ['all', { low: 19, high: 19 }, true],
        ['officers', { low: 13, high: 13 }, true],
        ['staff', { low: 6, high: 6 }, true],
      ],
    )
    const of = (question: string) =>
      said.caseRows.filter(
        ({ place }) => place.kind === 'sheet' && place.sheet === `Cases ${question}`,
      )
    const many = (question: string, field: string, value: string) =>
      of(question).filter(({ facets }) => facets[field] === value).length
    assert.deepEqual([of('1b').length, of('1c').length], [20, 20])
    assert.equal(many('1b', 'breach', 'disclosure'), 5)
    assert.equal(many('1c', 'outcome', 'management_action'), 8)
    assert.equal(many('1c', 'outcome', 'resigned'), 1)
    assert.equal(many('1c', 'rankBand', 'inspector_plus'), 1)
    assert.equal(many('1c', 'payBand', '8+'), 1)
    assert.deepEqual(
      said.questions.map(({ number, answer }) => [number, answer]),
      [
        ['1a', 'full'],
        ['1b', 'full'],
        ['1c', 'full'],
        ['2', 'in-attachment'],
      ],
    )
  })

test('a taking in that was broken off goes on where it was, and doubles nothing', async () => {
  const broken = await aHouse('standards desk')
  const { parsers } = broken
  const fails = { ...parsers, read: () => Promise.reject(new Error('the power failed')) }
  await assert.rejects(takeInForce({ ...broken, parsers: fails }), /the power failed/)
  assert.equal((await inventedForce(broken.db))?.whole, false)
  assert.equal(await takeInForce(broken), 'Severnshire')
  assert.equal((await inventedForce(broken.db))?.whole, true)
  assert.equal((await allAccounts(broken.db)).length, 10)
  const all = { from: '2009-01-01', to: '2026-12-31' }
  const again = await countMatters(broken, counter, { span: all, social: false })
  assert.equal(new Set(again.map(({ matter }) => matter)).size, 59)
  await parsers.close()
})

test('a desk where somebody works already is left as it is', async () => {
  const taken = await aHouse('standards desk')
  await anAccount(taken, 'A Head', ['head'])
  assert.equal(await takeInForce(taken), null)
  assert.equal((await allAccounts(taken.db)).length, 1)
  await taken.parsers.close()
})
