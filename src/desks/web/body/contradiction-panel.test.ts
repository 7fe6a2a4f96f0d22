import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import type { NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { contradictionPanel } from './contradiction-panel.ts'

const house = await aHouse()
after(() => house.parsers.close())
await aSmallSurvey(house)
const known = await surveyBySlug(house.db, 'small')
assert.ok(known)
const desk = await loadSurvey(house, known, [])
const [essex] = desk.survey.bodies
assert.ok(essex)

const noted = { by: 'an editor', at: '2026-11-24', why: 'They told us so.' }
const one = (id: string, its: Partial<NamedContradiction>): NamedContradiction => ({
  id,
  body: 'essex',
  question: '1',
  severity: 'cannot',
  statements: [],
  note: `What ${id} says.`,
  decided: null,
  ...its,
})

test('of many contradictions the one shown whole is the one that blocks, wherever it stands among those noted or odd', () => {
  const contradictions = [
    one('a', { decided: noted }),
    one('b', { severity: 'odd' }),
    one('c', {}),
    one('d', { severity: 'odd', decided: noted }),
  ]
  const shown = String(contradictionPanel({ ...desk, contradictions }, essex))
  const whole = [...shown.matchAll(/id="contradiction-(\w)"/g)].map(([, id]) => id)
  const links = [...shown.matchAll(/>What (\w) says\.<\/a>/g)].map(([, id]) => id)
  assert.deepEqual([whole, links], [['c'], ['b', 'a', 'd']])
  assert.match(shown, /3 more of this body/)
})
