// Small surveys of which something false was once printed, each built end to end: what must stand in its pack, and what must not.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { printedWith, type SurveyKept, surveyRead } from '../bench/surveys/survey-read.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import { evidenceIn } from '../src/vocabulary/place.ts'
import type { Figure } from '../src/vocabulary/reply.ts'
import type { Decision } from '../src/vocabulary/survey.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/surveys/cases', import.meta.url))

/** Which readings a person confirms; the rest stays in pencil. */
type Confirms = (figure: Figure) => boolean
const all: Confirms = () => true
const nothing: Confirms = () => false

const confirmed = ({ figures }: SurveyKept, which: Confirms): Decision[] =>
  [...figures].flatMap(([body, own]) =>
    own
      .filter(({ figure }) => which(figure))
      .map(({ figure }): Decision => {
        const { question, kind, unit, unitInk, population, period, facets, value } = figure
        return {
          action: 'confirm',
          body,
          ...(question !== undefined && { question }),
          about: 'figure',
          evidence: [evidenceIn(figure)],
          reads: { ...(kind && { kind }), unit, unitInk, population, period, facets, value },
          by: 'Jo',
          at: '2026-11-29',
        }
      }),
  )

/** All that a reader of the pack reads, letters aside. */
async function pagesOf(name: string, which: Confirms): Promise<string> {
  const kept = await surveyRead(join(FOLDER, name))
  const { pack } = await printedWith(kept, confirmed(kept, which))
  return pack
    .filter(({ path }) => /\.(html|csv)$/.test(path) && !/^evidence|method|codebook/.test(path))
    .map(({ content }) => words(String(content)))
    .join('\n')
}

/** Words as they are read; of a letter that is shown nothing, nor of the key to the signs. */
const words = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<section[^>]*id="(?:letters|signs)"[\s\S]*?<\/section>/g, '')
    .replace(/<span class="vh">[^<]*<\/span>/g, '')
    .replace(/<\/(?:p|li|h1|h2|h3|td|th|dd|dt|caption)>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0]+/g, ' ')

const cases: [name: string, which: Confirms, must: RegExp[], mustNot: RegExp[]][] = [
  [
    '02-one-ward-printed-as-the-council',
    all,
    [/Wards Council gave a figure of 1,431 incidents/, /the 4 parts by ward are all there are/],
    [/figure of 312/],
  ],
  [
    '02-one-ward-printed-as-the-council',
    ({ ink }) => ink === '312',
    [/Wards Council gave a figure of at least 312 incidents/],
    [/figure of 312/, /are all there are/],
  ],
  [
    '03-years-by-kind-printed-as-not-answered',
    all,
    [/Wexbridge Hospitals gave a figure of 826 incidents/],
    [/replied without answering/, /No figure was read/, /[Nn]ot answered/],
  ],
  [
    '04-pencil-printed-as-not-answered',
    nothing,
    [/Not checked yet/, /not-checked/],
    [/[Nn]ot answered/, /not-answered/, /replied without answering/, /1,637/],
  ],
  ['04-pencil-printed-as-not-answered', all, [/figure of 8,769 incidents/], [/8,590/]],
  [
    '05-clarification-printed-as-did-not-reply',
    nothing,
    [/What came from it on 8 November 2024 has not been checked yet/],
    [/did not reply/, /[Nn]o reply/, /The reply came on/, /, late/, /not answered in the time/],
  ],
  [
    '06-correction-not-read',
    ({ ink }) => ink.startsWith('40 '),
    [/Not checked yet/],
    [/figure of 40\b/, /figure of 400/],
  ],
  ['06-correction-not-read', all, [/Twice Council gave a figure of 400 incidents/], [/of 40 /]],
  [
    '07-row-that-does-not-add-up-unseen',
    all,
    [/12 \+ 24 = 36, not 63\. They cannot all be true\./],
    [/10 \+ 20/],
  ],
  [
    '07-row-that-does-not-add-up-unseen',
    ({ ink }) => ink !== '24',
    [/figure of 63 incidents/],
    [/cannot (?:all|both) be true/],
  ],
  ['08-footnote-printed-as-contradiction', nothing, [/Not checked yet/], [/cannot both be true/]],
  [
    '09-total-of-three-years-taken-for-one',
    all,
    [
      /Years Council gave a figure of 2,431 incidents/,
      /Of other days than were asked about it gave .*6,691 incidents \(2021\/22–2023\/24\)\./,
    ],
    [/between 2,431 and/, /cannot (?:all|both) be true/],
  ],
  ['10-staff-read-as-people-police-staff', all, [/figure of 364 incidents/], [/police staff/i]],
  [
    '11-two-questions-over-one-table',
    nothing,
    [/Not checked yet/],
    [/cannot both be true/, /refused/i, /does not hold/],
  ],
  [
    '12-prose-whose-noun-no-list-knows',
    all,
    [/figure of 631 incidents/],
    [/figure of 36\b/, /figure of 41\b/],
  ],
  [
    '13-scan-rules-read-as-dashes',
    all,
    [/Kelderwater gave a figure of 631 incidents/],
    [/withheld/i],
  ],
  ['14-welsh-and-english', all, [/figure of 1,159 incidents/], [/2,318/, /Cyfanswm/]],
  [
    '18-shares-and-their-base',
    all,
    [
      /12\.45–12\.54 % ?\| ?1,240 ?\|/,
      /49\.5–50\.49 % ?\| ?14 too few for a percentage to tell anything/,
    ],
    [/62\.95/, /61\.95/, /average/],
  ],
  ['16-money', all, [/£187,450/, /figure of 2,431 incidents/], [/£504,550 and/, /18,745,000/]],
]

for (const [name, which, must, mustNot] of cases)
  test(`${name}: ${which === all ? 'all' : which === nothing ? 'nothing' : 'some of it'} confirmed`, async () => {
    const printed = await pagesOf(name, which)
    for (const one of must) assert.match(printed, one)
    for (const one of mustNot) assert.doesNotMatch(printed, one)
  })

test('01: any noun is a unit, and a period may run from one financial year to another', () => {
  const text = readFileSync(join(FOLDER, '01-units-and-period', 'survey.yaml'), 'utf8')
  const { folder, problems } = readFolder('assaults', { 'survey.yaml': text })
  assert.deepEqual(problems, [])
  assert.deepEqual(folder?.survey.period, { from: '2019-04-01', to: '2024-03-31' })
  const counted = folder?.survey.questions.map(({ counts }) => counts?.id)
  assert.deepEqual(counted, ['assault', 'assault', 'prosecution', undefined])
})

test('12: every number of the sentences is read, though no list knows their noun', async () => {
  const { figures } = await surveyRead(join(FOLDER, '12-prose-whose-noun-no-list-knows'))
  const read = figures.get('a')?.map(({ read: { value } }) => value.low)
  assert.deepEqual(
    read?.toSorted((a = 0, b = 0) => a - b),
    [11, 25, 41, 229, 402, 631],
  )
})

test('17: a policy that came with the mail is no question passed over', async () => {
  const { replies } = await surveyRead(join(FOLDER, '17-attached-policy-not-answered'))
  const answers = replies.flatMap(({ extraction }) => extraction.questions)
  const policy = answers.find(({ number }) => number === '4')?.answer
  assert.ok(policy === 'full' || policy === 'in-attachment', policy)
})
