import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ADesk, undecidedDesk } from '../../../test/a-desk.ts'
import { noParsers } from '../../../test/no-parsers.ts'
import { decideAll, undo } from '../../reconcile/decide.ts'
import { answersOf, contradictionsFound, figuresOf } from '../../reconcile/queries.ts'
import type { House } from '../../store/house.ts'
import { surveyBySlug } from '../../survey/queries.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { evidenceIn } from '../../vocabulary/place.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { recount } from './recount.ts'
import { runWaiting } from './run-waiting.ts'

let desk: ADesk
let house: House
let survey: string

before(async () => {
  desk = await undecidedDesk()
  // Numbers are held against each other here, in this process: no file is opened.
  house = { ...desk.house, parsers: noParsers }
  survey = (await surveyBySlug(house.db, 'undecided'))?.id ?? ''
  await runWaiting(house)
})
after(() => desk.close())

/** Mulberry32. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Made = Omit<Decision, 'by' | 'at'>

const aboutFigure = (
  { body, question, figure }: DecidedFigure,
  how: Pick<Decision, 'action' | 'reads' | 'why'>,
): Made => ({
  about: 'figure',
  body,
  ...(question !== null && { question }),
  evidence: [evidenceIn(figure)],
  ...how,
})

function decisionOn(reading: DecidedFigure, roll: (below: number) => number): Made {
  const { value } = reading.figure
  switch (roll(4)) {
    case 0:
      return aboutFigure(reading, { action: 'reject', why: 'not what was asked' })
    case 1: {
      const low = isMissing(value) ? 3 : value.low + 1
      return aboutFigure(reading, {
        action: 'correct',
        reads: { value: { low, high: low } },
        why: 'misread',
      })
    }
    default:
      return aboutFigure(reading, { action: 'confirm' })
  }
}

/** A few decisions of any kind, or one taken back. */
async function act(roll: (below: number) => number): Promise<void> {
  const readings = await figuresOf(house.db, survey)
  const answers = await answersOf(house.db, survey)
  const found = await contradictionsFound(house.db, survey)
  const decided = readings.filter((one) => one.decided)
  const [taken] = decided.slice(roll(decided.length || 1))
  if (roll(4) === 0 && taken) return undo(house, survey, { figure: taken.id })
  const made = Array.from({ length: 1 + roll(3) }, (): Made[] => {
    const [reading] = readings.slice(roll(readings.length))
    const [said] = answers.slice(roll(answers.length))
    const [contradiction] = found.slice(roll(found.length || 1))
    switch (roll(8)) {
      case 0:
        return said
          ? [
              {
                about: 'answer',
                action: 'correct',
                body: said.body,
                question: said.answer.number,
                evidence: said.answer.evidence ? [said.answer.evidence] : [],
                reads: { answer: roll(2) === 0 ? 'refused' : 'partial', sections: ['s40(2)'] },
                why: 'as the letter says',
              },
            ]
          : []
      case 1:
        return contradiction
          ? [
              {
                about: 'contradiction',
                action: 'note',
                body: contradiction.contradiction.body,
                evidence: contradiction.contradiction.statements.flatMap(({ figure }) =>
                  figure ? [evidenceIn(figure)] : [],
                ),
                why: `note ${roll(1000)}`,
              },
            ]
          : []
      case 2:
        return reading
          ? [
              {
                about: 'word',
                action: 'map',
                body: reading.body,
                evidence: [{ ...evidenceIn(reading.figure), ink: reading.figure.unitInk }],
                reads: { unit: roll(2) === 0 ? 'case' : 'incident' },
              },
            ]
          : []
      default:
        return reading ? [decisionOn(reading, roll)] : []
    }
  }).flat()
  if (made.length > 0) await decideAll(house, survey, made)
}

for (const seed of [9, 43, 2014])
  test(`after decisions of every kind at random (${seed}) what was worked out body by body is what working out all of it gives`, async () => {
    const roll = dice(seed)
    for (let i = 0; i < 8; i++) {
      await act(roll)
      await runWaiting(house)
    }
    assert.deepEqual(await house.jobs.givenUp(), [])
    assert.deepEqual(await recount(house, survey), [])
    const confirmed = (await figuresOf(house.db, survey)).filter((one) => one.state === 'confirmed')
    assert.ok(confirmed.length > 0)
  })

const rowsBut = async (body: string): Promise<unknown[]> =>
  (
    await house.db.query(
      `select body, question, xmin::text from body_count where body <> $1
       union all select body, id, xmin::text from figure where body <> $1
       order by 1, 2`,
      [body],
    )
  ).rows

test('a decision about a body that answered by itself leaves every other body’s rows as they are', async () => {
  const readings = await figuresOf(house.db, survey)
  const alone = readings.find(
    ({ state, jointWith, standsFor }) => state === 'pencil' && !jointWith && !standsFor,
  )
  assert.ok(alone)
  const before = await rowsBut(alone.body)
  assert.ok(before.length > 50)
  await decideAll(house, survey, [aboutFigure(alone, { action: 'confirm' })])
  await runWaiting(house)
  const [now] = (await figuresOf(house.db, survey)).filter(({ id }) => id === alone.id)
  assert.equal(now?.state, 'confirmed')
  assert.deepEqual(await rowsBut(alone.body), before)
})

test('on another day every body is counted again', async () => {
  const tomorrow = { ...house, now: () => new Date('2026-11-25T12:00:00Z') }
  const days = async () =>
    (
      await house.db.query<{ day: string }>(
        `select distinct split_part(made_from, ' ', 2) as day from body_count`,
      )
    ).rows.map(({ day }) => day)
  assert.deepEqual(await days(), ['2026-11-24'])
  await house.db.transaction((db) => house.jobs.put(db, 'count', survey))
  await runWaiting(tomorrow)
  assert.deepEqual(await days(), ['2026-11-25'])
})
