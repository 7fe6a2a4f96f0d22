// Invented letters about topics of every sort, each read against its own survey, and held against what a careful reader reads in it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import { inUnits } from '../src/vocabulary/least-unit.ts'
import { type Extraction, type Figure, isMissing, type Period } from '../src/vocabulary/reply.ts'
import type { Survey } from '../src/vocabulary/survey.ts'
import { aLetter } from './a-letter.ts'
import { lettersIn, said } from './told-letters.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/extract/any-survey', import.meta.url))
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

const letters = files.flatMap((name) => lettersIn(textOf(name)))

test('there are letters', () => assert.ok(letters.length > 40))

for (const { id, topic, truth, text } of letters)
  test(`${id}, about ${topic}: “${text.replaceAll('\n', ' / ').slice(0, 70)}”`, () => {
    const read = extractReply([aLetter(text)], { survey: surveyOf(topic), file: 'reply.txt' })
    const status = truth.get('status') ?? read.status
    const kind = truth.get('reads-as') ?? truth.get('kind')
    assert.equal(`${read.kind}, ${read.status}`, `${kind}, ${status}`)
    if (kind !== truth.get('kind')) return
    const unlike = said(truth, 'unlike', ' ')
    const told = (answers: string[]) =>
      answers.filter((answer) => !unlike.includes(answer.split(' ')[0] ?? ''))
    if (truth.has('answers'))
      assert.deepEqual(told(answersOf(read)), told(said(truth, 'answers', ', ')))
    if (read.kind === 'decision') assert.deepEqual(sectionsOf(read), said(truth, 'sections', ' '))
    const missed = said(truth, 'misses', ' ')
    const figures = said(truth, 'figures', ' ').filter((one) => !missed.includes(one))
    const found = read.figures.filter(({ value }) => !isMissing(value))
    assert.deepEqual(
      found.filter((figure) => !figures.some((one) => isFigure(one, figure))).map(inShort),
      [],
    )
    assert.deepEqual(
      figures.filter((one) => !found.some((figure) => isFigure(one, figure))),
      [],
      found.map(inShort).join(' '),
    )
  })

function surveyOf(topic: string): Survey {
  const { folder } = readFolder(topic, { 'survey.yaml': textOf(`${topic}.yaml`) })
  assert.ok(folder, topic)
  return folder.survey
}

const answersOf = ({ questions }: Extraction): string[] =>
  questions.map(({ number, answer }) => `${number} ${answer}`)

const sectionsOf = ({ exemptions }: Extraction): string[] =>
  [...new Set(exemptions.map(({ section }) => section))].toSorted()

/** `question=value@period/category/category`, `none=` of a number kept that answers none; what the truth does not name may be anything. */
function isFigure(written: string, figure: Figure): boolean {
  const [, question, value, period, named = ''] =
    /^([^=]+)=([^@/]+)(?:@(\d{4}(?:\/\d\d)?))?((?:\/[a-z-]+)*)$/.exec(written) ?? []
  const categories = Object.values(figure.facets)
  const wanted = named.split('/').filter(Boolean)
  return (
    (figure.question ?? 'none') === question &&
    valueInShort(figure) === value &&
    (period === undefined || periodInShort(figure.period) === period) &&
    (wanted.length === 0
      ? categories.length === 0
      : wanted.every((one) => categories.includes(one)))
  )
}

const inShort = (figure: Figure): string =>
  [
    `${figure.question}=${valueInShort(figure)}`,
    `@${periodInShort(figure.period)}`,
    ...Object.values(figure.facets).map((category) => `/${category}`),
  ].join('')

function valueInShort({ value, kind }: Figure): string {
  const shown = inUnits(value, kind)
  if (isMissing(shown)) return shown.none
  if (shown.high === null) return `${shown.low}+`
  return shown.low === shown.high ? `${shown.low}` : `${shown.low}..${shown.high}`
}

function periodInShort(period: Period): string {
  if (period === null) return ''
  if ('year' in period) return period.year
  return 'financialYear' in period ? period.financialYear : `${period.from}..${period.to}`
}
