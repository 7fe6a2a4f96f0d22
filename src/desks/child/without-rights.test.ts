import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { WITHOUT_RIGHTS } from './child-process.ts'

const noNetwork = fileURLToPath(new URL('./no-network.ts', import.meta.url))

/** Runs a line of a hostile file's dreams with a child's rights, and gives what became of it. */
function tried(line: string): string {
  const program = `
    const { forbidNetwork } = await import(${JSON.stringify(noNetwork)})
    forbidNetwork()
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
  ['reach beneath Node', `process.binding('tcp_wrap')`, 'ERR_ACCESS_DENIED'],
]

for (const [what, line, becomes] of dreams) {
  test(`a child cannot ${what}`, () => assert.equal(tried(line), becomes))
}

test('the child’s own program can be read', () => {
  assert.equal(
    tried(`(await import('node:fs')).readFileSync(${JSON.stringify(noNetwork)})`),
    'done',
  )
})
