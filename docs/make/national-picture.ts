// docs/national.png: the top of the national page of the shipped example, as a reader sees it.
//   node docs/make/national-picture.ts
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openBrowser } from '../../test/browser/browser.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const SURVEY = 'examples/police-and-social-media-2014'
const SIZE = { width: 1280, height: 1320 }

const home = await mkdtemp(join(tmpdir(), 'candour-picture-'))
try {
  const built = spawnSync(
    process.execPath,
    ['bin/candour.mjs', 'build', SURVEY, '--out', join(home, 'pack')],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (built.status !== 0) throw new Error(built.stderr)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: SIZE })
    await page.goto(pathToFileURL(join(home, 'pack', 'index.html')).href)
    await writeFile(join(root, 'docs', 'national.png'), await page.screenshot())
  } finally {
    await browser.close()
  }
} finally {
  await rm(home, { recursive: true, force: true })
}
