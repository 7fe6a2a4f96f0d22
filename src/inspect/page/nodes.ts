// The nodes of a page, as parse5 makes them, in their order.

export interface Node {
  nodeName: string
  /** Of text. */
  value?: string
  /** Of a comment. */
  data?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
  /** Of a template. */
  content?: Node
  sourceCodeLocation?: { startLine: number } | null
}

/** No page is nested a tenth as deep. */
const DEEPEST = 1000

/** Throws for what is made to be walked for ever: then nothing can be said of it. */
export function* walkNodes(root: Node): Generator<{ node: Node; around: Node[] }> {
  const pile: { node: Node; around: Node[] }[] = [{ node: root, around: [] }]
  for (let one = pile.pop(); one; one = pile.pop()) {
    yield one
    const { node, around } = one
    if (around.length > DEEPEST) throw new Error('its markup is nested more than 1,000 deep')
    const children = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]
    const inside = children.length > 0 ? [...around, node] : around
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child) pile.push({ node: child, around: inside })
    }
  }
}

export const attributeOf = (node: Node, name: string): string | null =>
  node.attrs?.find((one) => one.name === name)?.value ?? null

export function textOf(node: Node): string {
  const texts: string[] = []
  for (const { node: one } of walkNodes(node))
    if (one.nodeName === '#text') texts.push(one.value ?? '')
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}
