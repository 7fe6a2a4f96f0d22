import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { aSurveyOfClaims } from '../../../test/a-survey-of-claims.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Claim } from '../../vocabulary/survey.ts'
import { prepareEdition } from '../edition/edition.ts'
import { makePack } from '../make-pack.ts'
import type { PackInput } from '../pack/input.ts'
import { stepsFor, whomToRing } from './steps.ts'

const forces = await aCountedSurvey()
const edition = prepareEdition(forces)
const stepsOf = (slug: string): string => {
  const body = forces.survey.bodies.find((one) => one.slug === slug)
  assert.ok(body, slug)
  return stepsFor(edition, body).join(' ')
}

test('of a refusal the recipe says what the law lets one ask next, and of a reply not here where to look', () => {
  assert.match(stepsOf('estermarsh'), /It refused question 1/)
  assert.match(stepsOf('swanvale'), /the reply is not here\. Ask it for a copy/)
})

test('of a floor it says to ask for what is missing, and of a contradiction what does not add up', () => {
  assert.match(stepsOf('downsmouth'), /Its number for question \S+ is a floor \(6\+\)/)
  const body = edition.counted.flatMap(({ contradictions }) => contradictions)[0]?.body
  assert.ok(body)
  assert.match(stepsOf(body), /What it said does not add up: .+ Put that to it before print\./)
})

test('what nobody has checked gives no step, and an open right of reply says to ring', () => {
  const waits = prepareEdition({
    ...forces,
    count: {
      ...forces.count,
      questions: forces.count.questions.map((question) => ({
        ...question,
        bodies: question.bodies.filter(({ body }) => body !== 'estermarsh'),
        states: question.states.map((one) =>
          one.body === 'estermarsh' ? { ...one, state: 'not-checked' as const } : one,
        ),
      })),
    },
    versions: [
      {
        number: 1,
        asOf: '2026-11-20',
        changed: 'First.',
        rightOfReply: [{ body: 'west-marl', askedOn: '2026-11-10', deadline: '2026-11-17' }],
      },
    ],
  })
  const of = (slug: string) =>
    waits.input.survey.bodies
      .filter((one) => one.slug === slug)
      .flatMap((one) => stepsFor(waits, one))
  assert.deepEqual(of('estermarsh'), [])
  assert.match(
    of('west-marl').join(' '),
    /asked for a reply by 17\sNovember\s2026 and none is filed/,
  )
})

test('whom to ring is of the trade only where the survey names its pack', async () => {
  assert.match(whomToRing(edition).join(' '), /police and crime commissioner/)
  const claims = prepareEdition(await aSurveyOfClaims())
  assert.doesNotMatch(whomToRing(claims).join(' '), /police|constable/i)
  for (const body of claims.input.survey.bodies)
    assert.doesNotMatch(stepsFor(claims, body).join(' '), /[{}]|police|officer/i)
})

test('the page and the text say the same steps', () => {
  const files = makePack(forces)
  const [page, text] = ['recipe.html', 'recipe.txt'].map((path) =>
    String(files.find((one) => one.path === path)?.content),
  )
  const said = (text ?? '').split('\n').filter((line) => line.startsWith('- '))
  assert.ok(said.length > 43)
  assert.equal((page ?? '').match(/<li>(?!<a)/g)?.length, said.length)
})

type Printed = Pick<Claim, 'says' | 'value'> & Partial<Claim>

/** What the recipe says of that body where a paper printed this of it. */
function withPrinted(input: PackInput, slug: string, printed: Printed): string {
  const paper = 'The Marl Mercury (invented)'
  const made = prepareEdition({ ...input, claims: [{ body: slug, paper, ...printed }] })
  const [body] = input.survey.bodies.filter((one) => one.slug === slug)
  assert.ok(body, slug)
  return stepsFor(made, body).join(' ')
}

test('what a paper printed is a step only where it cannot be the number that was given', () => {
  const of = (high: number, more: Partial<Claim> = {}) =>
    withPrinted(forces, 'west-marl', {
      question: '1a',
      says: `${high} of them`,
      value: exactly(high),
      ...more,
    })
  assert.doesNotMatch(of(20), /printed that/)
  assert.match(of(21), /The Marl Mercury \(invented\) printed that “21 of them”\. Ask the paper/)
  assert.match(of(21, { unit: 'investigation' }), /printed that/)
  assert.doesNotMatch(of(5, { of: 'those classified' }), /printed that/)
  assert.doesNotMatch(of(5, { unit: 'person' }), /printed that/)
})

test('pounds in print are held against the pounds that were counted', async () => {
  const claims = await aSurveyOfClaims()
  const of = (pounds: number) =>
    withPrinted(claims, 'ashcombe', {
      question: '2',
      says: `£${pounds} in all`,
      value: exactly(pounds),
    })
  assert.doesNotMatch(of(23_412.75), /printed that/)
  assert.match(of(24_000), /printed that “£24000 in all”\. Ask the paper and the body/)
})

test('where a body gave no number, what was printed of it is a lead, but not before somebody looked', async () => {
  const printed = { says: '7 of them', value: exactly(7) }
  assert.match(
    withPrinted(forces, 'estermarsh', printed),
    /printed that “7 of them”\. No number of its own for question 1a is here/,
  )
  const claims = await aSurveyOfClaims()
  assert.doesNotMatch(withPrinted(claims, 'brindle', { question: '2', ...printed }), /printed that/)
})

test('of a request whose day is taken, the day that its answer was due is said to rest on that', () => {
  const slug = 'estermarsh'
  const request = forces.requests.find(({ body }) => body === slug) ?? assert.fail()
  const clock = forces.requests.find((one) => one.clock)?.clock ?? assert.fail()
  const overdue = (assumed?: string) => {
    const events = { ...request.events, sent: '2014-02-18', ...(assumed && { assumed }) }
    const late = prepareEdition({
      ...forces,
      requests: [{ ...request, events, clock: { ...clock, due: '2014-03-18' } }],
      count: {
        ...forces.count,
        questions: forces.count.questions.map((question) => ({
          ...question,
          bodies: question.bodies.filter(({ body }) => body !== slug),
          states: question.states.map((one) =>
            one.body === slug ? { ...one, state: 'overdue' as const } : one,
          ),
        })),
      },
    })
    const body = forces.survey.bodies.find((one) => one.slug === slug) ?? assert.fail()
    return stepsFor(late, body).join(' ')
  }
  assert.match(overdue(), /was due on 18\sMarch\s2014\. Ask/)
  assert.match(
    overdue('its answer names no other'),
    /was due on 18\sMarch\s2014, if it was asked on 18\sFebruary\s2014, as is taken\. Ask/,
  )
})
