import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { test } from 'node:test'
import type { WorkBudget } from './budget-of-work.ts'
import { type Ending, watchTask } from './watch-task.ts'

/** A child that does this with whatever file it is given. */
async function endingOf(program: string, budget: Partial<WorkBudget>): Promise<Ending> {
  const url = `data:text/javascript,${encodeURIComponent(`process.on('message', (task) => { ${program} })`)}`
  const child = fork('-', [], {
    execArgv: ['--import', url, '--max-old-space-size=60'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  const task = { do: 'read', file: { name: 'reply.pdf', bytes: new Uint8Array() } } as const
  const ending = await watchTask(child, task, {
    budgetOf: () => ({
      cpuSeconds: 20,
      idleSeconds: 20,
      wallSeconds: 20,
      megabytes: 600,
      ...budget,
    }),
    lastWords: () => words,
  })
  child.kill('SIGKILL')
  return ending
}

test('a file that sends its reader round and round is ended by processor time', async () => {
  const { ended } = await endingOf('for (;;);', { cpuSeconds: 0.5 })
  assert.equal(ended, 'timed-out')
})

test('a file that its reader waits for without end is ended once it has idled', async () => {
  const { ended } = await endingOf('setInterval(() => {}, 1000)', { idleSeconds: 0.5 })
  assert.equal(ended, 'timed-out')
})

test('a file is not ended by a clock that ran on while its reader had no processor', async () => {
  const program = `let n = 0; const until = process.cpuUsage().user + 400_000
    while (process.cpuUsage().user < until) n++
    process.send({ says: 'failed', message: String(n), memory: false })`
  const { ended } = await endingOf(program, { wallSeconds: 0.05, idleSeconds: 20 })
  assert.equal(ended, 'answered')
})

test('a file that swells its reader is ended by memory', async () => {
  const swell =
    'globalThis.held = []; setInterval(() => held.push(new Uint8Array(3e7).fill(1)), 20)'
  assert.equal((await endingOf(swell, { megabytes: 250 })).ended, 'out-of-memory')
})

test('a file that fills its reader’s heap is ended by memory', async () => {
  const fill = 'const held = []; for (;;) held.push({ a: [held.length] })'
  assert.equal((await endingOf(fill, {})).ended, 'out-of-memory')
})

test('a file that its reader dies of is no more than that', async () => {
  assert.equal((await endingOf('process.abort()', {})).ended, 'died')
})

test('more pages give more time', async () => {
  // Of the processor, which is the same on every machine: more than it would have without pages.
  const program = `process.send({ says: 'pages', pages: 9 }, () => {
      const until = process.cpuUsage().user + 2_500_000
      while (process.cpuUsage().user < until);
      process.send({ says: 'failed', message: 'done', memory: false })
    })`
  const budgetOf = (_: number, pages: number) => ({
    cpuSeconds: pages > 0 ? 200 : 2,
    idleSeconds: 200,
    wallSeconds: 200,
    megabytes: 600,
  })
  const url = `data:text/javascript,${encodeURIComponent(`process.on('message', () => { ${program} })`)}`
  const child = fork('-', [], {
    execArgv: ['--import', url],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const task = { do: 'read', file: { name: 'reply.pdf', bytes: new Uint8Array() } } as const
  const { ended } = await watchTask(child, task, { budgetOf, lastWords: () => '' })
  child.kill('SIGKILL')
  assert.equal(ended, 'answered')
})

test('what was read before a reader is stopped is not lost', async () => {
  const outcome = { status: 'refused', reason: { code: 'empty', message: 'so far' } }
  const program = `process.send({ says: 'so-far', outcome: ${JSON.stringify(outcome)} }); setInterval(() => {}, 1000)`
  const ending = await endingOf(program, { idleSeconds: 1 })
  assert.equal(ending.ended, 'timed-out')
  assert.deepEqual(ending.soFar, outcome)
})
