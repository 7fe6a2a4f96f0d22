// What acts or reaches outside, in web pages, mails and PDFs. Expected before any was read.
import { strToU8 } from 'fflate'
import { ACTS, REACHES } from './bad-carriers.ts'
import { type Bad, HELD, mail } from './bad-files.ts'
import { INK, letter as pdf, stream } from './bad-pages.ts'

const page = (more: string): Uint8Array =>
  strToU8(`<html><head></head><body><p>${HELD}</p>${more}</body></html>`)

export const actingPages = (): Bad => ({
  'vbscript.html': [() => page('<a href="vbscript:msgbox(1)">x</a>'), ACTS],
  'data-page.html': [
    () => page('<iframe src="data:text/html,<script>x()</script>"></iframe>'),
    REACHES,
  ],
  'behaviour.html': [() => page('<p style="behavior:url(http://a.example/a.htc)">x</p>'), REACHES],
  'expression.html': [() => page('<p style="width:expression(alert(1))">x</p>'), ACTS],
  'binding.html': [
    () => page('<p style="-moz-binding:url(http://a.example/a.xml#x)">x</p>'),
    REACHES,
  ],
  'conditional.html': [() => page('<!--[if IE]><script>x()</script><![endif]-->'), /^read/],
  'in-upper-case.html': [() => page('<SCRIPT SRC=//a.example/x.js></SCRIPT>'), ACTS],
  'slashed.html': [() => page('<img/src=x/onerror=alert(1)>'), ACTS],
  'event-with-line-end.html': [() => page('<img src=x\nonerror\n=alert(1)>'), ACTS],
  'math.html': [() => page('<math href="javascript:alert(1)">x</math>'), ACTS],
  'moves-in-drawing.html': [() => page('<svg><animate onbegin=alert(1)></svg>'), ACTS],
  'drawing-link.html': [
    () => page('<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'),
    ACTS,
  ],
  'opens-a-button.html': [() => page('<button formaction="javascript:alert(1)">x</button>'), ACTS],
  'template.html': [() => page('<template><script>x()</script></template>'), ACTS],
  'portal.html': [() => page('<portal src="http://a.example"></portal>'), REACHES],
  'manifest.html': [
    () => strToU8(`<html manifest="http://a.example/a"><body><p>${HELD}</p></body></html>`),
    /^read/,
  ],
  'import.html': [() => page('<link rel=import href="http://a.example/a.html">'), REACHES],
  'script-utf16.html': [
    () =>
      Buffer.concat([
        Buffer.from('fffe', 'hex'),
        Buffer.from(`<html><body><p>${HELD}</p><script>x()</script></body></html>`, 'utf16le'),
      ]),
    ACTS,
  ],
  'script.mht': [
    () =>
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>${HELD}</p><script>x()</script></body></html>\r\n--b--\r\n`,
      ),
    ACTS,
  ],
  'script-base64.eml': [
    () =>
      mail(
        Buffer.from(`<html><body><p>${HELD}</p><script>x()</script></body></html>`).toString(
          'base64',
        ),
        'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n',
      ),
    ACTS,
  ],
  'page-attached.eml': [
    () =>
      mail(
        `--b\r\nContent-Type: text/plain\r\n\r\n${HELD}\r\n--b\r\nContent-Type: application/octet-stream; name=a.html\r\nContent-Disposition: attachment; filename=a.html\r\n\r\n<html><body><p>${HELD}</p><script>x()</script></body></html>\r\n--b--`,
        'Content-Type: multipart/mixed; boundary=b\r\n',
      ),
    ACTS,
  ],
  'script.svg': [
    () =>
      strToU8(
        `<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><text>${HELD}</text></svg>`,
      ),
    /active-content|^unsupported-format/,
  ],
  'script-file.js': [
    () => strToU8('var a = new ActiveXObject("WScript.Shell"); a.Run("calc");\n'),
    /^read|^unsupported-format/,
  ],
  'shortcut.url': [
    () => strToU8('[InternetShortcut]\r\nURL=http://a.example/\r\n'),
    /^read|^unsupported-format/,
  ],
  'shortcut.lnk': [
    () =>
      Buffer.concat([
        Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
        Buffer.alloc(80),
      ]),
    /^unsupported-format/,
  ],
  'batch.bat': [() => strToU8('@echo off\r\nstart calc.exe\r\n'), /^read|^unsupported-format/],
  'page-of-help.chm': [
    () => Buffer.concat([strToU8('ITSF'), Buffer.alloc(90)]),
    /^unsupported-format/,
  ],
  'class.class': [
    () => Buffer.concat([Buffer.from('cafebabe00000034', 'hex'), Buffer.alloc(90)]),
    /^unsupported-format/,
  ],
})

const acting = (action: string): Uint8Array => pdf({ catalog: '/OpenAction 6 0 R', more: [action] })
const noted = (annotation: string): Uint8Array =>
  pdf({ page: '/Annots [6 0 R]', more: [annotation] })
const LINK = '/Type /Annot /Subtype /Link /Rect [0 0 9 9]'

export const actingPdfs = (): Bad => ({
  'script-in-link.pdf': [
    () => noted(`<< ${LINK} /A << /S /URI /URI (javascript:app.alert\\(1\\)) >> >>`),
    ACTS,
  ],
  'script-by-names.pdf': [
    () =>
      pdf({
        catalog: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
        more: ['<< /S /JavaScript /JS (x) >>'],
      }),
    ACTS,
  ],
  'script-as-it-closes.pdf': [
    () =>
      pdf({
        catalog: '/AA << /WC << /S /JavaScript /JS 6 0 R >> >>',
        more: [stream('app.alert(1)')],
      }),
    ACTS,
  ],
  'script-in-field.pdf': [
    () =>
      noted(
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /K << /S /JavaScript /JS (x) >> >> >>',
      ),
    ACTS,
  ],
  'starts-a-program.pdf': [
    () => acting('<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>'),
    ACTS,
  ],
  'starts-from-link.pdf': [() => noted(`<< ${LINK} /A << /S /Launch /F (cmd.exe) >> >>`), ACTS],
  'name-in-hex.pdf': [() => acting('<< /S /#4a#61#76#61#53#63#72#69#70#74 /#4a#53 (x) >>'), ACTS],
  'next-of-next.pdf': [
    () =>
      acting(
        '<< /S /GoTo /D [3 0 R /Fit] /Next << /S /Named /N /Print /Next << /S /Launch /F (a.exe) >> >> >>',
      ),
    ACTS,
  ],
  'sends-itself.pdf': [() => acting('<< /S /SubmitForm /F (http://a.example) >>'), REACHES],
  'takes-in-data.pdf': [() => acting('<< /S /ImportData /F (a.fdf) >>'), REACHES],
  'goes-into-attached.pdf': [
    () => acting('<< /S /GoToE /T << /R /C /N (a) >> >>'),
    /outside-content|part-not-read|active-content/,
  ],
  'shares-name.pdf': [
    () => acting('<< /S /GoToR /F (\\\\\\\\a.example\\\\a.pdf) /D [0 /Fit] >>'),
    REACHES,
  ],
  'plays-film.pdf': [
    () =>
      noted(
        '<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 /R << /S /MR >> >> >>',
      ),
    ACTS,
  ],
  'rich-media.pdf': [
    () => noted('<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>'),
    ACTS,
  ],
  'three-d.pdf': [() => noted('<< /Type /Annot /Subtype /3D /Rect [0 0 9 9] /3DD 7 0 R >>'), ACTS],
  'attached.pdf': [
    () =>
      pdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
        more: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
          stream('MZ', '/Type /EmbeddedFile'),
        ],
      }),
    /part-not-read/,
  ],
  'attached-to-note.pdf': [
    () =>
      pdf({
        page: '/Annots [6 0 R]',
        more: [
          '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >> >>',
          stream('MZ'),
        ],
      }),
    /part-not-read/,
  ],
  'portfolio.pdf': [
    () =>
      pdf({ catalog: '/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [] >> >>' }),
    /part-not-read/,
  ],
  'form-xfa.pdf': [
    () => pdf({ catalog: '/AcroForm << /XFA 6 0 R /Fields [] >>', more: [stream('<xdp:xdp/>')] }),
    ACTS,
  ],
  'picture-elsewhere.pdf': [
    () =>
      pdf({
        resources: '/XObject << /X 6 0 R >>',
        content: stream(`${INK} /X Do`),
        more: [
          '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F (http://a.example/a.png) /Length 0 >>\nstream\n\nendstream',
        ],
      }),
    REACHES,
  ],
  'words-launch-in-text.pdf': [
    () =>
      pdf({
        content: stream(`BT /F1 11 Tf 72 720 Td (${HELD} /Launch of the /JavaScript course) Tj ET`),
      }),
    /^read\((?!.*active)/,
  ],
})
