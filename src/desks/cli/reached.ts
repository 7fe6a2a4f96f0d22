// How a desk is reached: on this machine alone, or as --host and --address say. Who is not at this machine signs in.
import { networkInterfaces } from 'node:os'
import type { Where } from '../web/serve.ts'
import { type Command, type Io, usedWrongly } from './verb/command.ts'

export const REACHED_FLAGS = {
  host: { type: 'string' },
  address: { type: 'string' },
} as const

export interface Reached extends Where {
  /** Names under which it answers besides those of loopback. */
  hosts: string[]
}

export function reachedAs(
  command: Pick<Command, 'name' | 'usage'>,
  { host, address }: { host?: string | undefined; address?: string | undefined },
): Reached {
  if (address === undefined)
    return { host, hosts: host === undefined ? [] : isAny(host) ? ownAddresses() : [host] }
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username)
    throw usedWrongly(
      command,
      `“${address}” is no address that browsers could use; give one such as https://desk.force.example, where something before the desk holds its certificate.`,
    )
  return { host, address: url.origin, hosts: [url.hostname] }
}

const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::'

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  return all.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
}

const isLoopback = (host: string): boolean => /^127\.\d+\.\d+\.\d+$|^localhost$|^::1$/.test(host)

/** Without a certificate before it, what people type travels as it is. */
export const isOpen = ({ host, address }: Where): boolean =>
  host !== undefined && address === undefined && !isLoopback(host)

export function saysOpen(reached: Where, io: Io): void {
  if (isOpen(reached))
    io.err(
      'Whoever can listen on the way can read what is typed here, passwords too. Put something with a certificate before the desk and name it with --address https://… .',
    )
}
