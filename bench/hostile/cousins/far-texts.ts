// Texts and tables of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { strToU8 } from 'fflate'
import { type Bad, HELD, inBytes } from '../bad-files.ts'

const text = (words: string): Uint8Array => strToU8(words)
const bytes = (...parts: (string | Buffer)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const times = (one: string, n: number): string => one.repeat(n)
const TABLE = 'year,officers\n2013,7\n2014,9\n'
const rows = (n: number): string => Array.from({ length: n }, (_, i) => `${i},7\n`).join('')
const utf32 = (words: string, isBig: boolean): Buffer =>
  Buffer.concat(
    [...words].map((c) => {
      const one = Buffer.alloc(4)
      if (isBig) one.writeUInt32BE(c.codePointAt(0) ?? 0)
      else one.writeUInt32LE(c.codePointAt(0) ?? 0)
      return one
    }),
  )

/** As many of them as make a long letter: what it costs is what is looked at. */
const SHORT_LINES = [
  '7',
  'a',
  '- 7',
  '1.',
  'Q',
  'a:',
  '2013',
  '| |',
  '>',
  '\u201c',
  '1.\n\n7',
  'a\n\n',
  '7\t7',
  '(a)',
  'Year  Officers',
  '2013  7',
  '*',
  '---',
  'Dear',
  'of',
  'a,b',
  '\u00a37',
  '13 officers',
  '50%',
  's.40(2)',
  'Q1',
  '12/3',
  '=7',
  '   7',
  'No',
]
const LETTER_BYTES = 400_000

const shortLines = (): Bad =>
  Object.fromEntries(
    SHORT_LINES.map((line, i) => [
      `short-lines-${i}.txt`,
      [
        () => text(`${HELD}\n${times(`${line}\n`, Math.floor(LETTER_BYTES / (line.length + 1)))}`),
        /held/,
      ],
    ]),
  )

const encodings = (): Bad => ({
  'halves-alone.txt': [
    () => bytes(`${HELD} `, inBytes('eda080edb080') as Buffer, ' and 3 others.'),
    /held/,
  ],
  'longer-than-need-be.txt': [
    () => bytes(`${HELD} `, inBytes('c0afe080aff08080af') as Buffer),
    /held/,
  ],
  'beyond-all-letters.txt': [
    () => bytes(`${HELD} `, inBytes('f4908080f88888888080') as Buffer),
    /held|^unsupported-format/,
  ],
  'utf7.txt': [() => text(`+/v8-${HELD} +AFc-e hold no others.`), /held/],
  'utf32-big.txt': [
    () => Buffer.concat([inBytes('0000feff'), utf32(HELD, true)]),
    /held|^unsupported-format/,
  ],
  'utf32-unmarked.txt': [() => utf32(HELD, false), /held|^unsupported-format/],
  'marks-in-every-line.csv': [() => text(TABLE.replaceAll('\n', '\n\ufeff')), /^read/],
  'ends-of-nine-kinds.csv': [
    () => text('year,officers\r\n2012,6\n2013,7\r2014,9\u20282015,3\u00852016,4\u20292017,5\n'),
    /^read/,
  ],
  'noughts-between.csv': [() => text(TABLE.replaceAll(',', '\0,')), /^read|unsupported-format/],
  'two-encodings-in-a-table.csv': [
    () => bytes('force,officers\nSûreté,7\n', inBytes('53fb7265742c39') as Buffer, '\n'),
    /^read/,
  ],
  'marks-on-a-letter-200000.txt': [() => text(`${HELD} a${times('\u0301', 200_000)}`), /held/],
  'turned-500000-times.txt': [() => text(`${HELD} ${times('\u202e', 500_000)}`), /held/],
  'emoji-joined-100000.txt': [() => text(`${HELD} ${times('\u{1F468}\u200d', 100_000)}`), /held/],
  'unseen-letters-only.txt': [
    () => text(times('\u200b\u2060\ufeff\u00ad', 5000)),
    /^(empty|no-text|unsupported-format|read\(.+\))/,
  ],
  'private-letters.txt': [() => text(`${HELD} ${times('\ue000', 5000)}`), /held/],
  'number-with-marks-struck.txt': [
    () => text('We hold 7\u03369\u0336 records of this for 2013.'),
    /^read/,
  ],
  'bold-digits.csv': [() => text('year,officers\n2013,\u{1D7D5}\n'), /^read/],
  'gothic.txt': [() => text(`${HELD} ${times('\u{10330}', 100_000)}`), /held/],
})

const commas = (): Bad => ({
  'one-line-of-100-megabytes.csv': [
    () => Buffer.alloc(100_000_000, '7,'),
    /^(too-large|too-many-cells|out-of-memory|timed-out)/,
  ],
  'one-field-of-100-megabytes.csv': [
    () =>
      Buffer.concat([Buffer.from('a,b\n"'), Buffer.alloc(100_000_000, '7 '), Buffer.from('",2\n')]),
    /^(too-large|out-of-memory|timed-out|read)/,
  ],
  'rows-of-a-quote-300000.csv': [
    () => text(`${TABLE}${times('"\n', 300_000)}`),
    /^(read|too-many-cells|timed-out)/,
  ],
  'quotes-doubled-300000.csv': [
    () => text(`${TABLE}${times('"""",', 300_000)}`),
    /^(read|too-many-cells)/,
  ],
  'quote-opens-near-the-end.csv': [
    () => text(`year,officers\n${rows(500)}501,"7\n${rows(50)}`),
    /^read\(.+\)/,
  ],
  'parted-by-a-control.csv': [() => text(TABLE.replaceAll(',', '\u001f')), /^read/],
  'parted-by-a-bar.csv': [() => text(TABLE.replaceAll(',', '|')), /^read/],
  'one-row-longer-of-10000.csv': [
    () => text(`year,officers\n${rows(9000)}9001,1,234\n${rows(900)}`),
    /row-longer-than-head/,
  ],
  'head-of-50000.csv': [
    () => text(`${times('a,', 50_000)}b\n7,8\n9,9\n`),
    /^(read|too-many-cells)/,
  ],
  'rows-of-no-cells-1000000.csv': [
    () => text(`${TABLE}${times('\n', 1_000_000)}${TABLE}`),
    /^read/,
  ],
  'tables-5000.csv': [() => text(times(`${TABLE}\n\n`, 5000)), /^(read|too-many-cells|timed-out)/],
  'page-in-a-table.csv': [() => text(`year,officers\n2013,"<img src=x onerror=x()>7"\n`), /^read/],
  'calls-behind-a-quote.csv': [() => text(`year,officers\n2013,"'=cmd|' /C calc'!A0"\n`), /^read/],
  'calls-by-wide-sign.csv': [
    () => text(`year,officers\n2013,\uff1dcmd|' /C calc'!A0\n`),
    /active-content/,
  ],
  'calls-behind-blanks.csv': [
    () => text(`year,officers\n2013,   =cmd|' /C calc'!A0\n`),
    /active-content/,
  ],
  'calls-in-its-head.csv': [
    () => text(`"=cmd|' /C calc'!A0",officers\n2013,7\n`),
    /active-content/,
  ],
  'calls-parted-by-bars.csv': [
    () => text(`year;officers\n2013;=HYPERLINK("http://a.example";"7")\n`),
    /(active|outside)-content/,
  ],
})

const others = (): Bad => ({
  'aliases.yaml': [
    () =>
      text(
        `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${times(`*${'abcdefghij'[i]},`, 9).slice(0, -1)}]`).join('\n')}\n`,
      ),
    /^(read|unsupported-format)/,
  ],
  'prototype.json': [
    () => text(`{"__proto__":{"toString":1},"constructor":{"prototype":1},"held":"${HELD}"}`),
    /held|^unsupported-format/,
  ],
  'lines-of-json.json': [
    () => text(times('{"year":2013,"officers":7}\n', 9000)),
    /^(read|unsupported-format)/,
  ],
  'number-of-a-megabyte.json': [
    () => text(`{"officers":${times('9', 1_000_000)}}`),
    /^(read|unsupported-format)/,
  ],
  'keys-200000.json': [
    () => text(`{${Array.from({ length: 200_000 }, (_, i) => `"${i}":7`).join(',')}}`),
    /^(read|unsupported-format|too-)/,
  ],
  'never-ends.json': [
    () => text(`{"released":{"tables":[${times('{"a":[', 20_000)}`),
    /^(read|unsupported-format|damaged|too-deep)/,
  ],
  'every-day-forever.ics': [
    () =>
      text(
        `BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=SECONDLY;COUNT=999999999\nSUMMARY:${HELD}\nEND:VEVENT\nEND:VCALENDAR\n`,
      ),
    /held/,
  ],
  'cards-50000.vcf': [
    () => text(times('BEGIN:VCARD\nFN:a\nEND:VCARD\n', 50_000)),
    /^(read|too-large)/,
  ],
  'shell.txt': [() => text(`#!/bin/sh\nrm -rf /\n# ${HELD}\n`), /^read/],
  'folded-250000.ics': [
    () => text(`BEGIN:VCALENDAR\nSUMMARY:${HELD}${times('\n a', 250_000)}\nEND:VCALENDAR\n`),
    /^read/,
  ],
  'typed-table-wide.txt': [
    () => text(`${HELD}\n\n${times(`${times('7  ', 3000)}\n`, 60)}`),
    /held|too-many-cells/,
  ],
  'lines-drawn.txt': [
    () => text(`${HELD}\n${times('+---+---+\n| 7 | 9 |\n', 9000)}`),
    /held|too-many-cells/,
  ],
  'marked-down-table-wide.txt': [
    () =>
      text(
        `${HELD}\n\n|${times(' a |', 5000)}\n|${times('---|', 5000)}\n|${times(' 7 |', 5000)}\n`,
      ),
    /held|too-many-cells/,
  ],
  'dots-lead-on.txt': [
    () => text(`${HELD}\n${times(`Officers ${times('.', 2000)} 7\n`, 150)}`),
    /held/,
  ],
  'quoted-1000-deep.txt': [
    () =>
      text(
        `${HELD}\n${Array.from({ length: 1000 }, (_, i) => `${times('>', i)} We hold 9 of that.`).join('\n')}`,
      ),
    /held/,
  ],
  'questions-5000.txt': [
    () =>
      text(
        `${HELD}\n${Array.from({ length: 5000 }, (_, i) => `Q${i + 1}. How many?\nA. ${i}`).join('\n')}`,
      ),
    /held|timed-out/,
  ],
  'numbers-in-a-line-60000.txt': [
    () => text(`${HELD}\n${Array.from({ length: 60_000 }, (_, i) => i).join(' ')}`),
    /held|timed-out/,
  ],
  'words-for-numbers-60000.txt': [
    () => text(`${HELD}\n${times('two hundred and seventy-three thousand and ', 9000)}`),
    /held|timed-out/,
  ],
  'dates-30000.txt': [
    () => text(`${HELD}\n${times('1 April 2013 to 31 March 2014, ', 12_000)}`),
    /held|timed-out/,
  ],
  'ranges-30000.txt': [
    () => text(`${HELD}\n${times('between 5 and 9 or fewer than 10, ', 12_000)}`),
    /held|timed-out/,
  ],
})

export const farTexts = (): Bad => ({ ...encodings(), ...others() })
export const farCommas = commas
export const farShortLines = shortLines
