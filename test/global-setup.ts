// One database server for a whole run: node --test --test-global-setup=test/global-setup.ts …
import { SERVER, startTestServer, type TestServer } from './a-database.ts'

let server: TestServer | null = null

export async function globalSetup(): Promise<void> {
  server = await startTestServer()
  process.env[SERVER] = JSON.stringify({ address: server.address, folder: server.folder })
}

export async function globalTeardown(): Promise<void> {
  await server?.stop()
}
