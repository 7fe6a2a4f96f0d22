// Serves a desk on this machine's loopback address, or on another that was named, and says where.
import { createServer, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'

export interface Served {
  address: string
  close(): Promise<void>
}

export interface Where {
  /** What it listens on; loopback where none is named. */
  host?: string | undefined
  /** As browsers call it, where something stands before it that holds the certificate: "https://desk.force.example". */
  address?: string | undefined
}

const LOOPBACK = '127.0.0.1'

/** Port 0 takes any free one. */
export function serve(app: Hono, port: number, where: Where = {}): Promise<Served> {
  const { host = LOOPBACK, address } = where
  const server = createServer(
    getRequestListener((request, { incoming }) =>
      app.fetch(address === undefined ? request : calledSo(request, address), {
        client: clientOf(incoming, address !== undefined),
      }),
    ),
  )
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(inWords(cause, port, host)))
    server.listen(port, host, () => {
      const bound = server.address()
      const at = bound && typeof bound === 'object' ? bound.port : port
      resolve({
        address: address ?? `http://${shown(host)}:${at}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

/** As a browser on this machine would ask for it. */
function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return LOOPBACK
  return host.includes(':') ? `[${host}]` : host
}

/** Whatever stands before the desk asks it under another name; its pages and cookies are made for the one that browsers know. */
function calledSo(request: Request, address: string): Request {
  const { pathname, search } = new URL(request.url)
  return new Request(`${address}${pathname}${search}`, request)
}

/** Who asks. What stands before the desk says for whom it asks, last in the list; nobody else is believed. */
function clientOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isBehind: boolean,
): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim()
  return (isBehind && said) || (socket.remoteAddress ?? '')
}

function inWords(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  if (cause.code === 'EADDRINUSE')
    return new CandourError(`Port ${port} is taken. Give another with --port ${port + 1}`, {
      cause,
    })
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
    return new CandourError(
      `This machine has no address ${host}. Give one of its own with --host.`,
      {
        cause,
      },
    )
  return cause
}
