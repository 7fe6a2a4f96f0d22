// Bad files by chance that know nothing of their format: harmed twice, two in one, a byte changed, wrapped, under another name.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { FileIn } from '../../src/store/house.ts'
import { REPEATED } from './attack-files.ts'
import { mail } from './bad-files.ts'
import { anyAnswer, type HostileFile, wrongOfHarm, wrongOfKept } from './hostile-file.ts'
import { type Chance, goodFiles, isKept, isPlain, MUTATIONS, tarOf } from './mutated-files.ts'

const FOLDERS = ['formats/replies', 'read', 'receive'].map((name) =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)),
)
const OURS = /\.(?:yaml|json|md)$|^NOT-SEEN$/
/** Read from their pixels, which takes seconds. */
const PICTURES = /(?:^|\/)(?:scan|picture)|\.(?:png|jpg)$/
/** Its letters are as they are typed: one that is changed is another letter. */
const isUnchecked = ({ name, bytes }: FileIn): boolean =>
  isPlain(name) || (/\.pdf$/.test(name) && !Buffer.from(bytes).includes('/FlateDecode'))
/** Larger ones take their time, and say no more. */
const MOST_BYTES = 300_000

let pool: FileIn[] | null = null

/** Every shipped letter that is no picture, and one good one of each format. */
export function goodPool(): FileIn[] {
  pool ??= [...Object.entries(goodFiles()).map(([name, bytes]) => ({ name, bytes })), ...shipped()]
    .filter(({ name, bytes }) => bytes.length < MOST_BYTES && !PICTURES.test(name))
    .map((file) => ({ ...file, name: basename(file.name) }))
  return pool
}

const shipped = (): FileIn[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !OURS.test(one.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => ({
        name: path.slice(folder.length + 1),
        bytes: new Uint8Array(readFileSync(path)),
      })),
  )

export const anyOf = <T>(random: Chance, all: readonly T[]): T => all[random(all.length)] as T

const PAPER = MUTATIONS.filter(({ what }) => !what.startsWith('named'))

export const twice = (random: Chance): HostileFile => {
  const good = anyOf(random, goodPool())
  const both = [anyOf(random, PAPER), anyOf(random, PAPER)]
  const seeded = random(1e6)
  const areKept = both.every(({ what, harm }) => isKept(good.name, what, harm))
  return {
    set: 'harmed twice',
    name: both.reduce((name, { named }) => named?.(name) ?? name, good.name),
    how: `${good.name}: ${both.map(({ what }) => what).join(', then ')}`,
    good,
    make: () => both.reduce((bytes, { of }) => of(bytes, (n) => (seeded * 7919) % n), good.bytes),
    wrong: (now, before) =>
      before && (areKept ? wrongOfKept : wrongOfHarm)(now, before, isUnchecked(good)),
  }
}

/** The head of one and the tail of another. */
export const splices = (random: Chance): HostileFile => {
  const [good, other] = [anyOf(random, goodPool()), anyOf(random, goodPool())]
  const from = Math.floor((good.bytes.length * (1 + random(98))) / 100)
  const to = Math.floor((other.bytes.length * random(98)) / 100)
  return {
    set: 'spliced',
    name: anyOf(random, [good.name, other.name]),
    how: `${good.name} to ${from}, then ${other.name} from ${to}`,
    good,
    make: () => Buffer.concat([good.bytes.subarray(0, from), other.bytes.subarray(to)]),
    wrong: (now, before) => before && wrongOfHarm(now, before, isUnchecked(good)),
  }
}

/** A checksum or a structure tells of it; the words of others are letters like any. */
export const changedByte = (random: Chance): HostileFile => {
  const good = anyOf(random, goodPool())
  const at = random(good.bytes.length)
  const by = 1 + random(255)
  return {
    set: 'a byte changed',
    name: good.name,
    how: `at ${at}, by ${by}`,
    good,
    make() {
      const bytes = Buffer.from(good.bytes)
      bytes[at] = (bytes[at] ?? 0) ^ by
      return bytes
    },
    wrong: (now, before) => before && wrongOfHarm(now, before, isUnchecked(good)),
  }
}

type Wrapping = (file: FileIn) => FileIn

const WRAPPINGS: Record<string, Wrapping> = {
  zip: ({ name, bytes }) => ({ name: 'in.zip', bytes: zipSync({ [`folder/${name}`]: bytes }) }),
  'stored zip': ({ name, bytes }) => ({
    name: 'stored.zip',
    bytes: zipSync(
      { [name]: bytes, 'read me.txt': strToU8('Please see the other file.') },
      { level: 0 },
    ),
  }),
  gzip: ({ name, bytes }) => ({ name: `${name}.gz`, bytes: new Uint8Array(gzipSync(bytes)) }),
  mail: ({ name, bytes }) => ({ name: 'forwarded.eml', bytes: attached(name, bytes) }),
  tar: ({ name, bytes }) => ({ name: 'in.tar', bytes: tarOf({ [name]: bytes }) }),
}

const attached = (name: string, bytes: Uint8Array): Uint8Array =>
  mail(
    `--w\r\nContent-Type: text/plain\r\n\r\nPlease find it attached.\r\n--w\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--w--`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=w\r\n',
  )

/** A person sends three layers at most. */
const SURELY_READ = 4
const SURELY_REFUSED = 12

export const wrapped = (random: Chance): HostileFile => {
  const good = anyOf(random, goodPool())
  const deep = 1 + random(16)
  const layers = Array.from({ length: deep }, () => anyOf(random, Object.keys(WRAPPINGS)))
  return {
    set: 'wrapped',
    name: 'reply.bin',
    how: `${good.name} in ${layers.join(' in ')}`,
    good,
    make: () => layers.reduce((file, how) => WRAPPINGS[how]?.(file) ?? file, good).bytes,
    wrong(now, before) {
      if (!before || now.refused.includes('too-deep'))
        return deep <= SURELY_READ ? 'TOO SOON' : null
      return deep >= SURELY_REFUSED ? 'NOT REFUSED' : wrongOfKept(now, before)
    },
  }
}

const ENDINGS =
  '.PDF .Docx .xls .xlsx .csv .CSV .txt .eml .msg .htm .zip .rtf .odt .ods .jpg .png .pdf.docx .docx.pdf .tmp .bak .download .pdf.p7m .exe .js .scr .lnk .doc .gz .1 . .  .xml'.split(
    ' ',
  )
const BEFORE = [
  '',
  '../',
  '..\\',
  '/',
  'C:\\',
  'CON',
  '\u202e',
  'a\u0000b',
  '.',
  '~$',
  '%2e%2e%2f',
  'ö ',
  '🙂',
  '\r\nX: y',
  '`id`',
  '"',
  '<script>',
  'x'.repeat(300),
]

/** A name says nothing of what is in a file. A text of commas is one by its name, and a text by another. */
export const endings = (random: Chance): HostileFile => {
  const good = anyOf(random, goodPool())
  const name = `${anyOf(random, BEFORE)}${good.name.replace(/\.[^.]*$/, '')}${anyOf(random, ENDINGS)}`
  return {
    set: 'named otherwise',
    name,
    how: `${good.name}`,
    good,
    make: () => good.bytes,
    wrong: (now, before) => before && (isPlain(good.name) ? wrongOfHarm : wrongOfKept)(now, before),
  }
}

const FORMS: Record<string, (text: string) => Uint8Array> = {
  'reply.txt': strToU8,
  'reply.csv': strToU8,
  'reply.html': (text) => strToU8(`<html><body><p>${text.replaceAll('\n', '</p><p>')}`),
  'reply.eml': (text) => mail(text),
  'reply.rtf': (text) => strToU8(`{\\rtf1\\ansi ${text.replaceAll('\n', '\\par ')}}`),
}

/** Two or three units of a letter, again and again, of up to 200 kB: is there one that a pattern loses itself in? */
export const textsByChance = (random: Chance): HostileFile => {
  const units = Array.from({ length: 1 + random(3) }, () => anyOf(random, UNITS))
  const unit = units.join(anyOf(random, ['', ' ', '\n', '\t']))
  const name = anyOf(random, Object.keys(FORMS))
  const bytes = 1000 * 4 ** random(5)
  return {
    set: 'letters by chance',
    name,
    how: `${JSON.stringify(unit)}, ${bytes} bytes`,
    make: () =>
      FORMS[name]?.(`Dear Ms Reader,\n\n1. ${unit.repeat(Math.ceil(bytes / unit.length))}\n`) ??
      new Uint8Array(),
    wrong: anyAnswer,
  }
}

const UNITS = [
  ...REPEATED,
  ...[
    '£1,234.50 ',
    '12 March 2014',
    '2013/14',
    'Question 1: ',
    'Q1',
    'a)',
    '(i)',
    '[',
    '{',
    '=',
    '%',
  ],
  ...[
    'We hold',
    'no information',
    'we neither confirm nor deny',
    'written warning',
    'Table 2',
    '<5',
  ],
  ...[
    '*',
    '> ',
    'On 1 May 2014, a wrote:',
    '-----Original Message-----',
    'Yours sincerely',
    '\u00a0',
  ],
  ...[
    'e\u0301',
    '\u200b',
    '\ud83d\ude42',
    'Sgt',
    'of whom',
    'and one',
    'fewer than five',
    '1.',
    '....',
  ],
]
