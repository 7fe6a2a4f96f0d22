import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Quantity, quantity } from '../bounds/stated/quantity.ts'
import type { Rule } from '../bounds/stated/rule.ts'
import type { Assumption } from '../vocabulary/assumption.ts'
import { type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import { standsOn } from './stands-on.ts'

const known = (n: number, ...said: Bounds[]): Quantity =>
  quantity({
    unit: 'claim',
    word: '',
    populations: [],
    span: null,
    facets: [['kind', String(n)]],
    figures: said.map(
      (value, i): DecidedFigure => ({
        id: `${n} ${i}`,
        body: 'ashcombe',
        message: 'm',
        question: '1',
        figure: {
          sha256: 'a'.repeat(64),
          place: { kind: 'text', start: i, end: i + 1 },
          ink: '1',
          unit: 'claim',
          unitInk: 'claims',
          population: 'unknown',
          period: null,
          facets: {},
          value,
          sure: true,
        },
        state: 'confirmed',
        readAs: null,
        decided: null,
        order: i,
        superseded: false,
      }),
    ),
  })

test('what is bounded in several ways stands on the figures of each that narrows it, and takes for granted what each does', () => {
  const whole = known(0)
  const listedOnce = (dimension: string): Assumption => ({
    about: 'listed-once',
    severity: 'odd',
    dimension,
  })
  const bounding = (
    relation: Rule['relation'],
    assumed: Assumption | null,
    ...parts: Quantity[]
  ): Rule => ({ kind: 'categories', whole, parts, relation, assumed })
  const kinds = [known(1, exactly(40)), known(2, exactly(30))]
  const ceiling = bounding('<=', listedOnce('kind'), ...kinds)
  const floor = bounding('>=', listedOnce('ward'), known(3, exactly(55)))
  const idle = bounding('>=', listedOnce('site'), known(4, exactly(10)))
  const held = bounding('>=', null, known(5, { low: 61, high: 64 }))
  const of = (...rules: Rule[]) => {
    const stand = standsOn(whole, rules)
    return [stand?.given, stand?.figures.map(({ id }) => id), stand?.assumed, stand?.isHeldBack]
  }
  const [kind, ward] = [listedOnce('kind'), listedOnce('ward')]
  assert.deepEqual(of(ceiling, idle), [{ low: 40, high: 70 }, ['1 0', '2 0'], [kind], false])
  assert.deepEqual(of(ceiling, floor, idle), [
    { low: 55, high: 70 },
    ['1 0', '2 0', '3 0'],
    [kind, ward],
    false,
  ])
  assert.deepEqual(of(ceiling, held), [{ low: 61, high: 70 }, ['1 0', '2 0', '5 0'], [kind], true])
})
