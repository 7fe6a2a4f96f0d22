// A web page: comments, markup that is not shown, fields, data and links to what its makers worked with.
import { parse } from 'parse5'
import { decodeText } from '../../open/text/decode-text.ts'
import { type Looked, looked } from '../report/found.ts'
import { type Node, walkNodes } from './nodes.ts'
import { ruleSet } from './rules.ts'
import { unseenMarkup } from './unseen-markup.ts'

export function inspectPage(bytes: Uint8Array): Looked {
  return inMarkup(decodeText(bytes, charsetIn(bytes)).text, 'html')
}

/** Also of a mail's body, whose places are called by `part`. */
export function inMarkup(text: string, part: string): Looked {
  const root = parse(text, { sourceCodeLocationInfo: true }) as unknown as Node
  const styles: string[] = []
  for (const { node } of walkNodes(root))
    if (node.nodeName === 'style')
      styles.push((node.childNodes ?? []).map(({ value }) => value ?? '').join(''))
  const { found, within } = unseenMarkup(root, ruleSet(styles.join('\n')), part)
  return looked(found, within)
}

const charsetIn = (bytes: Uint8Array): string | null =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  )?.[1] ?? null
