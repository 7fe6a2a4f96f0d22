// People at the desk: 50 requests a second, sent when their time has come, beside 500 connections that send a byte now and then.
// Each page has its own seconds, and the next begins when nothing of it is open any more.
// node bench/load.ts [SECONDS] [FOLDER | BODIES REPLIES | kept DATA] : the shipped survey, a folder, a made survey, or what
// bench/pages.ts keeps, which is not taken in again. Loopback only.
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeManyBodies } from './altered-copies.ts'
import { type DeskApart, openDeskApart, openDeskOn } from './desk-apart.ts'
import { inLine, inSum, type Latency, mainPages, openLoop } from './open-loop.ts'

const A_SECOND = 50
const SLOW = 500
const SLOW_EVERY_MS = 5000

const shipped = fileURLToPath(new URL('../examples/police-and-social-media-2014', import.meta.url))
const [seconds = '60', what = shipped, replies] = process.argv.slice(2)
const most = Number(seconds) * 1000

const home = await mkdtemp(join(tmpdir(), 'candour-load-'))
const isKept = what === 'kept' && replies !== undefined
const isMade = !isKept && replies !== undefined
const folder = isMade ? join(home, 'many') : what
if (isMade) writeManyBodies(folder, { bodies: Number(what), replies: Number(replies) })
const desk = isKept ? await openDeskOn(replies) : await openDeskApart(folder)
const slow = slowConnections(desk)
try {
  let isIdle = false
  const idle = desk.idle.then(() => {
    isIdle = true
  })
  const during: Latency[] = []
  // At its beginning there is the front page alone: the pages are looked for anew, and asked again until all is taken in.
  while (!isKept && !isIdle)
    for (const page of await mainPages(desk))
      if (!isIdle) during.push(await asked(page, () => isIdle, 'while it is taken in, '))
  if (!isKept) console.log(`while it is taken in, over all: ${inLine(inSum(during))}`)
  await idle
  const pages = await mainPages(desk)
  const all: Latency[] = []
  for (const page of pages) all.push(await asked(page, () => false))
  console.log(`over all ${pages.length} pages: ${inLine(inSum(all))}`)
  console.log(desk.isAlive() ? 'the desk never restarted' : 'THE DESK ENDED')
} finally {
  slow.end()
  await desk.stop()
  await rm(home, { recursive: true, force: true })
}

async function asked(page: string, isOver: () => boolean, when = ''): Promise<Latency> {
  const until = performance.now() + most / 5
  const latency = await openLoop(
    desk,
    [page],
    A_SECOND,
    () => isOver() || performance.now() > until,
  )
  console.log(`${when}${page}: ${inLine(latency)}`)
  return latency
}

/** Each begins a request and never ends it. */
function slowConnections({ origin }: DeskApart): { end(): void } {
  const port = Number(new URL(origin).port)
  const sockets: Socket[] = Array.from({ length: SLOW }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ')
    return socket
  })
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a')
  }, SLOW_EVERY_MS)
  return {
    end() {
      clearInterval(dripping)
      for (const socket of sockets) socket.destroy()
    },
  }
}
