import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { documentsOf } from '../../../bench/cases/documents-of.ts'
import { casesRead, noCases, scoreCases, truthOf } from '../../../bench/cases/score-cases.ts'
import { readFolder } from '../../survey/read-folder.ts'
import { extractReply } from '../extract-reply.ts'

const cases = new URL('../../../fixtures/extract/cases/', import.meta.url)
const topics = readdirSync(cases).filter((name) => extname(name) === '')

test('cases are told of a dozen letters in seven formats', () => {
  const files = topics.flatMap((topic) => readdirSync(new URL(`${topic}/`, cases)))
  assert.ok(files.filter((file) => file.endsWith('.json')).length >= 16)
  assert.ok(new Set(files.map((file) => extname(file))).size >= 8)
})

/** Fields that are not read: wrong, and missing. */
const MISSED: Record<string, [wrong: number, missing: number]> = {
  // “a PCSO who had forwarded *them*”
  'dalemoor.txt': [0, 1],
  // “used phone to watch videos while on patrol” is no matter of videos
  'stonecrag.txt': [1, 0],
  // “a newspaper's website”
  'larkfell.txt': [0, 1],
  // “Of the officers, three received …”, “against the last, who had …”, “Kik”
  'brockley.txt': [0, 9],
  // “posted that he "would not lose sleep" over …”
  'norcott.txt': [0, 1],
  // “on Teams”; “football comments”
  'dunholme.txt': [0, 2],
  // “a 999 call”
  'lorrimer.txt': [1, 5],
  // “The other two, both constables, wrote them”
  'pellham.txt': [0, 5],
  // “streamed a video game on Twitch”, “conducted a relationship with a subordinate”
  'thornby.txt': [2, 1],
  // “and a cook, who was dismissed”, behind another who resigned
  'alderbrook.txt': [1, 3],
  // “What was alleged - …”
  'elvaston.txt': [3, 0],
  // “The third, in 2023, was of a sole trader”
  'ingthorpe.txt': [0, 4],
  // “a patient … was given”: with whom it happened to
  'kelmarsh.txt': [1, 0],
  // “A&E”
  'lindale.txt': [0, 1],
  // “Error 1: …” under a field that is called so
  'marfield.txt': [2, 0],
  // “a prisoner climbed”, with who did it
  'penrose.txt': [2, 0],
  // “He has not been returned.” behind what happened
  'rothmere.txt': [1, 1],
  // “All in 2022.” over a table
  'saxholme.txt': [0, 3],
  // “at a cost of £2,050” is an estimate to us
  'ullesby.txt': [0, 4],
  // “She was given advice”, “He had driven … and was dismissed”
  'dowsett.txt': [1, 1],
}

for (const topic of topics) {
  const textOf = (file: string) => readFileSync(new URL(`${topic}/${file}`, cases), 'utf8')
  const { folder } = readFolder(topic, { 'survey.yaml': textOf('survey.yaml') })
  const truthNamed = (file: string) => file.replace(/\.\w+$/, '.json')
  const letters = readdirSync(new URL(`${topic}/`, cases)).filter(
    (file) => !file.endsWith('.json') && existsSync(new URL(`${topic}/${truthNamed(file)}`, cases)),
  )

  for (const file of letters)
    test(`${topic}, ${file}: every field is as a careful human reads it`, async () => {
      assert.ok(folder)
      const { survey } = folder
      const body = survey.bodies[0]?.slug
      const documents = await documentsOf(fileURLToPath(new URL(`${topic}/${file}`, cases)))
      const { caseRows } = extractReply(documents, { file, body, survey })
      const truth = truthOf(textOf(truthNamed(file)))
      const score = noCases()
      scoreCases(truth, casesRead(caseRows), score, null)
      const asked = truth.flatMap((one) => Object.keys(one)).length
      const { right, wrong, missing } = score
      const missed = MISSED[file] ?? [0, 0]
      assert.deepEqual([right, wrong, missing], [asked - missed[0] - missed[1], ...missed])
      const ofPolice = ['breach', 'rank', 'platform']
      if (survey.packs?.length === 0)
        assert.ok(caseRows.every(({ facets }) => !ofPolice.some((name) => name in facets)))
    })
}
