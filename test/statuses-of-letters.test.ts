// Letters of every kind that public bodies send, about topics of every sort: what kind each is, and what became of each question.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import type { Document } from '../src/vocabulary/document.ts'
import type { Survey } from '../src/vocabulary/survey.ts'
import { aLetter } from './a-letter.ts'
import { lettersIn, said } from './told-letters.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/extract/statuses', import.meta.url))
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')
const letters = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => lettersIn(textOf(name)))

test('there are letters of kinds and topics', () => assert.ok(letters.length > 60))

for (const { id, topic, truth, text } of letters)
  test(`${id}, about ${topic}: “${text.replaceAll('\n', ' / ').slice(0, 70)}”`, async () => {
    const read = extractReply([await documentOf(text)], {
      survey: surveyOf(topic),
      file: 'reply',
    })
    const kind = truth.get('reads-as') ?? truth.get('kind')
    const status = truth.get('reads-status') ?? truth.get('status') ?? read.status
    assert.equal(`${read.kind}, ${read.status}`, `${kind}, ${status}`)
    if (!truth.has('answers') || kind !== truth.get('kind')) {
      assert.deepEqual([read.figures, read.exemptions], [[], []])
      return
    }
    const unlike = said(truth, 'unlike', ' ')
    const told = (answers: string[]) =>
      answers.filter((answer) => !unlike.includes(answer.split(' ')[0] ?? ''))
    const answers = read.questions.map(({ number, answer, sections }) =>
      [number, answer, ...sections.toSorted()].join(' '),
    )
    assert.deepEqual(told(answers), told(said(truth, 'answers', ', ')))
  })

async function documentOf(text: string): Promise<Document> {
  if (!text.startsWith('From: ')) return aLetter(text)
  const outcome = await readFile({ name: 'reply.eml', bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  return outcome.document
}

function surveyOf(topic: string): Survey {
  const { folder } = readFolder(topic, { 'survey.yaml': textOf(`${topic}.yaml`) })
  assert.ok(folder, topic)
  return folder.survey
}
