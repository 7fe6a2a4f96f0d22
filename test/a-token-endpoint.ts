// Where tokens are given out for a refresh token, on this machine, for a test: it keeps what it was asked and answers as it is told.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ATokenEndpoint {
  /** Its address. */
  at: string
  /** The fields of each question. */
  asked: Record<string, string>[]
  /** What it answers next; by default a token that was never given before, good for an hour. */
  says: { status: number; body: unknown; location?: string } | null
  /** The last token that it gave. */
  token: string
  close(): Promise<void>
}

export async function aTokenEndpoint(): Promise<ATokenEndpoint> {
  const endpoint: ATokenEndpoint = {
    ...{ at: '', asked: [], says: null, token: '' },
    close: () => new Promise((resolve) => listening.close(() => resolve())),
  }
  const listening = createServer(async (request, response) => {
    endpoint.asked.push(Object.fromEntries(new URLSearchParams(await text(request))))
    const said = endpoint.says ?? { status: 200, body: fresh(endpoint) }
    const headers = { 'content-type': 'application/json', connection: 'close' }
    response.writeHead(said.status, {
      ...headers,
      ...('location' in said && said.location && { location: said.location }),
    })
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body))
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()))
  endpoint.at = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/token`
  return endpoint
}

function fresh(endpoint: ATokenEndpoint) {
  endpoint.token = `given-${endpoint.asked.length}`
  return { access_token: endpoint.token, token_type: 'Bearer', expires_in: 3600 }
}
