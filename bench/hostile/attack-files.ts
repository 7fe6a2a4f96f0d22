// Letters of one unit that patterns may lose themselves in, and archives that lie.
import { strToU8, zipSync } from 'fflate'
import type { Hostile } from './swollen-files.ts'

const LETTER_BYTES = 300_000

/** One of each, again and again for a whole letter. */
export const REPEATED = [
  '12 - ',
  ' and',
  'section 40(2) ',
  's.40(2) ',
  '(1 (a ',
  '1',
  '1,234,',
  '13 officers, ',
  'officers 1, ',
  '–',
  '“',
  '12\t',
  '12:',
  'http://a.b/',
  'one in ',
  'regulation 12(4)(b) ',
  '0123 ',
  'x\n',
  '| 12 ',
  '<!-- -->',
  'From a 1',
]

export const attackFiles = (): Hostile => ({
  ...Object.fromEntries(
    REPEATED.map((unit, i) => [
      `letter-of-${i}.txt`,
      () =>
        strToU8(`Dear Ms Reader,\n\n1. ${unit.repeat(Math.floor(LETTER_BYTES / unit.length))}\n`),
    ]),
  ),
  'mimetype.zip': () => zipSync({ mimetype: new Uint8Array(60_000_000) }),
  'bomb.zip': () => zipSync({ 'figures.csv': new Uint8Array(90_000_000) }),
  'up.zip': () => zipSync({ '../../../up.txt': strToU8('20'), '/etc/passwd': strToU8('x') }),
  'deep.zip': () => nested(strToU8('20'), 40),
  'many.zip': () =>
    zipSync(
      Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`${i}.txt`, strToU8('20')])),
    ),
  'nested.html': () => strToU8(`<html>${'<div>'.repeat(100_000)}20 cases`),
})

function nested(bytes: Uint8Array, times: number): Uint8Array {
  return times === 0 ? bytes : zipSync({ 'a.zip': nested(bytes, times - 1) }, { level: 0 })
}
