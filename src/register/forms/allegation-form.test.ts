import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAllegation, aSubject } from '../../../test/a-matter.ts'
import type { Matter } from '../../vocabulary/conduct/matter.ts'
import { allegationAsked, allegationAsTyped, readAllegationForm } from './allegation-form.ts'

const matter: Matter = {
  id: 'm',
  reference: '2024-0001',
  kind: 'complaint',
  cameToAttention: '2024-03-14',
  complaintOn: null,
  summary: '',
  restricted: false,
  subjects: [{ ...aSubject(), number: 2, standing: null }],
  allegations: [],
  evidence: [],
  people: [],
  links: [],
  letters: [],
  retainUntil: null,
  reviewOn: null,
  erased: false,
}
const asked = allegationAsked(matter)
const read = (typed: Record<string, string>) =>
  readAllegationForm({ words: 'A post', ...typed }, asked, '2026-11-24')

test('one kind of breach is the main one by itself; of several somebody says which', () => {
  const one = read({ 'types-image': 'yes' })
  assert.equal(one.ok && one.value.breach?.primary, 'image')
  const two = read({ 'types-image': 'yes', 'types-content': 'yes' })
  assert.deepEqual(two.ok ? [] : two.formErrors.map(({ field }) => field), ['primary'])
})

test('the main one is one of the kinds, also where it was not ticked', () => {
  const said = read({ 'types-image': 'yes', primary: 'content' })
  assert.deepEqual(said.ok && said.value.breach?.types, ['content', 'image'])
})

test('an allegation that has nothing to do with social media has no breach', () => {
  const said = read({})
  assert.equal(said.ok && said.value.breach, null)
})

test('what is not known of a breach stays unknown and is not taken for a no', () => {
  const said = read({ 'types-image': 'yes' })
  assert.equal(said.ok && said.value.breach?.public, null)
})

test('an allegation is typed again as it was said', () => {
  const kept = { ...anAllegation({ against: [2], standards: ['SPB07'], code: 'D2' }), number: 3 }
  const again = readAllegationForm(allegationAsTyped(kept, asked), asked, '2026-11-24')
  const { number, ...said } = kept
  assert.deepEqual(again, { ok: true, value: said })
})

const wrong: [typed: Record<string, string>, field: string][] = [
  [{ words: ' ' }, 'words'],
  [{ from: '31 February 2024' }, 'from'],
  [{ from: '2 March 2024', to: '1 March 2024' }, 'to'],
  [{ from: '1 January 2031' }, 'from'],
  [{ platform: 'carrier-pigeon' }, 'platform'],
]
for (const [typed, field] of wrong)
  test(`${JSON.stringify(typed)} is said to be wrong at ${field}`, () => {
    const said = read(typed)
    assert.deepEqual(said.ok ? [] : said.formErrors.map((error) => error.field), [field])
  })

test('before February 2020 the categories are the letters of the time', () => {
  const codes = (day: string) =>
    allegationAsked({ ...matter, cameToAttention: day }).find(({ name }) => name === 'code')
      ?.options
  assert.ok(codes('2020-01-31')?.every(({ id }) => id.startsWith('IPCC ')))
  assert.ok(codes('2020-02-01')?.every(({ id }) => !id.startsWith('IPCC ')))
})
