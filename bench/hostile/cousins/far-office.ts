// Texts of other programs, rich text and old letters of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { strToU8, zipSync } from 'fflate'
import { p, wordFile } from '../../../fixtures/make/word.ts'
import { fixture } from '../bad-carriers.ts'
import { type Bad, HELD } from '../bad-files.ts'
import { openDocument } from '../growth-files.ts'

const held = p(HELD)
const body = (xml: string): Uint8Array => wordFile({ body: held + xml })
const times = (one: string, n: number): string => one.repeat(n)
export const farOffice = (): Bad => ({
  'sections-20000-deep.fodt': [
    () =>
      strToU8(
        `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${times('<text:section>', 20_000)}<text:p>${HELD}</text:p>${times('</text:section>', 20_000)}</office:text></office:body></office:document>`,
      ),
    /held|too-deep/,
  ],
  'deleted-and-kept.odt': [
    () =>
      openDocument(
        'text',
        `<office:text><text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>We hold 9 of that.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${HELD}<text:change text:change-id="a"/></text:p></office:text>`,
      ),
    /held/,
  ],
  'tables-300-deep.odt': [
    () =>
      openDocument(
        'text',
        `<office:text>${times('<table:table><table:table-row><table:table-cell>', 300)}<text:p>${HELD}</text:p>${times('</table:table-cell></table:table-row></table:table>', 300)}</office:text>`,
      ),
    /held|too-deep/,
  ],
  'notes-in-notes.odt': [
    () =>
      openDocument(
        'text',
        `<office:text><text:p>${HELD}${times('<text:note><text:note-body><text:p>9', 3000)}${times('</text:p></text:note-body></text:note>', 3000)}</text:p></office:text>`,
      ),
    /held|too-deep/,
  ],
  'rich-text-named.doc': [
    () => strToU8(`{\\rtf1\\ansi ${HELD}}`),
    /^read\((?!.*ending-disagrees).*held$/,
  ],
  'old-word-named.rtf': [() => fixture('doc-of-1997/reply.doc'), /^read\(.*ending-disagrees/],
  'page-named.doc': [() => strToU8(`<html><body><p>${HELD}</p></body></html>`), /held/],
  'word-named.rtf': [() => body(''), /ending-disagrees/],
  'rich-tables-3000-deep.rtf': [
    () =>
      strToU8(
        `{\\rtf1 ${HELD}\\par ${Array.from({ length: 3000 }, (_, i) => `\\intbl\\itap${i + 1} 9\\nestcell`).join('')}\\row}`,
      ),
    /held|too-deep/,
  ],
  'cells-beyond.rtf': [
    () =>
      strToU8(
        `{\\rtf1 ${HELD}\\par\\trowd\\cellx2147483647\\cellx-2147483648\\cellx99999999999 7\\cell 9\\cell\\row}`,
      ),
    /held/,
  ],
  'fonts-65535.rtf': [
    () =>
      strToU8(
        `{\\rtf1{\\fonttbl${Array.from({ length: 65_535 }, (_, i) => `{\\f${i} A;}`).join('')}}\\f65534 ${HELD}}`,
      ),
    /held/,
  ],
  'either-way.rtf': [
    () => strToU8(`{\\rtf1 ${HELD}{\\upr{We hold 9.}{\\*\\ud{We hold 9.}}}}`),
    /held/,
  ],
  'picture-of-5-megabytes.rtf': [
    () => strToU8(`{\\rtf1 ${HELD}{\\pict\\pngblip ${times('89504e47', 1_250_000)}}}`),
    /held/,
  ],
  'binary-less-than-nothing.rtf': [() => strToU8(`{\\rtf1 ${HELD}{\\pict\\bin-5 abc}}`), /held/],
  'unseen-by-nought-points.rtf': [
    () => strToU8(`{\\rtf1 ${HELD}{\\v We hold 9 of that.}}`),
    /held/,
  ],
  'words-lie-of-their-length.doc': [
    () => {
      const out = Buffer.from(fixture('doc-of-1997/reply.doc'))
      const at = out.indexOf(Buffer.from('eca5', 'hex'), 0)
      out.writeUInt32LE(0x7fffffff, at + 0x4c)
      return out
    },
    /damaged|read/,
  ],
  'pieces-nowhere.doc': [
    () => {
      const out = Buffer.from(fixture('doc-of-1997/reply.doc'))
      const at = out.indexOf(Buffer.from('eca5', 'hex'), 0)
      out.writeUInt32LE(0x7ffffff0, at + 0x1a2)
      out.writeUInt32LE(0xffffffff, at + 0x1a6)
      return out
    },
    /damaged|read/,
  ],
  'drawing.vsdx': [
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'visio/document.xml': strToU8('<VisioDocument/>'),
      }),
    /^unsupported-format/,
  ],
  'drawing.odg': [
    () => openDocument('graphics', `<text:p>${HELD}</text:p>`),
    /^unsupported-format/,
  ],
  'figures.xps': [
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'FixedDocumentSequence.fdseq': strToU8('<FixedDocumentSequence/>'),
      }),
    /^unsupported-format/,
  ],
  'slides.odp': [
    () =>
      openDocument(
        'presentation',
        `<office:presentation><text:p>${HELD}</text:p></office:presentation>`,
      ),
    /^unsupported-format/,
  ],
  'formula.odf': [() => openDocument('formula', '<math/>'), /unsupported-format|damaged|empty/],
})
