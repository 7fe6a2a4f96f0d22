// A survey of many bodies, each of which replied once by letter, taken in, confirmed by a hand and exported; then built from its
// folder, twice, as anybody would: candour build. Linux only for the memory.
// node bench/many-bodies.ts [BODIES]
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportedFiles } from '../src/desks/work/export-files.ts'
import { openHouse } from '../src/desks/work/open-house.ts'
import { allSurveys } from '../src/survey/queries.ts'
import { writeManyBodies } from './altered-copies.ts'
import { confirmedOf, takenIn } from './many-taken-in.ts'
import { watched } from './watched.ts'

const bodies = Number(process.argv[2] ?? 400)
const command = fileURLToPath(new URL('../bin/candour.mjs', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'candour-many-'))
chmodSync(home, 0o755) // for root, the database server runs as another user
try {
  writeManyBodies(join(home, 'many-bodies'), { bodies, replies: 1 })
  await takenIn(join(home, 'data'), join(home, 'many-bodies'), () => {})
  await confirmedOf(join(home, 'data'), () => true, console.log)
  await exported()
  const packs = [await built('first'), await built('second')]
  const [first, second] = packs
  console.log(first === second ? 'both have the same bytes' : 'the two differ')
  process.exitCode = first === second ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function exported(): Promise<void> {
  const { house, close } = await openHouse({
    data: join(home, 'data'),
    viewer: 'bench',
    parsers: 1,
    log: console.error,
  })
  try {
    for (const { survey } of await allSurveys(house.db))
      for await (const { path, content } of exportedFiles(house, survey.slug)) {
        const to = join(home, 'decided', path)
        mkdirSync(dirname(to), { recursive: true })
        writeFileSync(to, content)
      }
  } finally {
    await close()
  }
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
