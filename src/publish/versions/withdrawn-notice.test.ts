import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawnNotice } from './withdrawn-notice.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const notice = withdrawnNotice(
  [
    { path: 'index.html', content: bytes('<main>88 investigations</main>') },
    { path: 'bodies/ashby.html', content: bytes('<main>Ashby 88</main>') },
    { path: 'data/figures.csv', content: bytes('ashby,88') },
    { path: 'pictures/a.png', content: bytes('88') },
    { path: 'assets/candour.css', content: bytes('a{}') },
  ],
  { title: 'Potholes', newsroom: { name: 'The Loam Post' } },
  {
    number: 2,
    asOf: '2026-11-20',
    changed: 'First.',
    withdrawn: { at: '2026-11-30T10:00:00Z', by: 'Ada', why: 'A court ordered <it>.' },
  },
)
const all = notice.map(({ path, content }) => [path, String(content)] as const)

test('each page of a withdrawn version says that it is withdrawn, when and why, under the name of who publishes', () => {
  for (const path of ['index.html', 'bodies/ashby.html']) {
    const page = new Map(all).get(path) ?? ''
    assert.match(page, /Version 2 was withdrawn on 30.November.2026\. A court ordered &lt;it&gt;\./)
    assert.match(page, /The Loam Post/)
    assert.match(page, path === 'index.html' ? /href="assets\// : /href="\.\.\/assets\//)
  }
})

test('nothing of what it said is left, and none of who withdrew it', () => {
  assert.deepEqual(
    all.map(([path]) => path),
    ['WITHDRAWN.txt', 'index.html', 'bodies/ashby.html', 'assets/candour.css'],
  )
  for (const [, content] of all) assert.doesNotMatch(content, /88|Ada/)
})
