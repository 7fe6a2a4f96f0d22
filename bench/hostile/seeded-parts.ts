// Bad files by chance that know what a package is made of: a part of it harmed, a number in it huge, a word declared in it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FileIn } from '../../src/store/house.ts'
import { type HostileFile, isSaid, wrongOfHarm } from './hostile-file.ts'
import type { Chance } from './mutated-files.ts'
import { anyOf, goodPool } from './seeded-bytes.ts'
import { withSameWords } from './taken.ts'

type Parts = Record<string, Uint8Array>

const PACKAGE = /\.(?:docx|xlsx|ods|odt)$/
const XML = /\.(?:xml|rels)$/
const packages = (): FileIn[] =>
  goodPool().filter(({ name, bytes }) => PACKAGE.test(name) && partsOf(bytes) !== null)

/** null: locked, or no package at all. */
function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return unzipSync(bytes)
  } catch {
    return null
  }
}

const packedAgain = (parts: Parts): Uint8Array => zipSync(parts, { mtime: '2014-01-01T00:00:00Z' })

interface PartHarm {
  what: string
  of(part: string, name: string, random: Chance, all: Parts): Parts
}

const changed = (what: string, change: (xml: string, random: Chance) => string): PartHarm => ({
  what,
  of: (xml, name, random, all) => ({ ...all, [name]: strToU8(change(xml, random)) }),
})

/** At a place that begins a tag. */
const atATag = (xml: string, random: Chance, put: string): string => {
  const tags = [...xml.matchAll(/<[a-zA-Z]/g)].map(({ index }) => index)
  const at = tags[random(Math.max(1, tags.length))] ?? 0
  return xml.slice(0, at) + put + xml.slice(at)
}

const HARMS: PartHarm[] = [
  changed('cut', (xml, random) => xml.slice(0, random(xml.length))),
  changed('emptied', () => ''),
  changed('of blanks', () => ' '.repeat(5000)),
  changed('no XML', () => 'We hold nothing that is XML.'),
  changed('of another root', () => '<?xml version="1.0"?><other xmlns="urn:other">7</other>'),
  changed('twice', (xml) => xml + xml),
  changed('a tag never closed', (xml, random) => atATag(xml, random, '<never>')),
  changed('a tag never opened', (xml, random) => atATag(xml, random, '</never>')),
  changed('a stray less-than', (xml, random) => atATag(xml, random, '< ')),
  changed('a stray ampersand', (xml, random) => atATag(xml, random, '& &;')),
  changed('a nought byte', (xml, random) => atATag(xml, random, '\0')),
  changed('an unknown entity', (xml, random) => atATag(xml, random, '&unknown;')),
  changed('a number of no letter', (xml, random) => atATag(xml, random, '&#0;&#x110000;')),
  changed('a comment never closed', (xml, random) => atATag(xml, random, '<!-- ')),
  changed('a CDATA never closed', (xml, random) => atATag(xml, random, '<![CDATA[')),
  changed('an instruction', (xml, random) => atATag(xml, random, '<?php echo 1 ?>')),
  changed('20,000 tags deep', (xml, random) => atATag(xml, random, '<x>'.repeat(20_000))),
  changed('20,000 attributes', (xml) =>
    xml.replace(
      /<([a-zA-Z:]+)/,
      (tag) => `${tag} ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}`,
    ),
  ),
  changed('an attribute twice', (xml) => xml.replace(/<([a-zA-Z:]+)/, '$& a="1" a="2"')),
  changed('said to be UTF-16', (xml) => `<?xml version="1.0" encoding="UTF-16"?>${bare(xml)}`),
  changed('said to be of no encoding', (xml) => `<?xml version="1.0" encoding="x-9"?>${bare(xml)}`),
  changed('of XML 1.1', (xml) => `<?xml version="1.1"?>${bare(xml)}`),
  changed('names without their space', (xml) => xml.replace(/ xmlns(?::\w+)?="[^"]*"/g, '')),
  changed('names of another space', (xml) => xml.replace(/(xmlns(?::\w+)?="[^"]*)"/g, '$1/x"')),
  changed('its tags in capitals', (xml) =>
    xml.replace(/<\/?[a-zA-Z:]+/g, (tag) => tag.toUpperCase()),
  ),
  { what: 'gone', of: (_, name, __, all) => without(all, name) },
  {
    what: 'named in capitals',
    of: (xml, name, _, all) => ({ ...without(all, name), [name.toUpperCase()]: strToU8(xml) }),
  },
  {
    what: 'named with strokes of Windows',
    of: (xml, name, _, all) => ({
      ...without(all, name),
      [name.replaceAll('/', '\\')]: strToU8(xml),
    }),
  },
  {
    what: 'the bytes of another part',
    of: (_, name, random, all) => ({ ...all, [name]: anyOf(random, Object.values(all)) }),
  },
  {
    what: 'in UTF-16',
    of: (xml, name, _, all) => ({
      ...all,
      [name]: Buffer.concat([
        Buffer.from('fffe', 'hex'),
        Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${bare(xml)}`, 'utf16le'),
      ]),
    }),
  },
]

const bare = (xml: string): string => xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '')
const without = (all: Parts, name: string): Parts =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name))

function anyPart(random: Chance): { good: FileIn; all: Parts; part: string; xml: string } {
  const good = anyOf(random, packages())
  const all = partsOf(good.bytes) ?? {}
  const names = Object.keys(all).filter((name) => XML.test(name))
  const part = anyOf(random, names)
  return { good, all, part, xml: strFromU8(all[part] ?? new Uint8Array()) }
}

export function partsByChance(random: Chance): HostileFile {
  const { good, all, part, xml } = anyPart(random)
  const harm = anyOf(random, HARMS)
  const made = packedAgain(harm.of(xml, part, random, all))
  return {
    set: 'a part harmed',
    name: good.name,
    how: `${part}: ${harm.what}`,
    good,
    make: () => made,
    wrong: (now, before) => before && wrongOfHarm(now, before),
  }
}

const HUGE = [
  '4294967295',
  '-1',
  '99999999999999999999',
  '1e9',
  '0',
  '1048577',
  'NaN',
  '',
  '2147483648',
  '7.5',
]
const A_NUMBER = /([\w:-]+)="(\d{1,7})"/g
/** Another number of a list or of a note is another list, not a wrong one. */
const OF_A_LIST =
  /<(?:w:(?:ilvl|numId|abstractNum|abstractNumId|num|lvl|start|startOverride)|text:(?:list|outline)[\w-]*)\b[^<>]*$/

/** A number that says how many or which one: huge, negative, or none. */
export function countsByChance(random: Chance): HostileFile | null {
  const { good, all, part, xml } = anyPart(random)
  const numbers = [...xml.matchAll(A_NUMBER)]
  const found = numbers[random(Math.max(1, numbers.length))]
  if (!found || OF_A_LIST.test(xml.slice(0, found.index))) return null
  const huge = anyOf(random, HUGE)
  const [whole, name] = found
  const to = `${xml.slice(0, found.index)}${name}="${huge}"${xml.slice(found.index + whole.length)}`
  return {
    set: 'a number in it huge',
    name: good.name,
    how: `${part}: ${whole} made ${huge}`,
    good,
    make: () => packedAgain({ ...all, [part]: strToU8(to) }),
    wrong: (now, before) => before && wrongOfHarm(now, before),
  }
}

const NAMES = ['x', 'lt2', 'nbsp1', 'é', 'a-b.c']
const DECLARED: ((name: string) => string)[] = [
  (x) => `<!DOCTYPE r [<!ENTITY ${x} "7">]>`,
  (x) => `<!DOCTYPE r [\n<!ENTITY   ${x}\n  'seven' >\n]>`,
  (x) => `<!DOCTYPE r [<!ENTITY ${x} SYSTEM 'file:///etc/hostname'>]>`,
  (x) => `<!DOCTYPE r [<!ENTITY ${x} SYSTEM "\\\\a.example\\share\\x">]>`,
  (x) => `<!DOCTYPE r [<!ENTITY % p SYSTEM "https://a.example/x"> %p; <!ENTITY ${x} "7">]>`,
  (x) => `<!DOCTYPE r [<!ELEMENT r ANY><!ATTLIST r a CDATA "1"><!ENTITY ${x} "&#55;">]>`,
  (x) => `<!DOCTYPE r [<!-- ]> --><!ENTITY ${x} "7">]>`,
  (x) => `<!DOCTYPE r PUBLIC "-//A//EN" "http://a.example/r.dtd" [<!ENTITY ${x} "7">]>`,
  (x) => `<!DOCTYPE r [<!NOTATION n SYSTEM "n"><!ENTITY ${x} SYSTEM "u" NDATA n>]>`,
  (x) => `<!-- a --><?b c?>\n<!DOCTYPE r [<!ENTITY ${x} "&${x};">]>`,
]

/** In any part, whether its words are read or not. */
export function entitiesByChance(random: Chance): HostileFile {
  const { good, all, part, xml } = anyPart(random)
  const name = anyOf(random, NAMES)
  const doctype = anyOf(random, DECLARED)(name)
  const used = random(2) === 0 ? `&${name};` : ''
  const root = bare(xml).replace(/<([a-zA-Z][\w:]*)([^>]*[^/])?>/, (tag) => tag + used)
  const inUtf16 = random(5) === 0
  const text = `<?xml version="1.0" encoding="${inUtf16 ? 'UTF-16' : 'UTF-8'}"?>${doctype}${root}`
  const bytes = inUtf16
    ? Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')])
    : strToU8(text)
  return {
    set: 'an entity declared',
    name: good.name,
    how: `${part}: ${doctype}${inUtf16 ? ' in UTF-16' : ''}`,
    good,
    make: () => packedAgain({ ...all, [part]: bytes }),
    wrong: (now, before) =>
      now.doubts.includes('entities-declared') || now.refused.length > 0
        ? null
        : before && isSaid(now, before) && withSameWords(now.text, before.text)
          ? 'SAID OTHERWISE'
          : 'NOT SAID',
  }
}
