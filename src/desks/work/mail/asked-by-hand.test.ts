import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import { keepAddress } from '../../../ask/directory/queries.ts'
import { keepEvents, surveyBySlug } from '../../../survey/queries.ts'
import { putRequests, requestLetters } from './request-letters.ts'

test('a body that was asked by hand is not written to a second time, however it is chosen', async () => {
  const house = await aHouse('A Reporter')
  try {
    const { id } = await aSmallSurvey(house)
    const kept = await surveyBySlug(house.db, 'small')
    assert.ok(kept)
    const at = house.now()
    await keepAddress(house.db, { body: 'essex', email: 'foi@essex.example', by: 'A Reporter', at })
    await keepEvents(house.db, id, { body: 'essex', sent: '2014-02-03' })
    const letters = await requestLetters(house, kept)
    const essex = letters.bodies.find(({ body }) => body.slug === 'essex')
    assert.deepEqual(essex?.byHand, { since: '2014-02-03' })
    const put = await putRequests(house, kept, { bodies: ['essex'], notBefore: null })
    assert.ok(!put.ok)
    assert.match(put.formErrors[0]?.message ?? '', /^Essex was asked already, on 3\sFebruary\s2014/)
  } finally {
    await house.parsers.close()
  }
})
