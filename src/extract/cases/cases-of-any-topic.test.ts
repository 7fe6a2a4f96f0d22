import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { casesRead, noCases, scoreCases, truthOf } from '../../../bench/cases/score-cases.ts'
import { aLetter } from '../../../test/a-letter.ts'
import { readFolder } from '../../survey/read-folder.ts'
import { extractReply } from '../extract-reply.ts'

const cases = new URL('../../../fixtures/extract/cases/', import.meta.url)

for (const topic of ['dog-bites', 'prosecutions']) {
  const textOf = (file: string) => readFileSync(new URL(`${topic}/${file}`, cases), 'utf8')
  const { folder } = readFolder(topic, { 'survey.yaml': textOf('survey.yaml') })
  const letters = readdirSync(new URL(`${topic}/`, cases)).filter((file) => file.endsWith('.txt'))

  test(`cases of ${topic} are told in a table and in sentences`, () => {
    assert.deepEqual(letters, ['table.txt', 'told.txt'])
  })

  for (const file of letters)
    test(`${topic}, ${file}: every field is the survey’s own`, () => {
      assert.ok(folder)
      const { survey } = folder
      const body = survey.bodies[0]?.slug
      const { caseRows } = extractReply([aLetter(textOf(file))], { file, body, survey })
      const truth = truthOf(textOf(file.replace('.txt', '.json')))
      const score = noCases()
      scoreCases(truth, casesRead(caseRows), score, null)
      const asked = truth.flatMap((one) => Object.keys(one)).length
      const { right, wrong, missing, invented } = score
      assert.deepEqual([right, wrong, missing, invented], [asked, 0, 0, 0])
      assert.ok(caseRows.every(({ facets }) => !('breach' in facets) && !('rank' in facets)))
    })
}
