// PDFs that act, link or are locked, otherwise than the hand-made ones beside; what was expected was written before any was read.
import { pdfOf } from '../../../fixtures/make/picture-files.ts'
import type { Bad } from '../bad-files.ts'
import { INK, letter, stream } from '../bad-pages.ts'

const locked = (lock: string, more = ''): Uint8Array =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      stream(INK),
      lock,
    ],
    `/Encrypt 5 0 R ${more}`.trim(),
  )

export const farActs = (): Bad => ({
  'as-one-enters.pdf': [
    () =>
      letter({
        page: '/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /Rect [0 0 9 9] /AA << /E << /S /JavaScript /JS (x) >> >> >>]',
      }),
    /active-content/,
  ],
  'script-as-a-stream.pdf': [
    () =>
      letter({
        catalog: '/OpenAction << /S /JavaScript /JS 6 0 R >>',
        more: [stream('app.alert(1)')],
      }),
    /active-content/,
  ],
  'script-in-hex.pdf': [
    () => letter({ catalog: '/OpenAction << /S /JavaScript /JS <6170702e616c657274283129> >>' }),
    /active-content/,
  ],
  'script-behind-remarks.pdf': [
    () => letter({ catalog: '/OpenAction<</S%a\n/JavaScript%b\n/JS(x)>>' }),
    /active-content/,
  ],
  'script-in-an-older-copy.pdf': [
    () => {
      const first = Buffer.from(letter({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }))
      const at = first.length
      const [, last] = /startxref\n(\d+)/.exec(first.toString('latin1')) ?? []
      const later = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'
      return Buffer.concat([
        first,
        Buffer.from(
          `${later}xref\n1 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${last} >>\nstartxref\n${at + later.length}\n%%EOF\n`,
        ),
      ])
    },
    /held/,
  ],
  'starts-on-windows.pdf': [
    () => letter({ catalog: '/OpenAction << /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>' }),
    /active-content/,
  ],
  'link-of-script.pdf': [
    () =>
      letter({
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:x\\(\\)) >> >>]',
      }),
    /active-content|held/,
  ],
  'file-of-a-page.pdf': [
    () =>
      letter({
        page: '/AF [6 0 R]',
        more: [
          '<< /Type /Filespec /F (a.xlsx) /AFRelationship /Data /EF << /F 7 0 R >> >>',
          stream('PK', '/Type /EmbeddedFile'),
        ],
      }),
    /part-not-read/,
  ],
  'locked-by-a-new-way.pdf': [
    () => locked('<< /Filter /Standard /V 9 /R 99 /O (a) /U (b) /P -1 >>'),
    /^(encrypted|damaged)/,
  ],
  'locked-by-short-keys.pdf': [
    () =>
      locked(
        '<< /Filter /Standard /V 5 /R 6 /Length 256 /O (a) /U (b) /OE () /UE () /Perms () /P -1 >>',
        '/ID [(a) (a)]',
      ),
    /^(encrypted|damaged)/,
  ],
  'locked-by-itself.pdf': [
    () => locked('<< /Filter 5 0 R /V 5 0 R >>'),
    /^(encrypted|damaged|read\(.+\)|no-text)/,
  ],
})
