// Drawings of Office files: words that stand beside a picture, pictures of which a part is cut off, charts that remember.
import { counted, type Found, found } from '../report/found.ts'
import type { Members } from '../report/when-asked.ts'
import { all, attribute, first, wholeText } from '../xml/tree.ts'
import type { Package } from './package.ts'

export function alternativeTexts(pack: Package, paths: string[]): Found[] {
  return paths.flatMap((path) => {
    const said = all(
      pack.tree(path).root,
      /^([\w]+:)?(docPr|cNvPr)$|^v:(shape|rect|image|imagedata)$|^w:tbl(Caption|Description)$|^x14:table$/,
    )
      .flatMap((one) => [
        attribute(one, 'descr'),
        one.name.startsWith('v:') && isFileName(attribute(one, 'title'))
          ? null
          : attribute(one, 'title'),
        one.attributes['alt'] ?? null,
        one.name === 'x14:table' ? attribute(one, 'altText') : null,
        one.name === 'x14:table' ? attribute(one, 'altTextSummary') : null,
        one.name.startsWith('w:tbl') ? attribute(one, 'val') : null,
      ])
      .filter((text): text is string => text !== null && text.trim() !== '' && !COUNTED.test(text))
    if (said.length === 0) return []
    return [
      found('alternative-text', path, 'words kept beside a picture for who cannot see it', {
        count: said.length,
        shows: said.join('; '),
      }),
    ]
  })
}

/** "Graphics 1": as a program calls what has no name. */
const COUNTED = /^\s*\p{L}+ \d+\s*$/u

/** "logo": what the file of an old picture was called. */
const isFileName = (title: string | null): boolean => /^[\w-]{1,20}(\.\w{3,4})?$/.test(title ?? '')

export function croppedPictures(pack: Package, paths: string[]): Found[] {
  return paths.flatMap((path) => {
    const cut = all(pack.tree(path).root, /^(a:srcRect|v:imagedata)$/).filter((one) =>
      Object.entries(one.attributes).some(
        ([key, value]) =>
          (one.name === 'a:srcRect' || /^crop/.test(key)) &&
          /^\s*[^-\s].*[1-9]|^\s*[1-9]/.test(value),
      ),
    )
    if (cut.length === 0) return []
    return [
      found(
        'cropped-picture',
        path,
        `${counted(cut.length, 'picture')} of which a part is cut off and still there`,
        { count: cut.length },
      ),
    ]
  })
}

/** `shown`: every text and number that a cell shows. A chart of a sheet that is gone still holds its values. */
export function chartCaches(pack: Package, shown: Members, sheets: ReadonlySet<string>): Found[] {
  return pack.paths(/^xl\/(charts|chartsheets\/charts)\/chart[^/]*\.xml$/i).flatMap((path) => {
    const lost: string[] = []
    for (const reference of all(pack.tree(path).root, KEPT)) {
      const formula = first(reference, /(^|:)f$/)?.text ?? ''
      const sheet = /^'?((?:[^'!]|'')+)'?!/.exec(formula)?.[1]?.replaceAll("''", "'")
      const isGone = sheet !== undefined && !sheets.has(sheet)
      for (const value of all(reference, /(^|:)v$|^cx:pt$/))
        if (value.text.trim() !== '' && (isGone || !shown.has(plain(value.text))))
          lost.push(value.text)
    }
    if (lost.length === 0) return []
    return [
      found(
        'chart-cache',
        path,
        `a chart that remembers ${counted(lost.length, 'value')} which no cell shows`,
        { count: lost.length, shows: lost.join('; ') },
      ),
    ]
  })
}

/** Of charts of all ages: also of series that are left out, and labels taken from cells. */
const KEPT = /(^|:)(strRef|numRef|multiLvlStrRef|datalabelsRange|strDim|numDim)$/

/** 0.1 and 0.10000000000000001 are one number. */
export function plain(text: string): string {
  const trimmed = text.trim()
  return trimmed !== '' && Number.isFinite(Number(trimmed))
    ? String(Number(Number(trimmed).toPrecision(12)))
    : trimmed
}

/** Of old drawings, whose markup need not be whole: comments keep their words elsewhere, and empty boxes here. */
export const boxedText = (vml: string): string =>
  [...vml.matchAll(/<(?:\w+:)?textbox\b[^>]*>([\s\S]*?)<\/(?:\w+:)?textbox>/g)]
    .map(([, inside = '']) => inside.replace(/<[^>]*>|&nbsp;/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

export const drawnText = (pack: Package, path: string): string =>
  all(pack.tree(path).root, /^a:t$/).map(wholeText).join(' ').trim()
