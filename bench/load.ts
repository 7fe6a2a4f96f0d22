// People at the desk: 50 requests a second, sent when their time has come, beside 500 connections that send a byte now and then.
// node bench/load.ts [FOLDER] [SECONDS] : while the folder is taken in, and after. Loopback only.
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type DeskApart, openDeskApart } from './desk-apart.ts'
import { inLine, mainPages, openLoop } from './open-loop.ts'

const A_SECOND = 50
const SLOW = 500
const SLOW_EVERY_MS = 5000

const shipped = fileURLToPath(new URL('../examples/police-and-social-media-2014', import.meta.url))
const [folder = shipped, seconds = '60'] = process.argv.slice(2)

const desk = await openDeskApart(folder)
const slow = slowConnections(desk)
try {
  let isIdle = false
  const idle = desk.idle.then(() => {
    isIdle = true
  })
  const until = performance.now() + Number(seconds) * 1000
  const during = await openLoop(desk, ['/'], A_SECOND, () => isIdle || performance.now() > until)
  console.log(`while it is taken in, the first page: ${inLine(during)}`)
  await idle
  const pages = await mainPages(desk)
  const end = performance.now() + Number(seconds) * 1000
  for (const page of pages) {
    const last =
      end - (pages.length - 1 - pages.indexOf(page)) * (Number(seconds) / pages.length) * 1000
    console.log(
      `${page}: ${inLine(await openLoop(desk, [page], A_SECOND, () => performance.now() > last))}`,
    )
  }
} finally {
  slow.end()
  await desk.stop()
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
