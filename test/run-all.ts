// npm test: everything that proves the house, in one command. Stops at the first part that fails, saying which.
import { spawnSync } from 'node:child_process'

const PARTS: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['--noEmit']],
  ['style', 'biome', ['check', '.']],
  ['unit, walls, docs and stories', 'node', ['--test', 'src/**/*.test.ts', 'test/*.test.ts']],
]

for (const [name, command, args] of PARTS) {
  console.log(`\n${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`npm test stopped at: ${name}`)
    process.exit(status ?? 1)
  }
}
