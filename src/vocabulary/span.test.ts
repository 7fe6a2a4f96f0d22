import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTiledBy, spanOf, spanOfFigure } from './span.ts'

test('a financial year runs from April to March', () => {
  assert.deepEqual(spanOf({ financialYear: '2019/20' }), { from: '2019-04-01', to: '2020-03-31' })
  assert.deepEqual(spanOf({ financialYear: '1999/2000' }), { from: '1999-04-01', to: '2000-03-31' })
})

test('what is no year has no days', () => {
  assert.equal(spanOf({ financialYear: '2019/21' }), null)
  assert.equal(spanOf({ year: 'last year' }), null)
})

test('a cell under 2012 belongs to 2012, whatever its table covers', () => {
  const period = { from: '2009-01-01', to: '2014-02-17' }
  assert.deepEqual(spanOfFigure({ facets: { year: '2012' }, period }), {
    from: '2012-01-01',
    to: '2012-12-31',
  })
  assert.deepEqual(spanOfFigure({ facets: {}, period }), period)
})

test('2009 to 2014, year by year, tile a period that ends in February 2014', () => {
  const asked = { from: '2009-01-01', to: '2014-02-17' }
  const years = ['2009', '2010', '2011', '2012', '2013', '2014'].flatMap((year) => {
    const span = spanOf({ year })
    return span ? [span] : []
  })
  assert.equal(isTiledBy(asked, years), true)
  assert.equal(isTiledBy(asked, years.slice(1)), false)
  assert.equal(isTiledBy(asked, years.toSpliced(2, 1)), false)
  assert.equal(isTiledBy(asked, [...years, ...years.slice(3, 4)]), false)
})
