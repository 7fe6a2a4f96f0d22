// The tagged tree as PDF objects: what a screen reader walks, and from each mark on a page the way back to it.
import type { PdfObjects } from './file.ts'
import type { DrawnPage, Element } from './page.ts'

/** Writes the tree; gives the number of its root. pageIds: the objects of the pages, in order. */
export function writeTree(
  objects: PdfObjects,
  { tree, pages, pageIds }: { tree: Element; pages: DrawnPage[]; pageIds: number[] },
): number {
  const root = objects.reserve()
  const ids = new Map<Element, number>()
  const top = writeElement(objects, { one: tree, parent: root, pageIds, ids })
  const wayBack = pages.map((page) =>
    objects.add(`[${page.marks.map((one) => `${ids.get(one)} 0 R`).join(' ')}]`),
  )
  const parents = objects.add(`<</Nums [${wayBack.map((id, i) => `${i} ${id} 0 R`).join(' ')}]>>`)
  objects.fill(
    root,
    `<</Type /StructTreeRoot /K ${top} 0 R /ParentTree ${parents} 0 R /ParentTreeNextKey ${pages.length}>>`,
  )
  return root
}

interface Placed {
  one: Element
  parent: number
  pageIds: number[]
  ids: Map<Element, number>
}

function writeElement(objects: PdfObjects, { one, parent, pageIds, ids }: Placed): number {
  const id = objects.reserve()
  ids.set(one, id)
  const kids = one.kids.map((kid) =>
    'tag' in kid
      ? `${writeElement(objects, { one: kid, parent: id, pageIds, ids })} 0 R`
      : `<</Type /MCR /Pg ${pageIds[kid.page]} 0 R /MCID ${kid.mark}>>`,
  )
  const attributes = one.attributes ? ` /A <<${one.attributes}>>` : ''
  objects.fill(
    id,
    `<</Type /StructElem /S /${one.tag} /P ${parent} 0 R /K [${kids.join(' ')}]${attributes}>>`,
  )
  return id
}
