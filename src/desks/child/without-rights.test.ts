import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { WITHOUT_RIGHTS } from './child-process.ts'

const noReach = fileURLToPath(new URL('./no-reach.ts', import.meta.url))

/** Runs a line of a hostile file's dreams with a child's rights, and gives what became of it. */
function tried(line: string): string {
  const program = `
    const { forbidReach } = await import(${JSON.stringify(noReach)})
    forbidReach()
    try { ${line}; console.log('done') } catch (error) { console.log(error.code ?? error.message) }
    process.exit(0)
  `
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...WITHOUT_RIGHTS, '--input-type=module', '--eval', program],
    { encoding: 'utf8', env: { TZ: 'UTC' } },
  )
  return stdout.trim() || stderr
}

const NO_SIGNALS = 'A child that reads files signals nobody.'
const NO_NETWORK = 'A child that reads files has no network.'

const dreams: [what: string, line: string, becomes: string][] = [
  [
    'read another file',
    `(await import('node:fs')).readFileSync('/etc/passwd')`,
    'ERR_ACCESS_DENIED',
  ],
  ['write a file', `(await import('node:fs')).writeFileSync('/tmp/x', '')`, 'ERR_ACCESS_DENIED'],
  ['start a program', `(await import('node:child_process')).execSync('id')`, 'ERR_ACCESS_DENIED'],
  [
    'start a thread',
    `new (await import('node:worker_threads')).Worker('1', { eval: true })`,
    'ERR_ACCESS_DENIED',
  ],
  ['call a server', `(await import('node:net')).connect(80, '127.0.0.1')`, NO_NETWORK],
  ['be a server', `(await import('node:http')).createServer().listen(0)`, NO_NETWORK],
  ['fetch a page', `await fetch('http://127.0.0.1/')`, NO_NETWORK],
  ['ask for a page', `(await import('node:http')).get('http://127.0.0.1/')`, NO_NETWORK],
  ['look up a name', `(await import('node:dns')).lookup('example.org', () => {})`, NO_NETWORK],
  [
    'look up a name by promise',
    `await (await import('node:dns/promises')).resolve4('example.org')`,
    NO_NETWORK,
  ],
  [
    'send a datagram',
    `(await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')`,
    NO_NETWORK,
  ],
  [
    'ask a resolver of its own',
    `new (await import('node:dns')).Resolver().resolve4('example.org', () => {})`,
    NO_NETWORK,
  ],
  [
    'ask a resolver of its own by promise',
    `await new (await import('node:dns/promises')).Resolver().resolveTxt('example.org')`,
    NO_NETWORK,
  ],
  [
    'name a service',
    `(await import('node:dns')).lookupService('127.0.0.1', 22, () => {})`,
    NO_NETWORK,
  ],
  ['be debugged', `(await import('node:inspector')).open(0)`, NO_NETWORK],
  ['signal who started it', `process.kill(process.ppid, 'SIGTERM')`, NO_SIGNALS],
  ['ask who lives', `(await import('node:process')).kill(1, 0)`, NO_SIGNALS],
  ['hold up who started it', `(await import('node:os')).setPriority(process.ppid, 19)`, NO_SIGNALS],
  ['signal beneath Node', `process._kill(process.ppid, 9)`, NO_SIGNALS],
  ['wake another’s debugger', `process._debugProcess(process.ppid)`, NO_SIGNALS],
  [
    'take what was closed back',
    `Object.defineProperty(process, 'kill', { value: () => {} })`,
    'Cannot redefine property: kill',
  ],
  ['reach beneath Node', `process.binding('tcp_wrap')`, 'ERR_ACCESS_DENIED'],
]

for (const [what, line, becomes] of dreams) {
  test(`a child cannot ${what}`, () => assert.equal(tried(line), becomes))
}

test('the child’s own program can be read', () => {
  assert.equal(tried(`(await import('node:fs')).readFileSync(${JSON.stringify(noReach)})`), 'done')
})
