// The parts of a Word file that hold words: the letter, its headers, footers and notes, and what tells their style.
import { decodeText } from '../../open/text/decode-text.ts'
import { openZip } from '../../open/zip/open-zip.ts'
import type { ReasonCode } from '../../vocabulary/document.ts'
import { type PartBeside, wrongBeside } from '../document/wrong-part.ts'
import { walkXml } from '../document/xml.ts'

export interface DocxParts {
  document: string
  styles: string
  numbering: string
  headers: string[]
  footers: string[]
  footnotes: string
  endnotes: string
  comments: string
  /** What is wrong with the file around the letter; null when nothing is. */
  damage: string | null
}

const MAIN = 'word/document.xml'

export function docxParts(
  bytes: Uint8Array,
): { ok: true; parts: DocxParts } | { ok: false; code: ReasonCode; found: string } {
  const { members, refused, stopped, cut } = openZip(bytes, {
    only: (part) => /\.(xml|rels)$/i.test(part) && !/^(docProps|customXml)\//i.test(part),
  })
  if (stopped) return { ok: false, ...stopped }
  const byName = new Map(members.map(({ rawName, bytes }) => [asPath(rawName), bytes]))
  const partOf = (name: string): string | null => {
    const part = byName.get(asPath(name))
    return part ? decodeText(part).text : null
  }
  const text = (name: string): string => partOf(name) ?? ''
  const main = targets(text('_rels/.rels'), '', 'officeDocument')[0] ?? MAIN
  const document = text(main)
  if (document === '') {
    const bad = refused.find(({ rawName }) => asPath(rawName) === asPath(main))
    return { ok: false, code: bad?.code ?? 'damaged', found: bad?.found ?? `it holds no ${MAIN}` }
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${main.slice(folder.length)}.rels`
  const rels = text(list)
  const beside: PartBeside[] = [{ name: list, xml: partOf(list), root: 'Relationships' }]
  const all = (kind: string, root: string): string[] =>
    targets(rels, folder, kind).map((name) => {
      beside.push({ name, xml: partOf(name), root })
      return text(name)
    })
  const parts = {
    document,
    styles: all('styles', 'w:styles')[0] ?? '',
    numbering: all('numbering', 'w:numbering')[0] ?? '',
    headers: all('header', 'w:hdr'),
    footers: all('footer', 'w:ftr'),
    footnotes: all('footnotes', 'w:footnotes')[0] ?? '',
    endnotes: all('endnotes', 'w:endnotes')[0] ?? '',
    comments: all('comments', 'w:comments')[0] ?? '',
  }
  // A letter with nothing beside it needs no list.
  const isAlone = ![...byName.keys()].some((name) => OTHERS.test(name))
  const damage = cut ? 'it ends before its list of parts' : (refused[0]?.found ?? null)
  return {
    ok: true,
    parts: { ...parts, damage: damage ?? (isAlone ? null : wrongBeside(beside)) },
  }
}

/** Parts that hold words, or say how words look. */
const OTHERS = /^word\/(?:styles|numbering|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

const asPath = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/** Where the relations of one kind lead, in the order of their file. */
function targets(rels: string, folder: string, kind: string): string[] {
  const found: string[] = []
  walkXml(rels === '' ? '<none/>' : rels, {
    open({ name, attributes }) {
      const target = attributes['Target']
      if (name !== 'Relationship' || target === undefined) return
      if (attributes['TargetMode'] === 'External') return
      if (!attributes['Type']?.endsWith(`/${kind}`)) return
      found.push(target.startsWith('/') ? target.slice(1) : resolved(folder, target))
    },
    close() {},
    text() {},
  })
  return found.sort(new Intl.Collator('en', { numeric: true }).compare)
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
