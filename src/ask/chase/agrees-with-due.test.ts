// `candour due` and the list of what is to be done say the same day of every body of every survey that is shipped or tried.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { daysLater } from '../../calendar/day.ts'
import type { Due } from '../../calendar/due.ts'
import { dueCommand } from '../../desks/cli/due-command.ts'
import { readFolder } from '../../survey/read-folder.ts'
import { lawOfBody } from '../../vocabulary/asking/law-of-body.ts'
import type { RequestEvents, Survey } from '../../vocabulary/survey.ts'
import { taskOf } from './task-of.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = ['examples', 'fixtures/surveys', 'fixtures']
  .flatMap((home) => readdirSync(join(root, home)).map((name) => join(root, home, name)))
  .filter((folder) => existsSync(join(folder, 'requests.yaml')))

interface Asked {
  survey: Survey
  events: RequestEvents
}

const all: Asked[] = folders.flatMap((folder) => {
  const yaml = Object.fromEntries(
    ['survey.yaml', 'requests.yaml'].map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  )
  const { folder: read } = readFolder(folder, yaml)
  assert.ok(read, folder)
  return read.requests.map((events) => ({ survey: read.survey, events }))
})

/** Nothing else decides its day: no more time, no question back that waits for us, no review. */
const isPlain = ({ events }: Asked): boolean =>
  events.received !== undefined &&
  !events.extension &&
  !(events.clarificationAsked && !events.clarificationGiven) &&
  !events.internalReviewAsked

/** As the command line answers it. */
async function dueSaid({ survey, events }: Asked): Promise<Due> {
  const args = [
    '--json',
    '--law',
    lawOfBody(events.body, survey.law),
    '--received',
    events.received ?? '',
  ]
  if (events.clarificationGiven) args.push('--clarified', events.clarificationGiven)
  if (events.feeNotice) args.push('--fee-notice', events.feeNotice)
  if (events.feePaid) args.push('--fee-paid', events.feePaid)
  const lines: string[] = []
  await dueCommand.run(args, { out: (line) => lines.push(line), err: () => {} })
  return JSON.parse(lines.join(''))
}

const taskOn = ({ survey, events }: Asked, today: string) => {
  const body = survey.bodies.find(({ slug }) => slug === events.body)
  assert.ok(body)
  const law = lawOfBody(body.slug, survey.law)
  return taskOf({
    survey,
    body,
    law,
    portal: null,
    events,
    messages: [],
    standings: [],
    letters: [],
    today,
  })
}

test('the surveys are there', () => {
  assert.ok(folders.length > 8, `${folders.length} surveys`)
  assert.ok(all.length > 100, `${all.length} requests`)
})

test('of every request the list says the day that the command says, and calls it late from the next day on', async () => {
  const said = new Map<string, Promise<Due>>()
  for (const asked of all.filter(isPlain)) {
    const { body: _, reference: __, note: ___, assumed: ____, ...days } = asked.events
    const key = `${asked.survey.law} ${JSON.stringify(days)}`
    const { due } = await (said.get(key) ??
      said.set(key, dueSaid(asked)).get(key) ??
      dueSaid(asked))
    const name = `${asked.survey.slug} ${asked.events.body}`
    if (due === null) {
      assert.equal(taskOn(asked, daysLater(asked.events.received ?? '', 60))?.kind, 'fee', name)
      continue
    }
    for (const [after, kind] of [
      [-1, 'due-soon'],
      [0, 'due-soon'],
      [1, 'overdue'],
      [40, 'overdue'],
    ] as const) {
      const task = taskOn(asked, daysLater(due, after))
      assert.equal(task?.kind, kind, `${name} ${after} days after`)
      assert.equal(task.due, due, name)
    }
  }
})

test('of a request that took more time the list says no day beyond the furthest that the command says', async () => {
  const [one] = all
  assert.ok(one?.events.received)
  for (const extension of ['2014-04-01', '2014-12-01']) {
    const asked = {
      survey: one.survey,
      events: { ...one.events, received: '2014-02-17', extension },
    }
    const { latest } = await dueSaid(asked)
    const task = taskOn(asked, '2014-03-20')
    assert.equal(task?.due, extension < (latest ?? '') ? extension : latest)
    assert.equal(task?.kind, extension < (latest ?? '') ? 'extended' : 'too-long')
  }
})

test('a question back that waits for us has no day, and a review has its own', () => {
  const others = all.filter((asked) => asked.events.received && !isPlain(asked))
  assert.ok(others.length > 1, `${others.length} others`)
  for (const asked of others) {
    const task = taskOn(asked, daysLater(asked.events.received ?? '', 40))
    const { clarificationAsked, clarificationGiven, extension } = asked.events
    const { internalReviewAsked, internalReviewAnswered } = asked.events
    if (internalReviewAnswered) assert.doesNotMatch(task?.kind ?? '', /^review/)
    else if (internalReviewAsked) assert.match(task?.kind ?? '', /^review/)
    else if (clarificationAsked && !clarificationGiven) assert.equal(task?.due, null)
    else assert.ok(extension)
  }
})
