import { type Bad, HELD } from '../bad-files.ts'
import { INK, letter, stream } from '../bad-pages.ts'

const inText = (make: () => Uint8Array, change: (text: string) => string) => (): Uint8Array =>
  Buffer.from(change(Buffer.from(make()).toString('latin1')), 'latin1')
const changed = (from: string | RegExp, to: string) =>
  inText(letter, (text) => text.replace(from, to))
const ink = (more: string): Uint8Array => letter({ content: stream(`${INK}\n${more}`) })
const before = (more: string): Uint8Array => letter({ content: stream(`${more}\n${INK}`) })
const binary = (bytes: Buffer, head: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
const CMAP = (content: string): Buffer =>
  stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def ${content} endcmap end end`,
  )
const mapped = (content: string, more = ''): Uint8Array =>
  letter({
    font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>`,
    more: [more === '' ? CMAP(content) : stream(content, more)],
  })
const typed = (font: string, ...more: (string | Buffer)[]): Uint8Array =>
  letter({ font: `<< /Type /Font ${font} >>`, more })
const within = (kind: string, bytes: Buffer): Uint8Array =>
  typed(
    '/Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths [500 500] /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R',
    `<< /Type /FontDescriptor /FontName /X /Flags 32 /FontBBox [0 0 1 1] /${kind} 7 0 R >>`,
    binary(bytes, `/Length1 ${bytes.length}`),
  )

export const farFonts = (): Bad => ({
  'codes-use-themselves.pdf': [
    () => mapped('/A usecmap', '/UseCMap 6 0 R /CMapName /A'),
    /held|read\(.+\)|no-text/,
  ],
  'codes-in-a-million-lines.pdf': [
    () =>
      mapped(
        `1 begincodespacerange <00> <ff> endcodespacerange ${'1 beginbfchar <37> <0037> endbfchar\n'.repeat(100_000)}`,
      ),
    /held/,
  ],
  'codes-of-all.pdf': [
    () =>
      mapped(
        `1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0020> endbfrange`,
      ),
    /held|read\(.+\)|no-text|damaged/,
  ],
  'codes-of-100-letters-each.pdf': [
    () =>
      mapped(
        `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> <${'0041'.repeat(9000)}> endbfrange`,
      ),
    /read\(.+\)|no-text|damaged|too-large|out-of-memory/,
  ],
  'codes-never-end.pdf': [
    () =>
      mapped('1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> [<0041>'),
    /held|read\(.+\)|no-text/,
  ],
  'codes-of-half-letters.pdf': [
    () =>
      mapped(
        '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <37> <d800> endbfchar',
      ),
    /^read\(.+\)|no-text/,
  ],
  'letters-without-a-descendant.pdf': [
    () => typed('/Subtype /Type0 /BaseFont /X /Encoding /Identity-H'),
    /^(no-text|damaged|empty|read\(.+\))/,
  ],
  'descended-from-itself.pdf': [
    () => typed('/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R]'),
    /^(no-text|damaged|empty|read\(.+\))/,
  ],
  'widths-beyond.pdf': [
    () =>
      typed(
        '/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 2147483647 /Widths [1e38 -1e38 (a) null]',
      ),
    /held|read/,
  ],
  'names-of-letters-200000.pdf': [
    () =>
      typed(
        `/Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [${'55 /seven '.repeat(200_000)}] >>`,
      ),
    /held/,
  ],
  'letters-drawn-by-none.pdf': [
    () =>
      typed(
        '/Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0 0 0 0 0 0] /FirstChar 32 /LastChar 122 /Encoding << /Differences [32 /a] >> /CharProcs 99 0 R',
      ),
    /^(no-text|damaged|empty|read)/,
  ],
  'truetype-of-noughts.pdf': [
    () =>
      within(
        'FontFile2',
        Buffer.concat([Buffer.from('00010000ffff000000000000', 'hex'), Buffer.alloc(3000)]),
      ),
    /held|read\(.+\)|no-text|damaged/,
  ],
  'compact-of-noughts.pdf': [
    () =>
      within(
        'FontFile3',
        Buffer.concat([Buffer.from('01000404', 'hex'), Buffer.alloc(3000, 0xff)]),
      ),
    /held|read\(.+\)|no-text|damaged/,
  ],
  'type1-of-nonsense.pdf': [
    () =>
      within(
        'FontFile',
        Buffer.from(
          `%!PS-AdobeFont-1.0: X\n${'/Subrs 999999999 array dup 0 999999999 RD '.repeat(99)}currentfile eexec`,
        ),
      ),
    /held|read\(.+\)|no-text|damaged/,
  ],
  'font-is-its-page.pdf': [changed('/F1 5 0 R', '/F1 3 0 R'), /^(no-text|damaged|empty|read)/],
  'letters-upside-down.pdf': [
    () => letter({ content: stream(INK.replace('/F1 11 Tf', '/F1 -11 Tf')) }),
    /held|read/,
  ],
  'letters-of-no-breadth.pdf': [
    () => letter({ content: stream(`BT 0 Tz /F1 11 Tf 72 720 Td (${HELD}) Tj ET`) }),
    /read|no-text|empty/,
  ],
  'letters-wide-apart.pdf': [
    () => letter({ content: stream(`BT 1e9 Tc 1e9 Tw /F1 11 Tf 72 720 Td (${HELD}) Tj ET`) }),
    /read|no-text|empty/,
  ],
  'numbers-of-marks.pdf': [
    () => letter({ content: stream(INK.replace('72 720', '--72 7.2.0')) }),
    /read|no-text|empty/,
  ],
  'page-turned-inside-out.pdf': [() => before('0 0 0 0 0 0 cm'), /read|no-text|empty|damaged/],
})

export const farPaint = (): Bad => ({
  'patterns-in-a-ring.pdf': [
    () =>
      letter({
        content: stream(`/Pattern cs /P0 scn 0 0 99 99 re f 0 g ${INK}`),
        resources: '/Pattern << /P0 6 0 R >>',
        more: [
          stream(
            '/Pattern cs /P0 scn 0 0 9 9 re f',
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P0 6 0 R >> >>',
          ),
        ],
      }),
    /held/,
  ],
  'pattern-of-steps-of-nought.pdf': [
    () =>
      letter({
        content: stream(`/Pattern cs /P0 scn 0 0 999 999 re f 0 g ${INK}`),
        resources: '/Pattern << /P0 6 0 R >>',
        more: [
          stream(
            '0 0 1 1 re f',
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 0.0001 /YStep 0 /Resources << >>',
          ),
        ],
      }),
    /held/,
  ],
  'shade-of-itself.pdf': [
    () =>
      letter({
        content: stream(`q 0 0 9 9 re W n /S0 sh Q ${INK}`),
        resources:
          '/Shading << /S0 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 6 0 R >> >>',
        more: [
          '<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>',
        ],
      }),
    /held/,
  ],
  'reckoning-without-end.pdf': [
    () =>
      letter({
        content: stream(`q 0 0 9 9 re W n /S0 sh Q ${INK}`),
        resources:
          '/Shading << /S0 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 6 0 R >> >>',
        more: [stream(`{${'{'.repeat(20_000)} dup`, '/FunctionType 4 /Domain [0 1] /Range [0 1]')],
      }),
    /held/,
  ],
  'reckoned-of-2147483647.pdf': [
    () =>
      letter({
        content: stream(`q 0 0 9 9 re W n /S0 sh Q ${INK}`),
        resources:
          '/Shading << /S0 << /ShadingType 1 /ColorSpace /DeviceGray /Function 6 0 R >> >>',
        more: [
          stream(
            'a',
            '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [2147483647 2147483647] /BitsPerSample 32',
          ),
        ],
      }),
    /held/,
  ],
  'dashes-of-nought.pdf': [() => ink('[0.000001 0] 0 d 0 0 m 99999 99999 l S'), /held/],
  'line-of-breadth-1e38.pdf': [() => before('1e38 w 0 0 m 9 9 l S'), /held|unseen-ink/],
  'curves-100000.pdf': [() => ink('0 0 m 1 1 2 2 3 3 c S\n'.repeat(100_000)), /held/],
  'clips-20000.pdf': [() => ink('0 0 599 899 re W n\n'.repeat(20_000)), /held/],
  'marks-begin-50000.pdf': [
    () => before('/P << /MCID 0 >> BDC '.repeat(50_000)),
    /held|out-of-memory/,
  ],
})
