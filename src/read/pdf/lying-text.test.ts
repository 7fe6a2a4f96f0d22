import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfOf } from '../../../fixtures/make/picture-files.ts'
import { readPdf } from './read-pdf.ts'

const stream = (content: string, more = ''): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`

/** A list that gives codes other meanings: "7>9" says of the code that draws a 7 that it is a 9. */
const meaning = (...pairs: string[]): string => {
  const hex = (letter = '') => letter.charCodeAt(0).toString(16).padStart(2, '0')
  const lines = pairs.map(([from, , to]) => `<${hex(from)}> <00${hex(to)}>`)
  return stream(
    `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap`,
  )
}

interface Page {
  content: string
  meanings?: string
  face?: string
  page?: string
  form?: string
  /** What of the form is laid into its place. */
  seen?: string
}

/** Object 5 is the font, 6 the list of its meanings, 7 a form that is drawn as /X0. */
const page = ({
  content,
  meanings,
  face = 'Helvetica',
  page = '',
  form = '',
  seen = '0 0 595 842',
}: Page): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X0 7 0 R >> >> ${page} >>`,
    stream(content),
    `<< /Type /Font /Subtype /Type1 /BaseFont /${face} ${face === 'Helvetica' ? '/Encoding /WinAnsiEncoding' : ''} ${meanings ? '/ToUnicode 6 0 R' : ''} >>`,
    meanings ?? meaning('7>7'),
    stream(
      form,
      `/Type /XObject /Subtype /Form /BBox [${seen}] /Resources << /Font << /F1 5 0 R >> >>`,
    ),
  ])

const set = (text: string, at = '72 720 Td'): string => `BT /F1 11 Tf ${at} (${text}) Tj ET`
const HELD = 'We hold 7 records of this for 2013.'
const nines = meaning('7>9')
const said = (all: string, shown: string): string =>
  `BT /F1 11 Tf 72 720 Td /Span << /ActualText (${all}) >> BDC (${shown}) Tj EMC ET`

const lies: [what: string, page: Page, reads: string, doubted: string[]][] = [
  ['a font that calls its 7 a 9', { content: set(HELD), meanings: nines }, HELD, ['7']],
  [
    'a font that calls its 7 and its 9 a 9',
    { content: set('We hold 9 records and 7 cases.'), meanings: nines },
    'We hold 9 records and 7 cases.',
    ['7'],
  ],
  [
    'a font that calls its 9 an 8, which is drawn almost as wide and high,',
    { content: set('We hold 8 records and 9 cases.'), meanings: meaning('9>8') },
    'We hold 8 records and 9 cases.',
    ['9'],
  ],
  [
    'a font that calls its 7 a 9 on a page that is turned',
    { content: set(HELD, '0 1 -1 0 300 72 Tm'), meanings: nines, page: '/Rotate 90' },
    HELD,
    ['7'],
  ],
  [
    'such a font in a form that stands on its head twice',
    {
      content: 'q 1 0 0 -1 0 842 cm /X0 Do Q',
      form: set(HELD, '1 0 0 -1 72 120 Tm'),
      meanings: nines,
    },
    HELD,
    ['7'],
  ],
  [
    'such a font in white on black',
    { content: `0 g 60 700 400 40 re f 1 g ${set(HELD)}`, meanings: nines },
    HELD,
    ['7'],
  ],
  [
    'a letter that is called a digit',
    { content: set('We hold x records.'), meanings: meaning('x>9') },
    'We hold 9 records.',
    ['9'],
  ],
  [
    'a point that is called a comma',
    { content: set('We paid 1.234 pounds'), meanings: meaning('.>,') },
    'We paid 1.234 pounds',
    ['1.234'],
  ],
  [
    'a text that is said to be another',
    { content: said('We hold 9 records of this.', 'We hold 7 records of this.') },
    'We hold 7 records of this.',
    ['7'],
  ],
  ['a text that is said to be itself', { content: said(HELD, HELD) }, HELD, []],
  ['a digit that is said to be another', { content: said('9', '7') }, '7', ['7']],
  ['a font that tells the truth', { content: set(HELD), meanings: meaning('7>7') }, HELD, []],
]

for (const [what, how, reads, doubted] of lies)
  test(`of ${what}, what the page shows is read${doubted.length > 0 ? ' and doubted' : ''}`, async () => {
    const { text, doubts } = await readOne(page(how))
    assert.equal(text, reads)
    assert.deepEqual(
      doubts.map(({ code, ink }) => [code, ink]),
      doubted.map((ink) => ['text-layer-disagrees', ink]),
    )
  })

test('a star that is called a 7 is doubted, and is no other digit', async () => {
  const { text, doubts } = await readOne(
    page({ content: set('7'), face: 'ZapfDingbats', meanings: meaning('7>7') }),
  )
  assert.equal(text, '7')
  assert.match(doubts[0]?.note ?? '', /says “7” here, but the page does not show that/)
})

test('a page whose letters are shuffled for whoever copies it is read from its picture', async () => {
  const shuffled = [
    'e>n',
    'n>o',
    'o>h',
    'h>w',
    'w>d',
    'd>s',
    's>l',
    'l>v',
    'v>r',
    'r>t',
    't>a',
    'a>f',
    'f>i',
    'i>e',
  ]
  const shows = 'We hold seven records of this for the whole year and nothing else at all'
  const { text, doubts } = await readOne(
    page({ content: set(shows), meanings: meaning(...shuffled) }),
  )
  assert.equal(text, shows)
  assert.deepEqual(
    doubts.map(({ code }) => code),
    ['read-from-a-picture'],
  )
})

async function readOne(bytes: Uint8Array) {
  const outcome = await readPdf({ name: 'reply.pdf', bytes, sha256: 'of-a-page' })
  assert.equal(outcome.status, 'read')
  return { text: outcome.document.text.trim(), doubts: outcome.document.doubts }
}

const MARKED = 'We hold 7 records.'
const marks: [what: string, content: string, mark: string, text: string, unseen: string][] = [
  [
    'a box that is filled in says what it shows, whatever its field holds',
    set(MARKED),
    '/Subtype /Widget /FT /Tx /T (a) /V (9) /Rect [72 600 300 620] /AP << /N 7 0 R >>',
    `${MARKED}\nWe hold 5 of that.`,
    '',
  ],
  [
    'a note that covers the ink below it hides it',
    set(MARKED),
    '/Subtype /FreeText /Rect [68 712 300 732] /Contents (5) /AP << /N 7 0 R >>',
    `We hold 5 of that.\n${MARKED}`,
    'We hold 7 records.',
  ],
  [
    'ink in the colour of its ground is not shown',
    `${set(MARKED)} 0.5 g 60 600 400 40 re f ${set('We hold 9 of that.', '72 615 Td')}`,
    '/Subtype /Text /Rect [0 0 9 9]',
    `${MARKED}\nWe hold 9 of that.`,
    'We hold 9 of that.',
  ],
]

for (const [what, content, mark, text, unseen] of marks)
  test(what, async () => {
    const form = '1 g 0 0 595 842 re f 0 g BT /F1 11 Tf 2 5 Td (We hold 5 of that.) Tj ET'
    const outcome = await readPdf({
      name: 'reply.pdf',
      bytes: page({
        content,
        form,
        seen: '0 0 230 20',
        page: `/Annots [<< /Type /Annot ${mark} >>]`,
      }),
      sha256: 'of-a-page',
    })
    assert.equal(outcome.status, 'read')
    const { text: read, doubts } = outcome.document
    assert.equal(read.trim(), text)
    assert.equal(doubts.find(({ code }) => code === 'unseen-ink')?.ink ?? '', unseen)
  })

test('a box under which ink was to be taken out, and was not, is said', async () => {
  const { text, doubts } = await readOne(
    page({
      content: set(MARKED),
      page: '/Annots [<< /Type /Annot /Subtype /Redact /Rect [68 712 300 732] >>]',
    }),
  )
  assert.equal(text, MARKED)
  assert.deepEqual(
    doubts.map(({ code }) => code),
    ['redaction-not-applied'],
  )
})

test('two digits at one place are doubted, the same digit twice is only bold', async () => {
  const twice = (a: string, b: string) =>
    page({ content: `${set(`We hold ${a}.`)} ${set(`We hold ${b}.`)}` })
  const codes = async (a: string, b: string) =>
    (await readOne(twice(a, b))).doubts.map(({ code }) => code)
  assert.deepEqual(await codes('7', '9'), ['text-layer-disagrees'])
  assert.deepEqual(await codes('7', '7'), [])
})

test('a digit that was painted over and typed anew is read as it is shown, without a doubt', async () => {
  const { text, doubts } = await readOne(
    page({ content: `${set('We hold 9.')} 1 g 60 700 400 40 re f 0 g ${set('We hold 7.')}` }),
  )
  assert.match(text, /^We hold 7\./)
  assert.deepEqual(
    doubts.map(({ code, ink }) => [code, ink]),
    [['unseen-ink', 'We hold 9.']],
  )
})

test('a digit that lies is found also where the first of its kind was painted over', async () => {
  const { text, doubts } = await readOne(
    page({
      content: `${set('We held 7.', '72 760 Td')} 1 g 60 750 400 30 re f 0 g ${set(HELD)}`,
      meanings: nines,
    }),
  )
  assert.match(text, /^We hold 7 records/)
  assert.ok(doubts.some(({ code, ink }) => code === 'text-layer-disagrees' && ink === '7'))
})
