// A survey of one body and one question, for tests of what is done with a reply.
import assert from 'node:assert/strict'
import type { House } from '../src/store/house.ts'
import { importSurvey } from '../src/survey/import-survey.ts'
import { readFolder } from '../src/survey/read-folder.ts'

export const SMALL = `title: A small survey
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [essex]
questions:
  - { number: "1", asks: "How many investigations?", unit: investigation }
`

/** Kept under that name, with no reply yet. */
export async function aSmallSurvey(house: House, name = 'small') {
  const { folder } = readFolder(name, { 'survey.yaml': SMALL })
  assert.ok(folder)
  const { id } = await importSurvey(house, folder)
  return { id, folder }
}
