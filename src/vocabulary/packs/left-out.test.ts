import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOutOf } from './left-out.ts'

const asked: [asks: string, leftOut: string, kept: string][] = [
  [
    'How many officers left, excluding cadets, specials and volunteers?',
    'cadets, specials and volunteers',
    'How many officers left, ?',
  ],
  [
    'Excluding cadets, specials, and volunteers, how many officers left?',
    'cadets, specials, and volunteers',
    ' , how many officers left?',
  ],
  [
    'Leaving out legal costs, what was paid and to whom?',
    'legal costs',
    ' , what was paid and to whom?',
  ],
  [
    'How many patients, excluding children, waited for over 12 hours or left?',
    'children',
    'How many patients, , waited for over 12 hours or left?',
  ],
  [
    'How many dogs, not counting strays, were seized and how many returned?',
    'strays',
    'How many dogs, , were seized and how many returned?',
  ],
  [
    'How much, excluding VAT and fees and how many times, was paid?',
    'VAT and fees',
    'How much,   and how many times, was paid?',
  ],
  [
    'How many staff (excluding agency, bank, locum) were there, other than those on leave, in each year and month?',
    'agency, bank, locum those on leave',
    'How many staff (  ) were there,  , in each year and month?',
  ],
  [
    'Ignore claims under £1,000, claims withdrawn or claims of staff.',
    'claims under £1,000, claims withdrawn or claims of staff',
    ' .',
  ],
  ['How many pupils were permanently excluded?', '', 'How many pupils were permanently excluded?'],
]
for (const [asks, leftOut, kept] of asked)
  test(`“${asks}” leaves out “${leftOut}”`, () => {
    const said = leftOutOf(asks)
    assert.deepEqual([said.leftOut, bare(said.kept)], [leftOut, bare(kept)])
  })

const bare = (text: string): string => text.replace(/\s+/g, ' ')
