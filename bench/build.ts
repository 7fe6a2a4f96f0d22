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
    viewer: { name: 'bench' },
    log: console.error,
  }
  const seconds: number[] = []
  let peakBytes = 0
  for (const { folder } of copies) {
    const started = performance.now()
    await importFolder(house, folder)
    await runWaiting(house)
    seconds.push((performance.now() - started) / 1000)
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
  const tenth = Math.max(1, Math.floor(COPIES / 10))
  const perTenth = Array.from({ length: Math.min(10, COPIES) }, (_, i) => {
    const part = seconds.slice(i * tenth, (i + 1) * tenth)
    return (1000 * part.reduce((sum, one) => sum + one, 0)) / (part.length * (replies / COPIES))
  })
  console.log(
    `  a reply costs, by tenth, ${perTenth.map((ms) => ms.toFixed(0)).join(' ')} ms: the last ${((perTenth.at(-1) ?? 0) / (perTenth[0] ?? 1)).toFixed(2)} × the first`,
  )
}

function row(name: string, seconds: number, peakBytes: number): void {
  console.log(`  ${name.padEnd(14)} ${seconds.toFixed(2)} s, at most ${mb(peakBytes)}`)
}
