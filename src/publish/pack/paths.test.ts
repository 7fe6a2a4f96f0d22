import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relative } from './paths.ts'

const links: [from: string, to: string, href: string][] = [
  ['index.html', 'bodies/kent.html', 'bodies/kent.html'],
  ['bodies/kent.html', 'index.html#rates', '../index.html#rates'],
  ['bodies/kent.html', 'evidence/kent-1.html#m3', '../evidence/kent-1.html#m3'],
  ['bodies/kent.html', 'bodies/essex.html', 'essex.html'],
  ['bodies/kent.html', 'bodies/kent.html#rate', '#rate'],
  ['evidence/kent-1.html', 'evidence/pages/ab.png', 'pages/ab.png'],
]

for (const [from, to, href] of links) {
  test(`from ${from}, ${to} is ${href}`, () => assert.equal(relative(from, to), href))
}
