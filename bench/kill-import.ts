// kill -9 of a whole Candour at random moments while it takes in a survey, that of the formats: the next start goes on, and in
// the end there is exactly what an undisturbed import gives.
// node bench/kill-import.ts [TIMES]
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { countOf } from '../src/count/queries.ts'
import { messagesOf } from '../src/receive/queries.ts'
import { answersOf, figuresOf } from '../src/reconcile/queries.ts'
import { STAGES } from '../src/store/jobs.ts'
import { openStore } from '../src/store/open-store.ts'
import { surveyBySlug } from '../src/survey/queries.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const FORMATS = join(root, 'fixtures/formats')
/** Kills of one import before it may end; then the next one begins in a new folder. */
const A_ROUND = 3

export interface ImportKilled {
  kills: number
  /** What an undisturbed import gives, and what was there in the end: the same words when all is well. */
  undisturbed: string
  inTheEnd: string
  problems: string[]
}

/** Kills come at any moment of the time that the undisturbed import took here, so that most meet one at work. */
export async function killImports(times: number, folder = FORMATS): Promise<ImportKilled> {
  const home = await mkdtemp(join(tmpdir(), 'candour-kill-import-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  try {
    const quiet = join(home, 'quiet')
    const began = performance.now()
    await runToTheEnd(quiet, folder)
    const takes = performance.now() - began
    const before = await whatIsThere(quiet, basename(folder))
    const after: Awaited<ReturnType<typeof whatIsThere>>[] = []
    for (let kills = 0; kills < times; kills += A_ROUND) {
      const killed = join(home, `killed-${kills}`)
      for (let i = 0; i < Math.min(A_ROUND, times - kills); i++)
        await startAndKill(killed, folder, takes)
      await runToTheEnd(killed, folder)
      after.push(await whatIsThere(killed, basename(folder)))
      await rm(killed, { recursive: true })
    }
    return {
      kills: times,
      undisturbed: before.words,
      inTheEnd: after.find(({ words }) => words !== before.words)?.words ?? before.words,
      problems: after.flatMap(({ problems }) => problems),
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function startAndKill(data: string, folder: string, withinMs: number): Promise<void> {
  const candour = start(data, folder)
  candour.stderr?.resume()
  await Promise.race([pause(Math.random() * withinMs), finished(candour)])
  candour.kill('SIGKILL')
  await exited(candour)
}

function start(data: string, folder: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(root, 'bin/candour.mjs'), folder, '--data', data, '--port', '0', '--as', 'killed'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
}

/** Until the desk's address is printed: everything is read and counted. */
function finished(candour: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    candour.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('The desk is at')) resolve()
    })
  })
}

const exited = (candour: ChildProcess): Promise<void> =>
  candour.exitCode !== null || candour.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => candour.once('exit', () => resolve()))

async function runToTheEnd(data: string, folder: string): Promise<void> {
  const candour = start(data, folder)
  let said = ''
  candour.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  await Promise.race([
    finished(candour),
    exited(candour).then(() => {
      throw new Error(`candour ended before its desk was open: ${said}`)
    }),
  ])
  candour.kill('SIGINT')
  await exited(candour)
}

/** Everything that an import leaves, without the ids and times that are new in every house. */
async function whatIsThere(
  data: string,
  slug: string,
): Promise<{ words: string; problems: string[] }> {
  const store = await openStore({ data, log: () => {} })
  try {
    const kept = await surveyBySlug(store.db, slug)
    if (!kept) throw new Error('the survey is not there')
    const messages = await messagesOf(store.db, kept.id)
    const figures = await figuresOf(store.db, kept.id)
    const answers = await answersOf(store.db, kept.id)
    const words = JSON.stringify({
      messages: messages.map(({ body, folder, received, seen, files }) => [
        body,
        folder,
        received,
        seen,
        files.map(({ name, sha256 }) => [name, sha256]),
      ]),
      figures: figures.map(({ id, state }) => [id, state]).sort(),
      answers: answers
        .map(({ body, answer, state }) => [body, answer.number, answer.answer, state])
        .sort(),
      count: await countOf(store.db, kept.id),
      // The desk opens before every file was looked into.
      waiting: await store.jobs.waiting(STAGES.filter((stage) => stage !== 'inspect')),
    })
    const { problems } = await store.verify()
    return { words, problems: problems.map(({ message }) => message) }
  } finally {
    await store.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { kills, undisturbed, inTheEnd, problems } = await killImports(
    Number(process.argv[2] ?? 50),
  )
  console.log(
    `killed ${kills} times; in the end ${undisturbed === inTheEnd ? 'exactly what an undisturbed import gives' : 'SOMETHING ELSE than an undisturbed import gives'}; ${problems.length} problems found by verify`,
  )
  for (const problem of problems) console.log(`  ${problem}`)
  if (undisturbed !== inTheEnd || problems.length > 0) process.exitCode = 1
}
