// Extension lists: whatever a program keeps for itself in a part, and no other program shows.
import { type Found, found } from '../report/found.ts'
import { type Tag, walkTags } from '../xml/walk-tags.ts'
import type { Package } from './package.ts'

/** Elements whose text is a formula, a range or a rule that the sheet shows the effect of. */
const RULES = /(^|:)(f|sqref|formula|formula1|formula2|cfRule|author|pageMargins)$/

const IN_CHARTS = /(^|\/)charts\/[^/]*$/i
const OF_CHARTS = /(^|:)(f|sqref|formula|v|formatCode)$/

/** Namespaces of the programs themselves. */
const OWN =
  /microsoft|openxmlformats|libreoffice|openoffice|google|oasis|wps\.cn|kingsoft|apple|docsplugin|gnumeric/i

export function extensionPayloads(pack: Package, paths: string[]): Found[] {
  return paths.flatMap((path) => {
    const xml = pack.xml(path)
    if (!/extLst\b/.test(xml)) return []
    // What a chart keeps of cells is looked at with the chart.
    const said = payload(xml, IN_CHARTS.test(path) ? OF_CHARTS : RULES)
    if (said.length === 0) return []
    return [
      found('extension-payload', path, 'what a program keeps for itself in an extension', {
        count: said.length,
        shows: said.join(' '),
      }),
    ]
  })
}

/** Elements and attributes of nobody's format, which every program passes over. */
export function foreignMarkup(pack: Package, paths: string[]): Found[] {
  return paths.flatMap((path) => {
    const xml = pack.xml(path)
    const foreign = foreignPrefixes(xml)
    const words = foreign.size === 0 ? [] : saidInForeign(xml, foreign).filter(isWords)
    return words.length === 0
      ? []
      : [
          found('extension-payload', path, 'markup of its own, which no program shows', {
            count: words.length,
            shows: words.join('; '),
          }),
        ]
  })
}

/** No number, no address of a scheme, no choice of a program's ("keepWord"). */
const isWords = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^([\w+.-]+:\S*|[a-z]+([A-Z][a-z]+)+|true|false|none|auto)$/.test(text)

function saidInForeign(xml: string, foreign: ReadonlySet<string>): string[] {
  const said: string[] = []
  const open: string[] = []
  const isForeign = (name: string) => foreign.has(name.slice(0, Math.max(0, name.indexOf(':'))))
  walkTags(xml, {
    open(tag) {
      open.push(tag.name)
      const whole = isForeign(tag.name)
      for (const [name, value] of tag.all())
        if ((whole && !name.startsWith('xmlns')) || isForeign(name)) said.push(value)
    },
    close: () => void open.pop(),
    text(text) {
      if (isForeign(open.at(-1) ?? '')) said.push(text.trim())
    },
  })
  return said
}

function foreignPrefixes(xml: string): Set<string> {
  const all = [...xml.matchAll(/\sxmlns:([A-Za-z_][\w-]*)\s*=\s*["']([^"']*)["']/g)]
  return new Set(all.flatMap(([, prefix = '', uri = '']) => (STANDARD.test(uri) ? [] : [prefix])))
}

const STANDARD =
  /microsoft|openxmlformats|libreoffice|openoffice|google|oasis|wps\.cn|kingsoft|apple|docsplugin|gnumeric|w3\.org|purl\.o(cl|r)/i

function payload(xml: string, shown: RegExp): string[] {
  const said: string[] = []
  const open: string[] = []
  let lists = 0
  const foreign = (tag: Tag) =>
    tag.all().filter(([name, value]) => {
      if (/^xmlns/.test(name)) return !OWN.test(value)
      return name === 'uri' && !OWN.test(value) && !/^\{?[0-9a-f-]{36}\}?$/i.test(value)
    })
  walkTags(xml, {
    open(tag) {
      open.push(tag.name)
      if (/(^|:)extLst$/.test(tag.name)) lists++
      else if (lists > 0) for (const [, value] of foreign(tag)) said.push(value)
    },
    close(name) {
      open.pop()
      if (/(^|:)extLst$/.test(name)) lists--
    },
    text(text) {
      if (lists > 0 && text.trim() !== '' && !shown.test(open.at(-1) ?? '')) said.push(text.trim())
    },
  })
  return said
}
