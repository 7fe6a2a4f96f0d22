// A regular expression as a tree: enough of the grammar to tell what may be repeated, and by what.

export type Node =
  | { kind: 'empty' }
  /** One character: its source, as a pattern of its own. */
  | { kind: 'char'; source: string }
  | { kind: 'either'; of: Node[] }
  | { kind: 'then'; of: Node[] }
  | { kind: 'many'; of: Node; least: number; most: number }
  /** What is looked at and not taken. */
  | { kind: 'look'; of: Node }

/** Throws at what it does not know: an unknown pattern is no proven one. */
export function regexTree(source: string): Node {
  let at = 0
  const eat = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false
    at += text.length
    return true
  }
  const either = (): Node => {
    const of = [sequence()]
    while (eat('|')) of.push(sequence())
    return of.length === 1 && of[0] ? of[0] : { kind: 'either', of }
  }
  const sequence = (): Node => {
    const of: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') of.push(repeated(atom()))
    return { kind: 'then', of }
  }
  const repeated = (of: Node): Node => {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 20))
    if (!found) return of
    at += found[0].length
    const [sign, from = '', comma, to] = found
    if (sign.startsWith('*')) return { kind: 'many', of, least: 0, most: Number.POSITIVE_INFINITY }
    if (sign.startsWith('+')) return { kind: 'many', of, least: 1, most: Number.POSITIVE_INFINITY }
    if (sign.startsWith('?')) return { kind: 'many', of, least: 0, most: 1 }
    const most = comma ? (to ? Number(to) : Number.POSITIVE_INFINITY) : Number(from)
    return { kind: 'many', of, least: Number(from), most }
  }
  const atom = (): Node => {
    const start = at
    const look = eat('(?=') || eat('(?!') || eat('(?<=') || eat('(?<!')
    const named = look ? null : /^\(\?<\w+>/.exec(source.slice(at, at + 40))
    if (look || (named && eat(named[0])) || eat('(?:') || eat('(')) {
      const of = either()
      if (!eat(')')) throw new Error(`no end of a group in ${source}`)
      return look ? { kind: 'look', of } : of
    }
    if (eat('^') || eat('$') || eat('\\b') || eat('\\B')) return { kind: 'empty' }
    const escaped = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^1-9k])/.exec(
      source.slice(at, at + 60),
    )
    if (escaped) at += escaped[0].length
    else if (source[at] === '\\') return saidAgain()
    else if (source[at] === '[') at = endOfClass(source, at)
    else at += String.fromCodePoint(source.codePointAt(at) ?? 0).length
    return { kind: 'char', source: source.slice(start, at) }
  }
  /** What a group took, said again: any character, for who asks what may be read in two ways. */
  const saidAgain = (): Node => {
    at += /^\\(?:\d+|k<\w+>)/.exec(source.slice(at, at + 40))?.[0].length ?? source.length
    return { kind: 'char', source: '[\\s\\S]' }
  }
  const tree = either()
  if (at < source.length) throw new Error(`a bracket too many in ${source}`)
  return tree
}

function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === ']') return at + 1
  }
  throw new Error(`no end of a class in ${source}`)
}
