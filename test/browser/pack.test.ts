// The published packs, opened from a disk: every number is met and followed, every kind of page is looked at by axe.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { parseCsv } from '../../src/vocabulary/csv.ts'
import { faultsOf, openBrowser, openPage, sidewaysScroll } from './browser.ts'
import { hitTest, type NumberShown } from './numbers-shown.ts'

/** One survey that is counted, and one of different requests. */
const SURVEYS = ['formats', 'what-forces-said'] as const
const FOLDERS = { formats: 'fixtures/formats', 'what-forces-said': 'examples/what-forces-said' }
const root = fileURLToPath(new URL('../../', import.meta.url))

let home: string
let browser: Browser

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-packs-'))
  for (const survey of SURVEYS) buildPack(survey)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await rm(home, { recursive: true, force: true })
})

/** As anybody would: from the folder to the pack with one command. */
function buildPack(survey: keyof typeof FOLDERS): void {
  const command = ['bin/candour.mjs', 'build', FOLDERS[survey], '--out', join(home, survey)]
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  })
  assert.equal(status, 0, `candour build ${survey} ended with ${status}: ${stderr}`)
}

const pagesOf = (survey: string): string[] =>
  readdirSync(join(home, survey), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${survey}/${name.replaceAll(sep, '/')}`)
    .sort()
const pages = (): string[] => SURVEYS.flatMap(pagesOf)
const textOf = (path: string): string => readFileSync(join(home, path), 'utf8')

function address(target: string): string {
  const [path = '', anchor] = target.split('#')
  return pathToFileURL(join(home, path)).href + (anchor === undefined ? '' : `#${anchor}`)
}

/** What a click opened: the element that the address names, its words, and whether it can be seen. */
interface Opened {
  path: string
  anchor: string
  /** Nothing stands there. */
  missing: boolean
  text: string
  /** Links of numbers and rows of data in it. */
  terms: number
  inView: boolean
}

const OPENED = `(() => {
  const anchor = decodeURIComponent(location.hash.slice(1))
  const there = document.getElementById(anchor)
  if (!there) return { path: location.pathname, anchor, missing: true, text: '', terms: 0, inView: false }
  const box = there.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0
  const terms = there.querySelectorAll('a.ink, a.sum, a[href]').length + (there.matches('[data-row]') ? 1 : 0)
  return { path: location.pathname, anchor, missing: false, inView, terms,
    text: there.getAttribute('aria-label') ?? there.textContent }
})()`

test('every number opens its place, and the place holds its ink or its terms', async () => {
  const page = await openPage(browser, { width: 1280 })
  const met: Numbered[] = []
  for (const path of pages()) {
    await page.goto(address(path))
    const { numbers, covered } = await hitTest(page, 'a.ink, a.sum')
    assert.deepEqual(covered, [], `${path}: numbers that a mouse does not meet`)
    met.push(...numbers.map((one) => ({ from: path, ...one })))
  }
  assert.ok(met.length > 500, `only ${met.length} numbers were seen`)
  await clickOneOfEach(page, met)

  const inks = inkByPlace()
  const wrong: string[] = []
  for (const [path, there] of Map.groupBy(met, ({ to }) => to.split('#')[0] ?? '')) {
    const opened = await openedFrom(page, path, [...new Set(there.map(({ to }) => to))])
    for (const { from, kind, shown, to } of there) {
      const at = opened.get(to)
      const fault = at ? faultOfNumber(kind, shown, at, inks) : 'it was not opened'
      if (fault)
        wrong.push(`${from}, ${kind} “${shown}” → ${to.slice(address('').length)}: ${fault}`)
    }
  }
  assert.deepEqual(wrong, [])
})

/** A real mouse, once for each kind of number on each kind of page: what is hit is what opens. */
async function clickOneOfEach(page: Page, numbers: readonly Numbered[]): Promise<void> {
  const kinds = Map.groupBy(numbers, ({ from, kind }) => `${dirname(from)} ${kind}`)
  assert.ok(kinds.size >= 5, `only ${[...kinds.keys()].join(', ')}`)
  for (const [{ from, kind, to } = { from: '', kind: '', to: '' }] of kinds.values()) {
    await page.goto(address(from))
    await page.locator(`a.${kind}`).first().click()
    await page.waitForURL(to)
    const opened = await page.evaluate<Opened>(OPENED)
    assert.ok(opened.inView, `${from}, ${kind} → ${to}`)
  }
}

interface Numbered extends NumberShown {
  from: string
}

/** One page, opened once, and each of its places gone to as a link does: by its anchor. */
async function openedFrom(
  page: Page,
  path: string,
  targets: readonly string[],
): Promise<Map<string, Opened | undefined>> {
  await page.goto(path)
  const anchors = targets.map((to) => to.split('#')[1] ?? '')
  const opened = await page.evaluate<Opened[]>(
    `document.fonts.ready.then(() => ${JSON.stringify(anchors)}.map((anchor) => {
      scrollTo({ top: 0, behavior: 'instant' })
      location.hash = anchor
      return ${OPENED}
    }))`,
  )
  return new Map(targets.map((to, i) => [to, opened[i]]))
}

/** null when the number stands where it says. */
function faultOfNumber(
  kind: string,
  shown: string,
  opened: Opened,
  inks: Map<string, Set<string>>,
): string | null {
  if (opened.missing) return 'nothing stands there'
  if (!opened.inView) return 'it was not brought into view'
  if (kind === 'sum') return opened.terms > 0 ? null : 'a sum without a term that opens'
  const known = inks.get(`${opened.path.split('/').slice(-3).join('/')}#${opened.anchor}`)
  if (known)
    return [...known].some((ink) => squeezed(opened.text).includes(squeezed(ink)))
      ? null
      : `“${opened.text}” does not hold ${[...known].join(' or ')}`
  if (opened.path.includes('/evidence/')) return 'no figure of the data files stands there'
  return squeezed(opened.text).includes(squeezed(shown)) || opened.path.endsWith('in-print.html')
    ? null
    : `“${opened.text}” does not hold it`
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** The inks of figures.csv by the place that opens them: what was published as data is what the pages show. */
function inkByPlace(): Map<string, Set<string>> {
  const inks = new Map<string, Set<string>>()
  for (const survey of SURVEYS) {
    const [head = [], ...rows] = parseCsv(textOf(`${survey}/data/figures.csv`))
    const [ink, opens] = [head.indexOf('ink'), head.indexOf('opens')]
    for (const row of rows) {
      const place = `${survey}/${row[opens]}`
      inks.set(place, (inks.get(place) ?? new Set()).add(row[ink] ?? ''))
    }
  }
  return inks
}

test('every link of the packs leads somewhere', () => {
  const ids = new Map(pages().map((path) => [path, new Set(inText(path, /\sid="([^"]*)"/g))]))
  const links = pages().flatMap((from) =>
    inText(from, /\shref="([^"]*)"/g)
      .filter((href) => !/^https?:|^#m-/.test(href))
      .map((href) => ({ from, href, to: new URL(href, `file:///${from}`) })),
  )
  const broken = links.filter(({ to }) => {
    const path = decodeURIComponent(to.pathname.slice(1))
    const anchor = decodeURIComponent(to.hash.slice(1))
    return !existsSync(join(home, path)) || (anchor !== '' && !ids.get(path)?.has(anchor))
  })
  assert.ok(links.length > 1000, `only ${links.length} links were seen`)
  assert.deepEqual(broken, [])
})

const inText = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(pattern)].map(([, found = '']) => found)

/** One of each kind. */
const KINDS = [
  ...[
    'index.html',
    'bodies/west-marl.html',
    'bodies/estermarsh.html',
    'bodies/swanvale.html',
    'evidence/west-marl-1.html',
    'evidence/west-marl-2.html',
    'evidence/greater-cottonbury-1.html',
    'evidence/hopgarth-1.html',
    'evidence/south-dalesby-1.html',
    'sums.html',
    'workforce.html',
    'clock.html',
    'in-print.html',
    'method.html',
    'data/codebook.html',
  ].map((path) => `${SURVEYS[0]}/${path}`),
  ...['index.html', 'bodies/northumbria.html', 'evidence/metropolitan-1.html'].map(
    (path) => `${SURVEYS[1]}/${path}`,
  ),
]

const VIEWS = [
  { width: 1280 },
  { width: 320 },
  { width: 1280, dark: true },
  { width: 320, dark: true },
]

for (const view of VIEWS) {
  const inWords = `${view.width} pixels wide, ${view.dark ? 'dark' : 'light'}`
  test(`axe finds nothing on any kind of page, ${inWords}, and none scrolls sideways`, async () => {
    const page = await openPage(browser, view)
    for (const path of KINDS) {
      await page.goto(address(path))
      assert.deepEqual(await faultsOf(page), [], path)
      assert.equal(await sidewaysScroll(page), 0, `${path} scrolls sideways`)
    }
    await page.close()
  })
}

test('no page holds a script, an inline style or an address on the network that it loads', async () => {
  for (const path of pages()) {
    const text = textOf(path)
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son[a-z]+=/, path)
    assert.doesNotMatch(text, /<(?:link|img|image)[^>]*(?:href|src)="https?:/, path)
  }
})

test('the fonts of the pack are read from the pack', async () => {
  const page = await openPage(browser, { width: 1280 })
  await page.goto(address(`${SURVEYS[0]}/index.html`))
  const loaded = await page.evaluate<string[]>(
    'document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === "loaded").map(({ family }) => family))',
  )
  assert.ok(
    loaded.some((family) => family.includes('Source Serif')),
    loaded.join(', '),
  )
})

test('an address opened from a number marks that ink alone', async () => {
  const page = await openPage(browser, { width: 1280 })
  const letter = pages().find(
    (path) => inText(path, /class="(inkframe)"/g).length > 1 && path.includes('/evidence/'),
  )
  assert.ok(letter, 'no page of a PDF with two frames')
  const marked = await filledFrames(page, `${letter}#m1`)
  const all = await filledFrames(page, letter)
  assert.equal(marked, 1)
  assert.ok(all > 1)
})

/** Frames whose highlighter is to be seen. */
async function filledFrames(page: Page, path: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address(path))
  return page.evaluate<number>(
    `[...document.querySelectorAll('.pagescroll .inkframe .hl')].filter((hl) => getComputedStyle(hl).fill !== 'none').length`,
  )
}
