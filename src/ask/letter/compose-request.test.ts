import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from '../../survey/read-folder.ts'
import { houseLetter } from '../../vocabulary/asking/request-letter.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type Composing, composeRequest } from './compose-request.ts'
import { fieldsIn, filledIn } from './merge-fields.ts'

const YAML = `title: Fines for fly-tipping
law: foia
period: { from: 2023/24, to: 2024/25 }
dimensions:
  - { name: type, categories: [{ id: car, words: [car] }, { id: van, words: [van] }], exclusive: true, open: true }
questions:
  - number: 1a
    asks: How many notices were issued?
    counts: { one: notice, many: notices, kind: count }
    by: [financial-year, type]
  - number: 1b
    asks: For each appeal, what was the outcome?
    rows: [outcome]
  - number: "2"
    asks: How much was paid?
    counts: { one: fine, many: fines, kind: money }
    period: { year: "2024" }
bodies: [police-scotland, essex, { slug: ashby, name: Ashby Council }]
`

function survey(yaml = YAML): Survey {
  const { folder, problems } = readFolder('fines', { 'survey.yaml': yaml })
  assert.ok(folder, JSON.stringify(problems))
  return folder.survey
}

function letterTo(slug: string, more: Partial<Composing> = {}) {
  const asked = more.survey ?? survey()
  const body = asked.bodies.find((one) => one.slug === slug)
  assert.ok(body)
  return composeRequest({
    survey: asked,
    body,
    law: null,
    wording: houseLetter,
    signed: 'Ada Reader',
    replyTo: 'ada@paper.example',
    sheet: `${slug}.xlsx`,
    on: '2026-11-30',
    reference: 'ASK-7K2M-9XQF',
    ...more,
  })
}

test('each body is written to under the law of its nation, with the sections of that law', () => {
  const essex = letterTo('essex').text
  assert.match(essex, /Freedom of Information Act 2000/)
  assert.match(essex, /\(section 16\)[\s\S]*\(section 17\)/)
  const scotland = letterTo('police-scotland').text
  assert.match(scotland, /Freedom of Information \(Scotland\) Act 2002/)
  assert.match(scotland, /\(section 15\)[\s\S]*\(section 16\)/)
  const green = survey(YAML.replace('law: foia', 'law: eir'))
  assert.match(
    letterTo('essex', { survey: green }).text,
    /Environmental Information Regulations 2004[\s\S]*name the regulation and paragraph,[\s\S]*regulation 14/,
  )
  assert.match(
    letterTo('police-scotland', { survey: green }).text,
    /\(Scotland\) Regulations 2004[\s\S]*regulation 13/,
  )
  assert.match(letterTo('ashby', { law: 'foisa' }).text, /\(Scotland\) Act 2002/)
})

test('the twentieth working day is that of the body’s own holidays', () => {
  // 31 August 2026 is a holiday in England and Wales, and none in Scotland.
  const due = (slug: string) =>
    /twentieth working day (\d+\s\w+\s\d{4})/.exec(letterTo(slug, { on: '2026-08-20' }).text)?.[1]
  assert.equal(due('essex'), '18\u00a0September\u00a02026')
  assert.equal(due('police-scotland'), '17\u00a0September\u00a02026')
})

test('questions keep their numbers, each with what it counts, by what, and its own time', () => {
  const { text } = letterTo('ashby')
  assert.match(
    text,
    /1a\. How many notices were issued\?\n {3}Please count notices, for each of 2023\/24 and 2024\/25, by type \(car and van, or as you record it\)\./,
  )
  assert.match(text, /1b\. .*\n {3}Please give one row for each, with its .*outcome\./)
  assert.match(text, /2\. How much was paid\?\n {3}Period for this question: 2024\./)
  assert.match(text, /something other than notices,/)
})

test('a letter without a sheet does not speak of one, and one of one body says nothing of others', () => {
  const { text } = letterTo('ashby', { sheet: null })
  assert.doesNotMatch(text, /workbook/)
  const alone = survey(YAML.replace(/bodies: .*/, 'bodies: [essex]'))
  assert.doesNotMatch(letterTo('essex', { survey: alone }).text, /same questions to/)
})

test('the time that is asked about is told as one says it', () => {
  const covers = (period: string) =>
    /It (?:covers|is about)[^.]*\./.exec(
      letterTo('ashby', { survey: survey(YAML.replace('{ from: 2023/24, to: 2024/25 }', period)) })
        .text,
    )?.[0]
  assert.match(
    covers('{ year: "2025" }') ?? '',
    /^It covers 2025, unless a question says otherwise\.$/,
  )
  assert.match(
    covers('{ financialYear: 2023/24 }') ?? '',
    /^It covers the financial year 2023\/24,/,
  )
  assert.match(covers('{ from: 2023/24, to: 2024/25 }') ?? '', /^It covers the period between 1\s/)
  assert.match(covers('{ from: 2025-05-01, to: 2025-05-01 }') ?? '', /^It is about 1\s+May\s+2025,/)
})

test('the letter is whole: no field is left in it, no empty line doubled, and it ends with who signs', () => {
  const { subject, text } = letterTo('essex')
  assert.equal(subject, 'Freedom of Information request: Fines for fly-tipping [ASK-7K2M-9XQF]')
  assert.doesNotMatch(text, /\{\{|\}\}|\n\n\n|undefined|null/)
  assert.match(text, /Yours faithfully,\n\nAda Reader\nada@paper\.example$/)
})

test('a field that is not known stays as it was typed, and is found', () => {
  assert.deepEqual(fieldsIn('Dear {{officer}}, {{ offcer }}'), ['officer', 'offcer'])
  assert.equal(
    filledIn('Dear {{offcer}},\n- {{none}} x\n{{none}}\nY', { officer: 'A', none: '' }),
    'Dear {{offcer}},\nY',
  )
})
