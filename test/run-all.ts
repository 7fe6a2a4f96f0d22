// npm test: everything that proves the house, in one command. Stops at the first part that fails, saying which.
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { globalSetup, globalTeardown } from './global-setup.ts'
import { PURE_TESTS, poolFiles, root } from './test-files.ts'

const CHECKS: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['--noEmit']],
  ['style', 'biome', ['check', '--error-on-warnings', '.']],
]

for (const [name, command, args] of CHECKS) {
  console.log(`\n${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`npm test stopped at: ${name}`)
    process.exit(status ?? 1)
  }
}

console.log('\nunit tests, walls, docs, examples, stories and browser')
const { passed, failed, files } = await runPool()
console.log(inWords(files))
// A file without a test passes as one test of its own name, and has no summary.
const empty = poolFiles().filter((file) => !files.some((one) => one.file === file))
for (const file of empty) console.log(`${file} ran no test`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || empty.length > 0 || passed === 0 ? 1 : 0)

interface FileRun {
  file: string
  seconds: number
  tests: number
}

/** One pool for all files; one database server serves it, and each file gets its own copy of one template. */
async function runPool(): Promise<{ passed: number; failed: number; files: FileRun[] }> {
  const files: FileRun[] = []
  let [passed, failed] = [0, 0]
  await globalSetup()
  const stream = run({
    files: poolFiles().map((file) => join(root, file)),
    concurrency: Math.max(2, availableParallelism() - 1),
  })
  stream.on('test:summary', ({ file, duration_ms: ms, counts }) => {
    if (file) files.push({ file: relative(root, file), seconds: ms / 1000, tests: counts.tests })
    else
      [passed, failed] = [
        counts.passed,
        counts.tests - counts.passed - counts.skipped - counts.todo,
      ]
  })
  const printed = stream.compose(spec)
  printed.pipe(process.stdout, { end: false })
  await new Promise((resolve) => printed.on('end', resolve))
  await globalTeardown()
  return { passed, failed, files }
}

function inWords(files: readonly FileRun[]): string {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  const lines = slowest.map(
    ({ file, seconds, tests }) =>
      `${seconds.toFixed(1).padStart(6)} s  ${file} (${tests} tests${file === PURE_TESTS ? ', all that share one process' : ''})`,
  )
  return ['\nThe ten slowest files:', ...lines, ''].join('\n')
}
