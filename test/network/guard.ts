// Loaded ahead of a program (node --import): its sockets reach the servers named in ONLY_TO and nothing else.
// What it reaches for is written into ONLY_TO_LOG, a line each; what is none of these fails there.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** "127.0.0.1:2525", "localhost:1143". */
const allowed = new Set((process.env['ONLY_TO'] ?? '').split(',').filter(Boolean))
const names = new Set([...allowed].map((one) => one.slice(0, one.lastIndexOf(':'))))

function isRefused(what: string, to: string, isAllowed: boolean): boolean {
  const log = process.env['ONLY_TO_LOG']
  const line = { pid: process.pid, what, to, refused: !isAllowed }
  if (log) appendFileSync(log, `${JSON.stringify(line)}\n`)
  return !isAllowed
}

const refusal = (what: string, to: string): Error =>
  Object.assign(new Error(`${what} ${to}: the network is refused here`), { code: 'ENETUNREACH' })

type Call = (...args: unknown[]) => unknown

/** Node's own objects, as they are changed here: whoever holds one of them has the changed one. */
function guarded(of: object, name: string, around: (original: Call) => Call): void {
  const original: unknown = Reflect.get(of, name)
  if (typeof original !== 'function') return
  const call: Call = function (this: unknown, ...args) {
    const bound: Call = (...more) => Reflect.apply(original, this, more)
    return around(bound)(...args)
  }
  Reflect.set(of, name, call)
}

guarded(net.Socket.prototype, 'connect', (original) => (...args) => {
  const { path, host = 'localhost', port } = whereTo(args)
  if (path !== undefined) return original(...args)
  const to = `${host}:${port}`
  if (isRefused('connect', to, allowed.has(to))) throw refusal('connect', to)
  return original(...args)
})

/** As net hands it on: [{ host, port }, then]; or as a program calls it: (port, host), ({ … }), (path). */
function whereTo(args: readonly unknown[]): { path?: unknown; host?: unknown; port?: unknown } {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) return first
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first }
  return { port: first, ...(typeof second === 'string' && { host: second }) }
}

const RESOLVERS = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]
for (const resolver of RESOLVERS)
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(resolver)))
    if (/^(lookup|resolve|reverse)/.test(name))
      guarded(resolver, name, (original) => (...args) => {
        const asked = String(args[0])
        if (!isRefused('lookup', asked, names.has(asked))) return original(...args)
        const then = args.at(-1)
        const error = refusal('lookup', asked)
        if (typeof then === 'function') return void process.nextTick(() => then(error))
        return Promise.reject(error)
      })

for (const name of ['send', 'connect'])
  guarded(dgram.Socket.prototype, name, () => () => {
    isRefused('datagram', 'anywhere', false)
    throw refusal('datagram', 'anywhere')
  })

syncBuiltinESMExports()
isRefused('guarded', process.argv[1] ?? '', true)
