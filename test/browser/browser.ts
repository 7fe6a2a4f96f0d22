// The browser of the browser tests: the Chromium that comes with npm ci, unpacked once a machine, on a bare one too.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin')

/** Quiet, headless, and never on the network by itself. As root there is no sandbox to be had. */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

export async function openBrowser(): Promise<Browser> {
  const home = await unpackedChromium()
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: FLAGS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(home, 'fonts'),
      ...(hasNss() ? {} : { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }),
    },
  })
}

export interface View {
  width: number
  height?: number
  dark?: boolean
}

/** `desk`: one that the page may ask, with its key. */
export async function openPage(
  browser: Browser,
  { width, height = 900, dark = false }: View,
  desk?: { address: string; cookie: string },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  if (desk) {
    const [name = '', value = ''] = desk.cookie.split('=')
    await page.context().addCookies([{ name, value, url: desk.address }])
  }
  // Of what never comes; a busy machine takes a while for what does.
  page.setDefaultTimeout(120_000)
  return page
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA: one line for each kind of fault, with where. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource)
  return page.evaluate<string[]>(`
    axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'] }).then(
      ({ violations }) => violations.map(({ id, help, nodes }) =>
        id + ': ' + help + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 5).join(' | ')))`)
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axeSource = readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

/** By how many pixels the page itself scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )

/**
 * The unpacked browser, in a folder of this user and this version. Unpacked beside it first and renamed when whole, so that
 * two test files that start at once, or a run that was killed, never meet half a browser.
 */
async function unpackedChromium(): Promise<string> {
  const { version } = require(join(packed, '..', 'package.json')) as { version: string }
  const home = join(tmpdir(), `candour-chromium-${version}-${userInfo().uid}`)
  if (existsSync(join(home, 'chromium'))) return home
  const staging = await mkdtemp(join(tmpdir(), 'candour-unpacking-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = staging // inflate() unpacks into the temporary folder, wherever that is
  try {
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(names.map((name) => inflate(join(packed, name))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsIn(home))
  try {
    await rename(staging, home)
  } catch (cause) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(join(home, 'chromium')))
      throw new Error(`cannot keep the unpacked browser at ${home}`, { cause })
  }
  return home
}

/** A browser without a single font of its own crashes at the first letter that a page's fonts lack. */
const fontsIn = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`

/** Chromium needs NSS; a bare machine does not have it, the package brings it. */
function hasNss(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so')
  } catch {
    return false
  }
}
