import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { askModel } from './ask-model.ts'
import { type Model, modelInWords, modelOf, modelSet } from './model-setting.ts'

async function aModel(t: TestContext, answer: RequestListener): Promise<Model> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/v1`, name: 'small-model', key: 'a-key' }
}

const says = (content: unknown): string => JSON.stringify({ choices: [{ message: { content } }] })
const TURNS = [{ role: 'user' as const, content: 'How many?' }]

test('a question goes to the address that is set, with its key, and the answer comes back', async (t) => {
  const seen: string[] = []
  const model = await aModel(t, (request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    request.on('data', (data) => seen.push(String(data))).on('end', () => response.end(says('{}')))
  })
  assert.equal(await askModel(model, TURNS), '{}')
  assert.equal(seen[0], 'POST /v1/chat/completions Bearer a-key')
  assert.deepEqual(JSON.parse(seen.slice(1).join('')), {
    model: 'small-model',
    messages: TURNS,
    temperature: 0,
    stream: false,
  })
})

const SILENT: RequestListener = () => {}
const FAILURES: [what: string, answer: RequestListener, said: RegExp][] = [
  ['an error', (_, response) => response.writeHead(500).end('no'), /refused .* status 500/],
  [
    'a redirect, which is not followed',
    (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    /sent the question on to another address/,
  ],
  [
    'too long an answer',
    (_, response) => response.end('x'.repeat(1_100_000)),
    /too great a length/,
  ],
  ['no JSON', (_, response) => response.end('hello'), /a shape that is not OpenAI’s/],
  ['JSON of another shape', (_, response) => response.end(says(5)), /a shape that is not/],
  ['no answer in time', SILENT, /did not answer within 0.2 seconds/],
  ['a broken line', (_, response) => response.destroy(), /cannot be reached/],
]
for (const [what, answer, said] of FAILURES)
  test(`${what} is one sentence`, async (t) => {
    const model = await aModel(t, answer)
    const patience = answer === SILENT ? 200 : 20_000
    await assert.rejects(askModel(model, TURNS, patience), (error: Error) => {
      assert.match(error.message, said)
      assert.match(error.message, /^small-model .* Nothing is kept\.$/)
      return error.name === 'CandourError'
    })
  })

test('nothing is asked where no address is set', () => {
  assert.equal(modelOf({}), null)
  assert.equal(modelOf({ address: ' ', name: 'small-model', key: 'a-key' }), null)
  assert.equal(modelSet(), null)
})

test('an address is asked as it is written, and one that cannot be is refused with a sentence', () => {
  const address = 'http://127.0.0.1:11434/v1/'
  assert.equal(modelOf({ address, name: 'm' })?.address, 'http://127.0.0.1:11434/v1')
  for (const wrong of ['file:///etc', 'models', 'http://me:secret@example.org/v1'])
    assert.throws(() => modelOf({ address: wrong, name: 'm' }), /CANDOUR_MODEL_URL is no address/)
  assert.throws(() => modelOf({ address }), /CANDOUR_MODEL\.$/)
})

test('where letters go is said: to this machine or to another', () => {
  const said = (address: string) => modelInWords({ address, name: 'm', key: null })
  assert.match(said('http://localhost:11434/v1'), /which is this machine\.$/)
  assert.match(said('http://127.0.0.1.example.org/v1'), /another machine, unencrypted/)
  assert.match(said('https://models.example/v1'), /is sent to https.*, another machine\.$/)
})
