// Where in a PDF a thing is, as a reader would look for it: by its page, where one page leads to it.
import type { Found } from '../report/found.ts'
import { entry, isDictionary, isRef, type PdfFile, resolve } from './objects.ts'
import type { Value } from './values.ts'

export function onPages(found: Found[], file: PdfFile): Found[] {
  const pages = pageOfObjects(file)
  return found.map((one) => {
    const id = /^object (\d+)$/.exec(one.place.part)?.[1]
    const page = pages.get(Number(id))
    if (id === undefined || page === undefined) return one
    const at = [one.place.part, one.place.at].filter((said) => said !== undefined).join(', ')
    return { ...one, place: { part: `page ${page}`, at } }
  })
}

/** The page that leads to an object; of several the first. */
function pageOfObjects(file: PdfFile): Map<number, number> {
  const pages = new Map<number, number>()
  for (const [i, page] of pagesOf(file).entries()) {
    const pile: Value[] = [{ ref: page }]
    for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
      if (isRef(one)) {
        if (pages.has(one.ref)) continue
        pages.set(one.ref, i + 1)
        pile.push(file.byId.get(one.ref)?.value ?? null)
      } else if (Array.isArray(one)) for (const inner of one) pile.push(inner)
      else if (isDictionary(one))
        for (const [key, inner] of one.entries) if (!ELSEWHERE.test(key)) pile.push(inner)
    }
  }
  return pages
}

/** Ways that lead out of a page to others. */
const ELSEWHERE = /^(Parent|P|Dest|A|D|Pg|StructParents?|B|Prev|Next)$/

/** In their order, by their objects' numbers. */
function pagesOf(file: PdfFile): number[] {
  const pages: number[] = []
  const seen = new Set<number>()
  const pile = [entry(resolve(file.trailer.get('Root'), file.byId), 'Pages')]
  for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
    if (!isRef(one) || seen.has(one.ref)) continue
    seen.add(one.ref)
    const kids = resolve(entry(file.byId.get(one.ref)?.value, 'Kids'), file.byId)
    if (Array.isArray(kids)) for (const kid of kids.toReversed()) pile.push(kid)
    else pages.push(one.ref)
  }
  return pages
}
