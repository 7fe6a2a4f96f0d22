// Replies made to stop the desk: texts that patterns may lose themselves in, archives that lie, folders that lead outside. While
// they are taken in a second process asks for pages. node bench/attack.ts [SECONDS] ; it stops by itself. Loopback only.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeskApart } from './desk-apart.ts'
import { attackFiles } from './hostile/attack-files.ts'
import { inLine, mainPages, openLoop } from './open-loop.ts'

const A_SECOND = 20
const BODIES = ['durham', 'essex', 'kent', 'west-mercia']

const home = await mkdtemp(join(tmpdir(), 'candour-attack-'))
const folder = join(home, 'attacked')
const most = Number(process.argv[2] ?? 300) * 1000
try {
  await writeAttack()
  const desk = await openDeskApart(folder)
  try {
    let isIdle = false
    desk.idle.then(
      () => {
        isIdle = true
      },
      () => {},
    )
    const until = performance.now() + most
    const isOver = () => isIdle || !desk.isAlive() || performance.now() > until
    const first = await openLoop(desk, await mainPages(desk), A_SECOND, isOver)
    console.log(`while it is attacked: ${inLine(first)}`)
    console.log(desk.isAlive() ? 'the desk never restarted' : 'THE DESK ENDED')
    console.log(isIdle ? 'all was taken in' : `not all was taken in within ${most / 1000} s`)
  } finally {
    await desk.stop()
  }
} finally {
  await rm(home, { recursive: true, force: true })
}

async function writeAttack(): Promise<void> {
  const replies = Object.entries(attackFiles()).map(([name, make]) => ({ name, bytes: make() }))
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'survey.yaml'),
    `title: Attacked\nlaw: foia\npacks: [police-conduct]\nperiod: { from: 2009-01-01, to: 2014-02-17 }\nbodies: [${BODIES.join(', ')}]\nquestions:\n  - { number: "1", asks: "How many were investigated?", unit: person, whom: [officers, staff] }\n`,
  )
  for (const [i, { name, bytes }] of replies.entries()) {
    const day = `2014-03-${String(1 + Math.floor(i / BODIES.length)).padStart(2, '0')}`
    const at = join(folder, 'replies', BODIES[i % BODIES.length] ?? 'kent', day)
    await mkdir(at, { recursive: true })
    await writeFile(join(at, name), bytes)
  }
  await symlink('/etc', join(folder, 'replies', 'kent', '2014-03-20'))
}
