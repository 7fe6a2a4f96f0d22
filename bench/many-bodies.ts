// A survey of many bodies, each of which replied once by letter, taken in, confirmed by a hand and exported; then built from its
// folder, twice, as anybody would: candour build. Linux only for the memory.
// node bench/many-bodies.ts [BODIES]
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeExport } from '../src/desks/work/export-files.ts'
import { allSurveys } from '../src/survey/queries.ts'
import { writeManyBodies } from './altered-copies.ts'
import { confirmedOf, takenIn, within } from './many-taken-in.ts'
import { watched } from './watched.ts'

const bodies = Number(process.argv[2] ?? 400)
const command = fileURLToPath(new URL('../bin/candour.mjs', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'candour-many-'))
chmodSync(home, 0o755) // for root, the database server runs as another user
try {
  writeManyBodies(join(home, 'many-bodies'), { bodies, replies: 1 })
  await takenIn(join(home, 'data'), join(home, 'many-bodies'), () => {})
  await confirmedOf(join(home, 'data'), () => true, console.log)
  await within(join(home, 'data'), async (house) => {
    for (const { survey } of await allSurveys(house.db))
      await writeExport(house, survey.slug, join(home, 'decided'))
  })
  const packs = [await built('first'), await built('second')]
  const [first, second] = packs
  console.log(first === second ? 'both have the same bytes' : 'the two differ')
  process.exitCode = first === second ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** The seal of all its files. */
async function built(name: string): Promise<string> {
  const out = join(home, name)
  const {
    seconds,
    peakBytes,
    code,
    out: said,
  } = await watched(
    process.execPath,
    [command, 'build', join(home, 'decided'), '--out', out, '--json'],
    { quiet: true },
  )
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
  const seal = createHash('sha256')
  for (const file of files) seal.update(file.slice(out.length)).update(readFileSync(file))
  const { answered = 0 } = JSON.parse(said)
  console.log(
    `${bodies} bodies, ${answered} answered: ${seconds.toFixed(1)} s, at most ${Math.round(peakBytes / 1e6)} MB, ${files.length} files, exit ${code}`,
  )
  return seal.digest('hex')
}
