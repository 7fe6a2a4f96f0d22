// The docs fail the build when they lie: every verb, setting, reason code, doubt code and page of the desk is described.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commands } from '../src/desks/cli/commands.ts'
import { ROUTES } from '../src/desks/web/routes.ts'
import { STANDARDS_ROUTES } from '../src/desks/web/standards/routes.ts'
import * as paths from '../src/publish/pack/paths.ts'
import { REASON_CODES } from '../src/vocabulary/reasons.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const doc = (name: string) => readFileSync(join(root, name), 'utf8')

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))

test('every verb stands in docs/command-line.md with its usage and its example', () => {
  const text = doc('docs/command-line.md')
  assert.ok(commands.length > 5)
  for (const { name, usage, example } of commands) {
    assert.ok(text.includes(usage), `usage of ${name}: ${usage}`)
    assert.ok(text.includes(example), `example of ${name}: ${example}`)
  }
})

test('every reason code stands in docs/reasons.md', () => {
  const text = doc('docs/reasons.md')
  for (const code of REASON_CODES) assert.match(text, new RegExp(`\`${code}\``), code)
})

test('every doubt code stands in docs/doubts.md', () => {
  const text = doc('docs/doubts.md')
  const codes = new Set(
    sources.flatMap((source) => [...source.matchAll(DOUBT)].map(([, code]) => code)),
  )
  assert.ok(codes.size > 3, `only ${codes.size} doubt codes seen`)
  const missing = [...codes].filter(
    (code) => code && !isReason(code) && !text.includes(`\`${code}\``),
  )
  assert.deepEqual(missing, [])
})

const DOUBT = /\bcode: '([a-z]+(?:-[a-z]+)+)'/g
const isReason = (code: string): boolean => REASON_CODES.some((known) => known === code)

test('every page of the pack stands in docs/publishing.md, and so does every room that makes one', () => {
  const text = doc('docs/publishing.md')
  const pages = Object.values(paths).filter(
    (path) => typeof path === 'string' && /^[^/]+\.html$/.test(path),
  )
  assert.ok(pages.length > 5, `only ${pages.length} pages seen`)
  for (const page of [...pages, paths.bodyPath('NAME'), paths.evidencePath('NAME', 1)])
    assert.ok(text.includes(`\`${page}\``), String(page))
  const rooms = readdirSync(join(root, 'src/publish'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  assert.ok(rooms.length > 4)
  for (const { name } of rooms) assert.ok(text.includes(`| \`${name}/\` |`), name)
})

test('every setting of the environment stands in docs/settings.md', () => {
  const text = doc('docs/settings.md')
  const names = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/process\.env(?:\.([A-Z_]+)|\[['"]([A-Z_]+)['"]\])/g)].map(
        ([, a, b]) => a ?? b ?? '',
      ),
    ),
  )
  for (const name of names) assert.ok(text.includes(`\`${name}\``), name)
})

test('docs/desk.md tells of every address of the desk what it does, and of no other', () => {
  const text = doc('docs/desk.md')
  const said = text.split('\n').filter((line) => /^\| (GET|POST) \|/.test(line))
  const rows = ROUTES.map(
    ({ method, path, needs, does, audit }) =>
      `| ${method.toUpperCase()} | \`${path}\` | ${needs} | ${does} | ${audit.join(', ')} |`,
  )
  assert.ok(rows.length > 30, `only ${rows.length} addresses seen`)
  assert.deepEqual(said, rows)
})

test('docs/standards-desk.md tells of every address of that desk what it needs and does, and of no other', () => {
  const text = doc('docs/standards-desk.md')
  const said = text.split('\n').filter((line) => /^\| (GET|POST) \|/.test(line))
  const rows = STANDARDS_ROUTES.map(
    ({ method, path, needs, does, audit }) =>
      `| ${method.toUpperCase()} | \`${path}\` | ${needs} | ${does} | ${audit.join(', ')} |`,
  )
  assert.ok(rows.length > 2, `only ${rows.length} addresses seen`)
  assert.deepEqual(said, rows)
})

test('an address of the desk that is not in its table is not mounted', () => {
  const web = readdirSync(join(root, 'src/desks/web'), { recursive: true, encoding: 'utf8' })
  const files = web.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  assert.ok(files.length > 40, `only ${files.length} files seen`)
  const mounting = files.filter((file) => MOUNTS.test(doc(`src/desks/web/${file}`)))
  assert.deepEqual(mounting.toSorted(), ['app.ts', 'standards/app.ts'])
})

const MOUNTS = /new Hono\b/

test('what a form is said to leave in the history is written there by that name', () => {
  const events = new Set([...ROUTES, ...STANDARDS_ROUTES].flatMap(({ audit }) => audit))
  assert.ok(events.size > 10, `only ${events.size} events seen`)
  const written = sources.filter((source) => /\brecord(?:edReading)?\(/.test(source)).join('\n')
  const decided =
    /^(figure|answer|contradiction|word|case) (confirmed|corrected|rejected|mapped|noted|added|split|joined|ticked)$/
  const missing = [...events].filter((event) => {
    const deed = decided.exec(event)?.[2]
    return !written.includes(`'${deed ?? event}'`)
  })
  assert.deepEqual(missing, [])
})

test('every form that changes the house says what the history keeps of it', () => {
  const silent = ROUTES.filter(({ method, audit }) => method === 'post' && audit.length === 0)
  assert.deepEqual(
    silent.map(({ path }) => path),
    // A name is kept in the browser; work that is tried again is nobody's decision.
    [
      '/reader',
      '/errands/:errand/again',
      '/errands/:errand/stop',
      '/surveys/:slug/again',
      '/surveys/:slug/stop',
      '/tray/fetch',
    ],
  )
  assert.deepEqual(
    ROUTES.filter(({ method, audit }) => method === 'get' && audit.length > 0),
    [],
  )
})

/** Signing in is one: what it leaves is said of each way in. */
test('every form of the standards desk says what the history keeps of it', () => {
  const silent = STANDARDS_ROUTES.filter(
    ({ method, audit }) => method === 'post' && audit.length === 0,
  )
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  )
})

test('every test that docs/security.md names is there by that name', () => {
  const rows = doc('docs/security.md')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d/.test(line))
  assert.ok(rows.length > 40, `only ${rows.length} items seen`)
  assert.deepEqual(
    rows.filter((row) => (row.split('|')[3] ?? '').trim() === ''),
    [],
  )
  const tests = ['src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => doc(join(folder, file))),
  )
  const named = rows.flatMap((row) => [...row.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name))
  assert.ok(named.length > 20, `only ${named.length} names seen`)
  assert.deepEqual(
    named.filter((name) => !tests.some((text) => text.includes(`test('${name}'`))),
    [],
  )
})

test('every file that the docs point to is there', () => {
  for (const page of pages()) {
    for (const [, target = ''] of doc(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      assert.doesNotThrow(
        () => readFileSync(join(root, dirname(page), target)),
        `${page} points to ${target}`,
      )
    }
  }
})

/** The changelog tells of what was, the examples of style are from nowhere, and a decision may name what was not taken. WHAT-IS-ODD stands for a name. */
test('every file or folder of the house that the docs name is there', () => {
  let seen = 0
  for (const page of pages()) {
    if (/^(CHANGELOG|STYLE-EXAMPLES)\.md$|^docs\/decisions\//.test(page)) continue
    const text = doc(page)
    const named = [
      ...text.matchAll(/(?<![\w/.])((?:src|test|bench|examples|fixtures)\/[\w./-]*\w)/g),
      ...text.matchAll(/(?<![\w/])([A-Z][A-Z-]+\.md)\b/g),
    ].map(([, path = '']) => path)
    for (const path of named.filter((one) => !/[A-Z]{4}/.test(one) || one.endsWith('.md'))) {
      seen++
      const from =
        path.endsWith('.md') && !path.includes('/') ? [root, join(root, dirname(page))] : [root]
      assert.ok(
        from.some((folder) => existsSync(join(folder, path))),
        `${page} names ${path}`,
      )
    }
  }
  assert.ok(seen > 20, `only ${seen} seen`)
})

/** All Markdown of the root and of docs/. */
const pages = (): string[] => [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
