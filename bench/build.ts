// npm run bench: building the survey of formats, then 100 altered copies of it into one house, beside the bare cost of
// parsing the same files with the same libraries. Prints ratios; nothing is asserted, machines are shared and noisy.
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { arch, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openParsers } from '../src/desks/child/parsers.ts'
import { importFolder } from '../src/desks/work/import-folder.ts'
import { runWaiting } from '../src/desks/work/run-waiting.ts'
import { openStore } from '../src/store/open-store.ts'
import { writeAlteredCopies } from './altered-copies.ts'
import { processorTime } from './processor-time.ts'
import { memoryBelow, watched } from './watched.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const COPIES = Number(process.argv[2] ?? 100)
const SURVEY = join(root, 'fixtures/formats')
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

const home = await mkdtemp(join(tmpdir(), 'candour-bench-'))
await chmod(home, 0o755) // for root, the database server runs as another user
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${arch()}, ${mb(totalmem())}, Node ${process.version}`,
  )
  await oneSurvey()
  await manySurveys()
} finally {
  await rm(home, { recursive: true, force: true })
}

async function oneSurvey(): Promise<void> {
  const bare = await watched(process.execPath, [join(root, 'bench/bare-parsing.ts'), SURVEY])
  const build = await watched(process.execPath, [
    join(root, 'bin/candour.mjs'),
    'build',
    SURVEY,
    '--out',
    join(home, 'pack'),
    '--json',
  ])
  if (build.code !== 0 || bare.code !== 0) throw new Error('a run failed')
  console.log('\nThe survey of formats, from folder to pack')
  row('bare parsing', bare.seconds, bare.peakBytes)
  row('candour build', build.seconds, build.peakBytes)
  console.log(
    `  ratio          ${(build.seconds / bare.seconds).toFixed(1)} × the time, ${(build.peakBytes / bare.peakBytes).toFixed(1)} × the memory`,
  )
}

/** One house takes in survey after survey: what a reply costs must not grow with what is already there. */
async function manySurveys(): Promise<void> {
  const copies = writeAlteredCopies(join(home, 'copies'), COPIES)
  const bare = await watched(process.execPath, [
    join(root, 'bench/bare-parsing.ts'),
    join(home, 'copies'),
  ])
  const store = await openStore({ data: join(home, 'data'), log: console.error })
  const parsers = openParsers({ count: 2 })
  const { db, blobs, jobs } = store
  const house = {
    db,
    blobs,
    jobs,
    parsers,
    now: () => new Date(),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'bench' },
    log: console.error,
  }
  const seconds: number[] = []
  let peakBytes = 0
  const [desk, database]: [number[], number[]] = [[], []]
  const spent = processorTime(process.pid, join(home, 'data'))
  for (const { folder } of copies) {
    const before = spent()
    const started = performance.now()
    await importFolder(house, folder)
    await runWaiting(house, { forResult: true })
    seconds.push((performance.now() - started) / 1000)
    const after = spent()
    desk.push(after.desk - before.desk)
    database.push(after.database - before.database)
    peakBytes = Math.max(peakBytes, await memoryBelow(process.pid))
  }
  await parsers.close()
  await store.close()

  const replies = copies.reduce((sum, copy) => sum + copy.replies, 0)
  const all = seconds.reduce((sum, one) => sum + one, 0)
  console.log(`\n${COPIES} altered copies, ${replies} replies, into one house`)
  row('bare parsing', bare.seconds, bare.peakBytes)
  row('candour', all, peakBytes)
  console.log(`  ratio          ${(all / bare.seconds).toFixed(1)} × the time`)
  const tenths = (of: readonly number[]): number[] => {
    const tenth = Math.max(1, Math.floor(COPIES / 10))
    return Array.from({ length: Math.min(10, COPIES) }, (_, i) => {
      const part = of.slice(i * tenth, (i + 1) * tenth)
      return part.reduce((sum, one) => sum + one, 0) / (part.length * (replies / COPIES))
    })
  }
  byTenth('on the clock', tenths(seconds.map((one) => 1000 * one)))
  byTenth('of the processor, desk and children', tenths(desk))
  byTenth('of the processor, database', tenths(database))
}

/** Milliseconds a reply. */
function byTenth(what: string, ms: readonly number[]): void {
  const each = ms.map((one) => one.toFixed(0)).join(' ')
  const grown = ((ms.at(-1) ?? 0) / (ms[1] ?? 1)).toFixed(2)
  console.log(`  a reply costs, by tenth, ${each} ms ${what}: the last ${grown} × the second`)
}

function row(name: string, seconds: number, peakBytes: number): void {
  console.log(`  ${name.padEnd(14)} ${seconds.toFixed(2)} s, at most ${mb(peakBytes)}`)
}
