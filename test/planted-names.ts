// Letters of every format in which people are planted, all invented: to be redacted, and then looked for in every byte of a pack.
import { strToU8, zipSync } from 'fflate'
import { renderPage } from '../src/read/page-image.ts'
import { writeDocx } from '../src/write/write-docx.ts'
import { writePdf } from '../src/write/write-pdf.ts'
import { writeXlsx } from '../src/write/write-xlsx.ts'

export type PlantKind =
  | 'greeted'
  | 'labelled'
  | 'in a sentence'
  | 'in a sentence, given name not known'
  | 'signed'
  | 'e-mail'
  | 'telephone'
  | 'title'
  | NewKind

/** Of the forms of test/planted-forms.ts. */
export type NewKind =
  | 'in a quoted mail'
  | 'in a header or footer'
  | 'in a list of people'
  | 'in a column'
  | 'said by surname alone'
  | 'said by given name alone'
  | 'in a sentence, without a title'
  | 'initials and surname in a sentence'
  | 'in a link'

export interface Plant {
  kind: PlantKind
  /** As it stands in the letter. */
  words: string
  /** Nothing but this plant reads so: the surname, the mailbox, the last digits. */
  needle: string
}

export const FORMATS_PLANTED = ['txt', 'html', 'eml', 'docx', 'odt', 'xlsx', 'pdf', 'scan'] as const
export type FormatPlanted = (typeof FORMATS_PLANTED)[number]

export interface LetterPlanted {
  format: FormatPlanted | 'csv' | 'rtf'
  name: string
  bytes: Uint8Array
  plants: Plant[]
  /** "We received 41 claims": what is cited from it. */
  figure: string
  /** Of a scan: the PDF that it is the picture of, where every word has its place. */
  printed?: Uint8Array
}

const FRONT = [
  'Quor',
  'Brax',
  'Thwil',
  'Skel',
  'Vorn',
  'Plim',
  'Drae',
  'Zel',
  'Huf',
  'Marn',
  'Osg',
  'Wex',
  'Glim',
  'Yarr',
  'Crud',
  'Fenn',
  'Jolt',
  'Nib',
]
const BACK = [
  'beck',
  'leton',
  'shaw',
  'worth',
  'ingham',
  'thorpe',
  'dale',
  'wick',
  'mere',
  'stead',
  'combe',
  'ridge',
]
const KNOWN = [
  'Hannah',
  'Peter',
  'Ottoline',
  'Sunil',
  'Gwen',
  'Mabel',
  'Ewan',
  'Priya',
  'Callum',
  'Ruth',
  'Agnieszka',
  'Idris',
]
const UNKNOWN = [
  'Xan',
  'Zorvik',
  'Ulfrida',
  'Tambrel',
  'Oskett',
  'Ibbet',
  'Corvane',
  'Pelleas',
  'Ysolt',
  'Brannoc',
]

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T
const surname = (n: number): string => `${at(FRONT, n)}${at(BACK, Math.floor(n / FRONT.length))}`

/** Eight a letter, the letters in turn of every format. */
export async function plantedLetters(
  many: number,
  { scans }: { scans: number },
): Promise<LetterPlanted[]> {
  const letters: LetterPlanted[] = []
  let scanned = 0
  for (let i = 0; i < many; i++) {
    const asked = at(FORMATS_PLANTED, i)
    const format = asked === 'scan' && ++scanned > scans ? 'pdf' : asked
    letters.push(await letterOf(i, format))
  }
  return letters
}

function plantsOf(i: number): Plant[] {
  const name = (k: number): string => surname(i * 6 + k)
  const [known, other, third] = [at(KNOWN, i), at(KNOWN, i + 5), at(KNOWN, i + 8)]
  const local = `${known}.${name(5)}`.toLowerCase()
  const digits = String(100 + i)
  return [
    { kind: 'greeted', words: `Ms ${other} ${name(0)}`, needle: name(0) },
    { kind: 'labelled', words: `${third} ${name(1)}`, needle: name(1) },
    { kind: 'in a sentence', words: `${known} ${name(2)}`, needle: name(2) },
    {
      kind: 'in a sentence, given name not known',
      words: `${at(UNKNOWN, i)} ${name(3)}`,
      needle: name(3),
    },
    { kind: 'signed', words: `${other.slice(0, 1)}. ${name(4)}`, needle: name(4) },
    { kind: 'e-mail', words: `${local}@ashcombe.example`, needle: local },
    i % 2 === 0
      ? { kind: 'telephone', words: `01632 960 ${digits}`, needle: `960${digits}` }
      : { kind: 'telephone', words: `+44 (0)7700 900 ${digits}`, needle: `900${digits}` },
    { kind: 'title', words: `PC ${4100 + i} ${name(5)}son`, needle: `${name(5)}son` },
  ]
}

function linesOf(plants: readonly Plant[], figure: string): string[] {
  const says = (kind: PlantKind): string => plants.find((one) => one.kind === kind)?.words ?? ''
  return [
    `Dear ${says('greeted')},`,
    'Thank you for your request under the Freedom of Information Act 2000, which was passed to our team for an answer.',
    `Case officer: ${says('labelled')}`,
    `1. ${figure} in 2020, as they were counted for you by ${says('in a sentence')} of our office in the course of the month of May.`,
    `The sheets were kept by ${says('in a sentence, given name not known')} until the end of that year, and ${says('title')} saw them.`,
    `If you have questions, write to ${says('e-mail')} or ring ${says('telephone')} in office hours.`,
    'Yours sincerely',
    says('signed'),
    'Information Officer',
  ]
}

async function letterOf(i: number, format: FormatPlanted): Promise<LetterPlanted> {
  const plants = plantsOf(i)
  const figure = `We received ${41 + i} claims`
  const lines = linesOf(plants, figure)
  const signed = plants.find(({ kind }) => kind === 'signed')?.needle ?? ''
  const file = (ending: string, bytes: Uint8Array): LetterPlanted => ({
    format,
    name: `Reply ${i + 1} from ${signed}.${ending}`,
    bytes,
    plants,
    figure,
  })
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  switch (format) {
    case 'txt':
      return file('txt', strToU8(`${lines.join('\n\n')}\n`))
    case 'html':
      return file(
        'html',
        strToU8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
      )
    case 'eml':
      return file('eml', asMail(plants, lines))
    case 'docx':
      return file('docx', writeDocx({ title: 'Reply', blocks }))
    case 'odt':
      return file('odt', asOdt(lines))
    case 'xlsx':
      return file(
        'xlsx',
        writeXlsx({ sheets: [{ name: 'Reply', rows: lines.map((line) => line.split(': ')) }] }),
      )
    case 'pdf':
      return file('pdf', writePdf({ title: 'Reply', blocks }))
    case 'scan': {
      const printed = writePdf({ title: 'Reply', blocks })
      return { ...file('png', (await renderPage(printed, 1, 200)).png), printed }
    }
  }
}

function asMail(plants: readonly Plant[], lines: readonly string[]): Uint8Array {
  const says = (kind: PlantKind): string => plants.find((one) => one.kind === kind)?.words ?? ''
  return strToU8(
    [
      `From: "${says('labelled')}" <${says('e-mail')}>`,
      `To: ${says('greeted')} <request-7@site.example>`,
      `Cc: ${says('in a sentence')} <foi@ashcombe.example>`,
      'Subject: FOI 7/21 - response',
      'Date: Mon, 1 Feb 2021 10:12:00 +0000',
      'Message-ID: <f7@ashcombe.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines.flatMap((line) => [line, '']),
    ].join('\r\n'),
  )
}

function asOdt(lines: readonly string[]): Uint8Array {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
  const words = lines.map((line) => `<text:p>${line}</text:p>`).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>${words}</office:text></office:body></office:document-content>`
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}
