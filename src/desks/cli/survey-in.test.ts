import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { surveyIn } from './survey-in.ts'

test('a survey whose keys are misspelt is read without them, and each is said with its line', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'candour-survey-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(
    join(folder, 'survey.yaml'),
    'title: Owls\nlaw: foia\nnotise: Invented.\nquestions:\n  - { number: "1", asks: "How many owls?", cuonts: owl }\nbodies:\n  - { slug: a, name: A }\n',
  )
  const said: string[] = []
  const survey = await surveyIn(folder, (line) => said.push(line))
  assert.equal(survey.questions.length, 1)
  assert.match(said.join('\n'), /survey\.yaml.*3.*“notise” is no field here/)
  assert.match(said.join('\n'), /survey\.yaml.*5.*“cuonts” is no field here/)
})
