// Serves the desk on this machine's loopback address, and says where.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'

export interface Served {
  address: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Port 0 takes any free one. */
export function serve(app: Hono, port: number): Promise<Served> {
  const server = createServer(getRequestListener(app.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new CandourError(`Port ${port} is taken. Give another with --port ${port + 1}`, {
              cause,
            })
          : cause,
      )
    })
    server.listen(port, LOOPBACK, () => {
      const bound = server.address()
      const at = bound && typeof bound === 'object' ? bound.port : port
      resolve({
        address: `http://${LOOPBACK}:${at}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}
