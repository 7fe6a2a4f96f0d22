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

export function* walkNodes(root: Node): Generator<{ node: Node; around: Node[] }> {
  const pile: { node: Node; around: Node[] }[] = [{ node: root, around: [] }]
  for (let one = pile.pop(); one; one = pile.pop()) {
    yield one
    const { node, around } = one
    const inside = [...around, node]
    const children = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child) pile.push({ node: child, around: inside })
    }
  }
}

export const attributeOf = (node: Node, name: string): string | null =>
  node.attrs?.find((one) => one.name === name)?.value ?? null

export const textOf = (node: Node): string =>
  [...walkNodes(node)]
    .map(({ node: one }) => (one.nodeName === '#text' ? (one.value ?? '') : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
