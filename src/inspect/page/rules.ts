// The style rules of a page, as far as they make something vanish: by element, class or id.
import { attributeOf, type Node } from './nodes.ts'

export interface RuleSet {
  /** All that is declared for a node, the later words winning. */
  of(node: Node): Map<string, string>
}

export function ruleSet(css: string): RuleSet {
  const rules: { element: string; id: string; classes: string[]; says: string }[] = []
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media\s+print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  for (const [, selectors = '', says = ''] of plain.matchAll(/([^{}@;]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(',')) {
      const [, element = '', rest = ''] =
        /^\s*([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)\s*$/i.exec(selector) ?? []
      if (element === '' && rest === '') continue
      rules.push({
        element: element.toLowerCase(),
        id: /#([\w-]+)/.exec(rest)?.[1] ?? '',
        classes: [...rest.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
        says,
      })
    }
  return {
    of(node) {
      const own = new Set((attributeOf(node, 'class') ?? '').split(/\s+/))
      const id = attributeOf(node, 'id') ?? ''
      const said = new Map<string, string>()
      for (const rule of rules) {
        if (
          rule.element !== '' &&
          rule.element !== '*' &&
          rule.element !== node.nodeName.toLowerCase()
        )
          continue
        if ((rule.id !== '' && rule.id !== id) || !rule.classes.every((name) => own.has(name)))
          continue
        declare(rule.says, said)
      }
      declare(attributeOf(node, 'style') ?? '', said)
      return said
    },
  }
}

function declare(says: string, into: Map<string, string>): void {
  for (const one of says.split(';')) {
    const colon = one.indexOf(':')
    if (colon > 0)
      into.set(
        one.slice(0, colon).trim().toLowerCase(),
        one
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      )
  }
}

/** By its declarations alone: nothing of it is painted. */
export function vanishes(said: Map<string, string>): boolean {
  const is = (key: string, value: RegExp) => value.test(said.get(key) ?? '')
  const far = /^-(?:\d{3,}px|\d{2,}(?:em|rem|%)|1?\d{3,}%)/
  return (
    is('display', /^none/) ||
    is('visibility', /^(hidden|collapse)/) ||
    (is('opacity', /^0*(\.0*)?$/) && said.has('opacity')) ||
    (is('font-size', /^0*(\.\d+)?(px|pt|em|%)?$|^[12](px|pt)$/) && said.has('font-size')) ||
    is('mso-hide', /^all/) ||
    ['left', 'top', 'right', 'text-indent', 'margin-left', 'margin-top'].some((key) =>
      is(key, far),
    ) ||
    (is('overflow', /hidden|clip/) &&
      (is('height', /^[01](px)?$/) || is('width', /^[01](px)?$/) || is('max-height', /^0/))) ||
    is('clip', /rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/) ||
    is('clip-path', /inset\((50|100)%/) ||
    is('transform', /scale\(0\)/)
  )
}
