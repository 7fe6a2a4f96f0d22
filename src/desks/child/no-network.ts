// Node's permission model covers files and processes but not the network, so in the child every way out is closed by hand.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const LOOK_UPS = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'] as const

export function forbidNetwork(): void {
  net.Socket.prototype.connect = forbidden
  net.Server.prototype.listen = forbidden
  dgram.Socket.prototype.bind = forbidden
  dgram.Socket.prototype.send = forbidden
  dgram.Socket.prototype.connect = forbidden
  for (const lookUp of LOOK_UPS) {
    Object.defineProperty(dns, lookUp, { value: forbidden })
    Object.defineProperty(dns.promises, lookUp, { value: forbidden })
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: forbidden })
  }
  syncBuiltinESMExports()
}

function forbidden(): never {
  throw new Error('A child that reads files has no network.')
}
