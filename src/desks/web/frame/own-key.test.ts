import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { keyCookie, ownKeyOnly } from './own-key.ts'

const DESK = 'http://127.0.0.1:4343'
const KEY = 'a-key-that-was-printed'

const app = new Hono()
app.use(ownKeyOnly(KEY))
app.all('*', (c) => c.text(`the-secret-page`))

const ask = (path: string, init?: RequestInit) => app.request(`${DESK}${path}`, init)

test('the printed address lets its browser in, which keeps the key and shows it no longer', async () => {
  const first = await ask(`/surveys/a?page=2&key=${KEY}`)
  assert.equal(first.status, 303)
  assert.equal(first.headers.get('location'), '/surveys/a?page=2')
  const kept = first.headers.get('set-cookie') ?? ''
  assert.match(kept, /HttpOnly/)
  assert.match(kept, /SameSite=Strict/)
  const cookie = kept.split(';')[0] ?? ''
  assert.equal(cookie, keyCookie(DESK, KEY))
  assert.equal((await ask('/surveys/a', { headers: { cookie } })).status, 200)
})

const strangers: [who: string, path: string, init: RequestInit][] = [
  ['without a key', '/', {}],
  ['with another key', '/?key=guessed', {}],
  ['with half the key', `/?key=${KEY.slice(0, 8)}`, {}],
  ['with an empty key', '/?key=', {}],
  ['with another desk’s cookie', '/', { headers: { cookie: `candour-key-4344=${KEY}` } }],
  ['with a wrong cookie', '/files/abc', { headers: { cookie: 'candour-key-4343=x' } }],
  ['who decides', '/surveys/a/undo', { method: 'POST' }],
  ['who sends the key with a form', `/surveys/a/undo?key=${KEY}`, { method: 'POST' }],
]

for (const [who, path, init] of strangers) {
  test(`a stranger ${who} is told which address to open, and nothing else`, async () => {
    const answer = await ask(path, init)
    assert.equal(answer.status, 403)
    const page = await answer.text()
    assert.match(page, /the address that Candour printed/)
    assert.doesNotMatch(page, /the-secret-page/)
    assert.doesNotMatch(page, new RegExp(KEY))
  })
}

test('the page that says so has its look', async () => {
  assert.equal((await ask('/assets/site.css')).status, 200)
})
