// Entities and other words from elsewhere, in every format of XML; and locks, in every format that has one. Expected before any was read.
import { strToU8, zipSync } from 'fflate'
import {
  book,
  book2003,
  fixture,
  flatBook,
  flatText,
  letter,
  REACHES,
  sheet,
  text,
  xhtml,
} from './bad-carriers.ts'
import { type Bad, HELD, mail } from './bad-files.ts'
import { related, withParts } from './bad-office.ts'
import { letter as pdf } from './bad-pages.ts'

/** What stands before the root; `&x;` is what it declares. */
const TRICKS: Record<string, string> = {
  laughs:
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x "&c;&c;&c;&c;&c;&c;&c;&c;">]>',
  file: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  web: '<!DOCTYPE d [<!ENTITY x SYSTEM "http://a.example/x">]>',
  public: '<!DOCTYPE d [<!ENTITY x PUBLIC "-//A//B" "http://a.example/x">]>',
  parameter: '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://a.example/x.dtd"> %x;]>',
  'parameter-within': `<!DOCTYPE d [<!ENTITY % a "<!ENTITY x 'ha'>"> %a;]>`,
  rules: '<!DOCTYPE d SYSTEM "http://a.example/x.dtd">',
  'ring-of-words': '<!DOCTYPE d [<!ENTITY a "&x;"><!ENTITY x "&a;">]>',
  'behind-a-comment': `<!--${' '.repeat(20_000)}--><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
}

const declared = (xml: string, trick: string): string =>
  xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${trick}`)
const used = (xml: string): string => xml.replace(HELD, `${HELD} &x;`)

const inPart =
  (make: () => Uint8Array, part: string) =>
  (trick: string): Uint8Array =>
    withParts(make(), { [part]: (xml) => declared(used(xml), trick) })

const CARRIERS: Record<string, (trick: string) => Uint8Array> = {
  'letter.docx': inPart(letter, 'word/document.xml'),
  'sheet.xlsx': inPart(sheet, 'xl/worksheets/sheet1.xml'),
  'text.odt': inPart(text, 'content.xml'),
  'book.ods': inPart(book, 'content.xml'),
  'flat.fodt': (trick) => strToU8(declared(used(flatText), trick)),
  'flat.fods': (trick) => strToU8(declared(used(flatBook), trick)),
  'of-2003.xml': (trick) => strToU8(declared(used(book2003), trick)),
  'of-2003.xls': (trick) => strToU8(declared(used(book2003), trick)),
  'page.xhtml': (trick) => strToU8(declared(used(xhtml), trick)),
  'data.xml': (trick) =>
    strToU8(declared(`<?xml version="1.0"?><reply><p>${HELD} &x;</p></reply>`, trick)),
}

export const entityMatrix = (): Bad =>
  Object.fromEntries(
    Object.entries(TRICKS).flatMap(([trick, xml]) =>
      Object.entries(CARRIERS).map(([name, make]) => [
        `${trick}-${name}`,
        [
          () => make(xml),
          name === 'page.xhtml' && (trick === 'rules' || trick === 'behind-a-comment')
            ? /^read/
            : /entities-declared|^damaged/,
        ],
      ]),
    ),
  )

const UTF16 = (xml: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('fffe', 'hex'),
    Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'),
  ])
const FILE = TRICKS.file ?? ''
const ROOT = '<root/>'

export const entityPlaces = (): Bad => ({
  'entity-in-rels.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/document.xml.rels': declared(related('image', 'media/a.png'), FILE),
      }),
    /entities-declared/,
  ],
  'entity-in-types.docx': [
    () => withParts(letter(), { '[Content_Types].xml': (xml) => declared(xml, FILE) }),
    /entities-declared/,
  ],
  'entity-in-custom.docx': [
    () => withParts(letter(), { 'customXml/item1.xml': declared(ROOT, FILE) }),
    /entities-declared/,
  ],
  'entity-in-core.xlsx': [
    () => withParts(sheet(), { 'docProps/core.xml': declared(ROOT, FILE) }),
    /entities-declared/,
  ],
  'entity-in-strings.xlsx': [
    () => withParts(sheet(), { 'xl/sharedStrings.xml': declared('<sst/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-drawing.xlsx': [
    () => withParts(sheet(), { 'xl/drawings/vmlDrawing1.vml': declared('<xml/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-svg.docx': [
    () => withParts(letter(), { 'word/media/image1.svg': declared('<svg/>', FILE) }),
    /entities-declared|part-not-read/,
  ],
  'entity-in-manifest.ods': [
    () => withParts(book(), { 'META-INF/manifest.xml': declared('<manifest/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-meta.odt': [
    () => withParts(text(), { 'meta.xml': declared('<meta/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-utf16.fodt': [
    () => UTF16(declared(used(flatText), FILE)),
    /entities-declared|^damaged|^unsupported-format/,
  ],
  'entity-in-utf16.xml': [
    () => UTF16(declared('<?xml version="1.0"?><a>We hold &x;.</a>', FILE)),
    /entities-declared|^damaged|^unsupported-format/,
  ],
  'entity-in-utf16.odt': [
    () =>
      withParts(text(), {
        'content.xml': UTF16(
          declared('<?xml version="1.0" encoding="UTF-8"?><office:document-content/>', FILE),
        ),
      }),
    /entities-declared|^damaged|^empty/,
  ],
  'entity-in-a-page.eml': [
    () => mail(declared(used(xhtml), FILE), 'Content-Type: text/html\r\n'),
    /entities-declared/,
  ],
  'included.xml': [
    () =>
      strToU8(
        `<?xml version="1.0"?><a xmlns:xi="http://www.w3.org/2001/XInclude">${HELD}<xi:include href="file:///etc/passwd" parse="text"/></a>`,
      ),
    REACHES,
  ],
  'styled-elsewhere.xml': [
    () =>
      strToU8(
        `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="http://a.example/a.xsl"?><a>${HELD}</a>`,
      ),
    REACHES,
  ],
  'included.docx': [
    () =>
      withParts(letter(), {
        'word/document.xml': (xml) =>
          xml.replace(
            '</w:body>',
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></w:body>',
          ),
      }),
    /held/,
  ],
  'entity-in-an-attribute.docx': [
    () =>
      withParts(letter(), {
        'word/document.xml': (xml) =>
          declared(xml.replace('<w:body>', '<w:body a="&x;">'), TRICKS.laughs ?? ''),
      }),
    /entities-declared|^damaged/,
  ],
  'swells-quadratic.xml': [
    () =>
      strToU8(
        `<!DOCTYPE d [<!ENTITY x "${'a'.repeat(50_000)}">]><d>${HELD}${'&x;'.repeat(50_000)}</d>`,
      ),
    /entities-declared|^(damaged|bomb|too-large|unsupported-format)|^read/,
  ],
})

export const lockedFiles = (): Bad => {
  const doc = (): Uint8Array => {
    const out = Buffer.from(fixture('doc-of-1997/reply.doc'))
    const head = out.indexOf(Buffer.from('eca5', 'hex'))
    out.writeUInt16LE(out.readUInt16LE(head + 10) | 0x100, head + 10)
    return out
  }
  const xls = (): Uint8Array => {
    const out = Buffer.from(fixture('xls-of-1997/reply.xls'))
    const bof = out.indexOf(Buffer.from('09081000', 'hex'))
    // The record after the first becomes the lock's own.
    const next = bof + 4 + out.readUInt16LE(bof + 2)
    out.writeUInt16LE(0x2f, next)
    return out
  }
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"><manifest:algorithm/></manifest:encryption-data></manifest:file-entry></manifest:manifest>`
  const NOISE = Uint8Array.from({ length: 900 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255)
  return {
    'locked.doc': [doc, /^encrypted/],
    'locked.xls': [xls, /^encrypted/],
    'locked-by-manifest.ods': [
      () => withParts(book(), { 'META-INF/manifest.xml': manifest, 'content.xml': NOISE }),
      /^encrypted/,
    ],
    'locked-by-manifest.odt': [
      () => withParts(text(), { 'META-INF/manifest.xml': manifest, 'content.xml': NOISE }),
      /^encrypted/,
    ],
    'locked-package-within.odt': [
      () =>
        withParts(text(), {
          'META-INF/manifest.xml': manifest.replace('content.xml', 'encrypted-package'),
          'content.xml': null,
          'encrypted-package': NOISE,
        }),
      /^encrypted/,
    ],
    'locked-named.xlsx': [() => fixture('docx-locked/reply.docx'), /^encrypted/],
    'locked-named.pdf': [() => fixture('docx-locked/reply.docx'), /^encrypted/],
    'locked-in.zip': [() => zipSync({ 'a.docx': fixture('docx-locked/reply.docx') }), /^encrypted/],
    'locked.7z': [
      () => Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), NOISE]),
      /^(unsupported-format|encrypted)/,
    ],
    'locked.rar': [
      () => Buffer.concat([Buffer.from('526172211a070100', 'hex'), NOISE]),
      /^(unsupported-format|encrypted)/,
    ],
    'locked-unknown-handler.pdf': [
      () =>
        Buffer.from(
          Buffer.from(pdf())
            .toString('latin1')
            .replace(
              'trailer\n<<',
              'trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >> /ID [<00><00>]',
            ),
          'latin1',
        ),
      /^(encrypted|damaged)/,
    ],
    'sheet-protected.xlsx': [
      () => sheet('', '<sheetProtection password="CC1A" sheet="1"/>'),
      /held/,
    ],
    'book-protected.xlsx': [
      () =>
        withParts(sheet(), {
          'xl/workbook.xml': (xml) =>
            xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
        }),
      /held/,
    ],
    'pgp.asc': [
      () =>
        strToU8(
          '-----BEGIN PGP MESSAGE-----\n\nhQEMA0123456789abcdefAQf/\n=abcd\n-----END PGP MESSAGE-----\n',
        ),
      /^encrypted/,
    ],
    'pgp-attached.eml': [
      () =>
        mail(
          '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0\r\n-----END PGP MESSAGE-----\r\n--b--',
          'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n',
        ),
      /encrypted/,
    ],
    'sealed.p7m': [
      () => Buffer.concat([Buffer.from('3082030006092a864886f70d010703a08202f1', 'hex'), NOISE]),
      /^(encrypted|unsupported-format)/,
    ],
  }
}
