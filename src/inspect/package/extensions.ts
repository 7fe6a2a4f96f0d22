// Extension lists: whatever a program keeps for itself in a part, and no other program shows.
import { type Found, found } from '../report/found.ts'
import { type Tag, walkTags } from '../xml/walk-tags.ts'
import type { Package } from './package.ts'

/** Elements whose text is a formula, a range or a rule that the sheet shows the effect of. */
const RULES = /(^|:)(f|sqref|formula|formula1|formula2|cfRule|author|pageMargins)$/

/** Namespaces of the programs themselves. */
const OWN =
  /microsoft|openxmlformats|libreoffice|openoffice|google|oasis|wps\.cn|kingsoft|apple|docsplugin/i

export function extensionPayloads(pack: Package, paths: string[]): Found[] {
  return paths.flatMap((path) => {
    const xml = pack.xml(path)
    if (!/extLst\b/.test(xml)) return []
    const said = payload(xml)
    if (said.length === 0) return []
    return [
      found('extension-payload', path, 'what a program keeps for itself in an extension', {
        count: said.length,
        shows: said.join(' '),
      }),
    ]
  })
}

function payload(xml: string): string[] {
  const said: string[] = []
  const open: string[] = []
  let lists = 0
  const foreign = (tag: Tag) =>
    tag.all().filter(([name, value]) => {
      if (/^xmlns/.test(name)) return !OWN.test(value)
      return name === 'uri' && !/^\{?[0-9a-f-]{36}\}?$/i.test(value)
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
      if (lists > 0 && text.trim() !== '' && !RULES.test(open.at(-1) ?? '')) said.push(text.trim())
    },
  })
  return said
}
