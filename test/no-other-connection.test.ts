// With the network refused: letters go, replies come, and nothing is reached for but the servers that were set.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { guardedBy, type Walked, walk } from './network/walk.ts'

function asksTheServersSetAlone(walked: Walked): void {
  const { taken, sent, fetched, todo, pages, servers, reached, refused, guarded } = walked
  assert.deepEqual(sent, ['ashby accepted', 'brent-vale accepted'])
  assert.deepEqual(fetched, ['ashby taken', 'brent-vale taken'])
  assert.deepEqual([taken, todo], [2, 2])
  assert.deepEqual(new Set(Object.values(pages)), new Set([200]))
  // send, fetch, todo and the desk.
  assert.ok(guarded >= 4, `${guarded} processes were guarded`)
  assert.deepEqual(
    reached.filter((one) => one.startsWith('connect')),
    servers.map((server) => `connect ${server}`).sort(),
  )
  assert.deepEqual(refused, [])
}

test('sending, fetching, the to-do and the desk reach for the servers that were set, and where tokens are given out, and for nothing else', async () => {
  asksTheServersSetAlone(await walk())
})

test('what else they reached for would be refused and written down', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'candour-guard-'))
  t.after(() => rm(folder, { recursive: true }))
  const log = join(folder, 'log')
  const env = guardedBy(['127.0.0.1:9'], log)
  const asks = [
    "import net from 'node:net'; net.connect(80, '192.0.2.1')",
    "import tls from 'node:tls'; tls.connect({ host: '192.0.2.2', port: 443 })",
    "await fetch('http://192.0.2.3/')",
    "import { lookup } from 'node:dns/promises'; await lookup('candour.invalid')",
    "import { resolve4 } from 'node:dns'; resolve4('candour.invalid', (error) => { throw error })",
    "import { createSocket } from 'node:dgram'; createSocket('udp4').send('x', 53, '192.0.2.4')",
  ]
  for (const ask of asks) {
    const args = ['--input-type=module', '-e', ask]
    const { status } = spawnSync(process.execPath, args, { env, timeout: 60_000 })
    assert.equal(status, 1, ask)
  }
  const lines = (await readFile(log, 'utf8')).trim().split('\n')
  const refused = lines.map((line) => JSON.parse(line)).filter((one) => one.refused)
  assert.deepEqual(
    refused.map(({ what, to }) => `${what} ${to}`),
    [
      'connect 192.0.2.1:80',
      'connect 192.0.2.2:443',
      'connect 192.0.2.3:80',
      'lookup candour.invalid',
      'lookup candour.invalid',
      'datagram anywhere',
    ],
  )
})

/** A machine of its own with no network but itself; a user who is not root keeps their own number there. */
const UNPRIVILEGED = ['-Un', '--map-current-user', '--keep-caps']
const APART = ['unshare', ...(process.getuid?.() === 0 ? ['-n'] : UNPRIVILEGED)]
const UP = 'ip link set lo up'

function whyNotApart(): string | false {
  const [program = '', ...args] = APART
  const tried = spawnSync(program, [...args, 'sh', '-c', UP], { encoding: 'utf8' })
  if (tried.status === 0) return false
  return `no network of its own can be had here: ${(tried.stderr ?? String(tried.error)).trim()}`
}

test('where there is no network at all, the children that open files included, everything comes to the same', {
  skip: whyNotApart(),
}, () => {
  const script = fileURLToPath(new URL('network/walk.ts', import.meta.url))
  const [program = '', ...args] = APART
  const inside = [...args, 'sh', '-c', `${UP} && exec "$0" "$1"`, process.execPath, script]
  const { stdout, stderr } = spawnSync(program, inside, { encoding: 'utf8', timeout: 300_000 })
  assert.match(stdout, /^\{/, stderr)
  asksTheServersSetAlone(JSON.parse(stdout))
})
