// The rules of a style sheet, read once through: whatever holds for a screen, also within other rules.

export interface Declared {
  property: string
  value: string
  important: boolean
}

export interface Rule {
  selector: string
  says: Declared[]
}

/** No sheet is nested a tenth as deep. */
const DEEPEST = 50

/** Throws for what is made to be read for ever. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  const bare = withoutComments(css)
  read({ text: bare, at: 0 }, '', rules, 0)
  return rules
}

function withoutComments(css: string): string {
  const out: string[] = []
  let from = 0
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    out.push(css.slice(from, at))
    const end = css.indexOf('*/', at + 2)
    from = end < 0 ? css.length : end + 2
  }
  out.push(css.slice(from))
  return out.join(' ')
}

interface Reader {
  text: string
  at: number
}

/** A block's declarations go to the selector around it; what stands in braces is read in turn. */
function read(reader: Reader, around: string, rules: Rule[], depth: number): void {
  if (depth > DEEPEST) throw new Error(`its styles are nested more than ${DEEPEST} deep`)
  const own: string[] = []
  for (;;) {
    const { words, sign } = upTo(reader)
    if (sign === '{') {
      const head = words.trim()
      if (head.startsWith('@')) inAtRule(reader, head, { around, rules, depth })
      else read(reader, within(around, head), rules, depth + 1)
      continue
    }
    own.push(words)
    if (sign === ';') continue
    if (around !== '') {
      const says = own.flatMap(declared)
      if (says.length > 0) rules.push({ selector: around, says })
    }
    if (sign === '}' && depth === 0) {
      own.length = 0
      continue
    }
    return
  }
}

/** Groups that hold on a screen; of the others (print, fonts, movements) nothing is seen there. */
function inAtRule(
  reader: Reader,
  head: string,
  { around, rules, depth }: { around: string; rules: Rule[]; depth: number },
): void {
  const holds =
    /^@(media|supports|layer|scope|container|starting-style)\b/i.test(head) &&
    !/^@media\s+print\b/i.test(head)
  read(reader, around, holds ? rules : [], depth + 1)
}

/** "a" around "b": a b; where "&" stands it is the outer one. */
function within(around: string, inner: string): string {
  if (around === '') return inner
  const inners = inner.split(',')
  const outers = around.split(',')
  if (inners.length * outers.length > MOST_ALIKE) throw new Error('its styles multiply')
  return inners
    .flatMap((one) =>
      outers.map((outer) => (one.includes('&') ? one.replaceAll('&', outer) : `${outer} ${one}`)),
    )
    .join(',')
}

const MOST_ALIKE = 1000

/** Up to the next sign that parts rules and stands in no quotes. */
function upTo(reader: Reader): { words: string; sign: string } {
  const { text, at } = reader
  let quote = ''
  let brackets = 0
  for (let i = at; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (sign === '\\') i++
    else if (quote !== '') quote = sign === quote || sign === '\n' ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(') brackets++
    else if (sign === ')') brackets = Math.max(0, brackets - 1)
    else if (sign === '{' || sign === '}' || (sign === ';' && brackets === 0)) {
      reader.at = i + 1
      return { words: text.slice(at, i), sign }
    }
  }
  reader.at = text.length
  return { words: text.slice(at), sign: '' }
}

export function declared(words: string): Declared[] {
  const colon = words.indexOf(':')
  if (colon <= 0) return []
  const value = words.slice(colon + 1).trim()
  const important = /!\s*important$/i.test(value)
  return [
    {
      property: words.slice(0, colon).trim().toLowerCase(),
      value: (important ? value.slice(0, value.lastIndexOf('!')).trim() : value).toLowerCase(),
      important,
    },
  ]
}
