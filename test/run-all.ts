// npm test: everything that proves the house, in one command. Stops at the first part that fails, saying which.
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** One database server serves a whole part; each test file gets its own copy of one migrated template. */
const tests = (...patterns: string[]): string[] => [
  '--test',
  `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
  '--test-global-setup=test/global-setup.ts',
  ...patterns,
]

const PARTS: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['--noEmit']],
  ['style', 'biome', ['check', '--error-on-warnings', '.']],
  [
    'unit tests, walls, docs, examples and stories',
    'node',
    tests('src/**/*.test.ts', 'test/*.test.ts', 'examples/make/*.test.ts'),
  ],
  ['browser', 'node', tests('test/browser/*.test.ts')],
]

for (const [name, command, args] of PARTS) {
  console.log(`\n${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`npm test stopped at: ${name}`)
    process.exit(status ?? 1)
  }
}
