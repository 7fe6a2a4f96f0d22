import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadPacks } from './load-packs.ts'
import { provesIn } from './outcome-proves.ts'

const of = (id: string) =>
  loadPacks(['police-conduct']).outcomes.find((one) => one.id === id) ?? assert.fail(id)

const SAID: [outcome: string, year: string, proves: boolean | null][] = [
  ['required_to_resign', '2007', true],
  ['required_to_resign', '2008', true],
  ['required_to_resign', '2012', null],
  ['fine', '2013', null],
  ['reduction_in_rank', '2007', true],
  ['reduction_in_rank', '2014', null],
  ['reduction_in_rank', '2021', true],
  ['management_advice', '2014', true],
  ['management_action', '2014', false],
  ['final_written_warning', '2014', true],
  ['dismissed', '2014', true],
  ['resigned', '2014', false],
]

for (const [outcome, year, proves] of SAID)
  test(`${outcome} of ${year} ${proves === null ? 'cannot be told to be proved' : proves ? 'says that it was proved' : 'does not say that it was proved'}`, () =>
    assert.equal(provesIn(of(outcome), { year }), proves))

test('of a period that nobody says, an outcome says what its words do', () =>
  assert.equal(provesIn(of('required_to_resign'), null), true))
