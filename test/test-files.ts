// Which test files there are, which of them may share one process, and in which order the pool takes them.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const PATTERNS = [
  'src/**/*.test.ts',
  'test/*.test.ts',
  'test/browser/*.test.ts',
  'examples/make/*.test.ts',
]

/** The file that runs all pure ones in its own process. */
export const PURE_TESTS = 'test/pure-tests.ts'

/** Those that take long, the longest first, so that none of them is left to run alone at the end. A run prints its ten slowest. */
const LONGEST = [
  'test/browser/review.test.ts',
  'src/read/ocr/scans.test.ts',
  'test/browser/pack.test.ts',
  'test/browser/desk.test.ts',
  'src/bounds/brute-force.test.ts',
  PURE_TESTS,
  'test/spine.test.ts',
  'test/browser/review-pages.test.ts',
  'test/import-killed.test.ts',
  'src/store/open-store.test.ts',
  'src/read/large-and-deep.test.ts',
]

/** What the pool runs: every file that needs a process of its own, and the pure ones together. */
export function poolFiles(): string[] {
  const all = allTestFiles()
  const gone = LONGEST.filter((file) => file !== PURE_TESTS && !all.includes(file))
  if (gone.length > 0) throw new Error(`test/test-files.ts lists what is not there: ${gone}`)
  const pure = new Set(pureFiles())
  return [...LONGEST, ...all.filter((file) => !LONGEST.includes(file) && !pure.has(file))]
}

/** No database, process, browser or network, and nothing global changed: found by what a file imports, however far down. */
export const pureFiles = (): string[] =>
  allTestFiles().filter((file) => !LONGEST.includes(file) && isPure(file))

export const allTestFiles = (): string[] => globSync(PATTERNS, { cwd: root }).sort()

/** To be run alone: what these bring outlives a test, or meets another test's. */
const OUTSIDE =
  /from '(?:node:(?:child_process|worker_threads|cluster|net|http|https)|playwright-core|pg|@hono\/node-server)'/
/** A hook at the top of a file would be a hook of every file in the process. */
const GLOBAL =
  /^(?:before|after|beforeEach|afterEach)\(|process\.(?:env\b|chdir|on\(|exitCode|umask)|globalThis\./m

/** Something of the whole process is replaced while a test runs: what others loaded before would not be seen. */
const REPLACES = /globalThis\.\w+ =/

function isPure(file: string): boolean {
  if (GLOBAL.test(textOf(file))) return false
  return ![...reached(file)].some(
    (one) => OUTSIDE.test(textOf(one)) || (one.startsWith('test/') && REPLACES.test(textOf(one))),
  )
}

function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of textOf(file).matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g))
    reached(relative(root, resolve(root, dirname(file), target)), seen)
  return seen
}

const texts = new Map<string, string>()

function textOf(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const text = readFileSync(join(root, file), 'utf8')
  texts.set(file, text)
  return text
}
