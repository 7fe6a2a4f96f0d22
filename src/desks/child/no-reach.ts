// Node's permission model covers files and processes, but neither the network nor signals: in the child every way out is closed by hand.
import dgram from 'node:dgram'
import dns from 'node:dns'
import inspector from 'node:inspector'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import os from 'node:os'

/** Calls nobody, asks no name, listens to nobody, signals nobody. Before any parser is loaded. */
export function forbidReach(): void {
  net.Socket.prototype.connect = noNetwork
  net.Server.prototype.listen = noNetwork
  dgram.Socket.prototype.bind = noNetwork
  dgram.Socket.prototype.send = noNetwork
  dgram.Socket.prototype.connect = noNetwork
  // A resolver has a socket of its own, beneath those above.
  for (const resolver of [
    dns,
    dns.promises,
    dns.Resolver.prototype,
    dns.promises.Resolver.prototype,
  ])
    forbidAll(resolver, noNetwork, (name) => name !== 'Resolver' && name !== 'constructor')
  forbidAll(globalThis, noNetwork, (name) => /^(fetch|WebSocket|EventSource)$/.test(name))
  forbidAll(inspector, noNetwork, (name) => name === 'open')
  // Whoever may set a priority may set the desk's.
  forbidAll(os, noSignals, (name) => name === 'setPriority')
  forbidAll(process, noSignals, (name) => SIGNALS.includes(name))
  syncBuiltinESMExports()
}

/** The last two start another process's debugger, or stop it. */
const SIGNALS = ['kill', '_kill', '_debugProcess', '_debugEnd']

/** What it holds itself and what it inherits from a class of its own. */
function forbidAll(holder: object, forbidden: () => never, which: (name: string) => boolean): void {
  for (let at = holder; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const own = Object.getOwnPropertyDescriptor(at, name)
      const isCall = typeof own?.value === 'function' || own?.get !== undefined
      if (which(name) && isCall && own?.configurable !== false)
        Object.defineProperty(at, name, { value: forbidden, configurable: false, writable: false })
    }
  }
}

function noNetwork(): never {
  throw new Error('A child that reads files has no network.')
}

function noSignals(): never {
  throw new Error('A child that reads files signals nobody.')
}
