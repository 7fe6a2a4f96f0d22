import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Law } from '../survey.ts'
import { lawOfBody } from './law-of-body.ts'

/** A body, what it is asked under, what the directory says of it, and what it answers under. */
const LAWS: [slug: string, asked: Law, own: Law | null, law: Law][] = [
  ['ashby', 'eir', null, 'eir'],
  ['ashby', 'eir', 'foia', 'eir'],
  ['essex', 'eir', 'foia', 'eir'],
  ['police-scotland', 'eir', 'foisa', 'eir'],
  ['a-water-company', 'foia', 'eir', 'eir'],
  ['ashby', 'foia', null, 'foia'],
  ['a-scottish-council', 'foia', 'foisa', 'foisa'],
  ['a-scottish-council', 'eir', 'foisa', 'eir'],
  ['essex', 'foisa', null, 'foia'],
  ['police-scotland', 'foia', null, 'foisa'],
]
for (const [slug, asked, own, law] of LAWS)
  test(`${slug}, asked under ${asked}, and ${own ?? 'nothing'} in the directory, answers under ${law}`, () => {
    assert.equal(lawOfBody(slug, asked, own), law)
  })
