// Phrases as word lists write them, turned into patterns: so that a wording met in a letter is added as data, not as code.

/**
 * The notation of a word list, read without regard to capitals:
 * a space is any white space (letters break lines anywhere), and " ?" need not stand · (a|b) is either · [a ] and (a)? may be left out ·
 * [new |old ]* as often as it likes · {3} are round brackets on the page · * is up to 60 characters of the same sentence · ~ is up to seven words ·
 * _ alone is any word, after letters the rest of theirs ("withh_") · # is a number in figures · : is a colon or a dash · ^ is the start and $ the end of a line.
 */
export function patternOf(written: string): string {
  const front = /^[\w([]/.test(written) ? '(?<!\\w)' : ''
  const back = /[\w\])]$/.test(written) ? '(?!\\w)' : ''
  return `${front}${bare(written)}${back}`
}

/** Every gap, word and number is bounded, and only words stand in what may be repeated: the time grows with the text, not with its square. */
function bare(written: string): string {
  let pattern = ''
  for (const [i, at] of [...written].entries()) {
    const before = written[i - 1] ?? ''
    if (at === '*' && /[\])]/.test(before)) pattern = `${pattern.replace(/\?$/, '')}*`
    else if (at === '?' && before === ' ') pattern = pattern.replace(/\+$/, '*')
    else if (at === '_') pattern += /[\w)\]]/.test(before) ? '\\w{0,40}' : '\\w{1,40}'
    else pattern += PARTS[at] ?? (/\w/.test(at) ? at : `\\${at}`)
  }
  return pattern
}

const PARTS: Record<string, string> = {
  ' ': '\\s+',
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
  '{': '\\(',
  '}': '\\)',
  '[': '(?:',
  ']': ')?',
  '~': '(?:[^\\s.;]{1,60}\\s+){0,7}?',
  '*': '(?:[^.!?;]|\\.(?=\\S)){0,60}?',
  '#': '\\d[\\d,]{0,20}',
  '^': '^[ \\t]*',
  $: '[ \\t]*$',
  "'": "['’]",
  ':': '\\s*[:–—-]+',
  '-': '[-‐–— ]',
}

/** One pattern for a whole list; a list without phrases matches nothing. */
export const anyOf = (phrases: readonly string[]): RegExp => new RegExp(oneOf(phrases), 'im')

/** The source of anyOf, to be set into a larger pattern. */
export const oneOf = (phrases: readonly string[]): string => either(phrases, patternOf)

/** The same for words that may stand close to what is round them: "s" and "section" before a number, "st" after one. */
export const glued = (phrases: readonly string[]): string => either(phrases, bare)

/** The source of a pattern for plain words, the longest first; no words match nothing. */
export const oneOfWords = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : longestFirst(words)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
        .join('|')

const either = (phrases: readonly string[], sourceOf: (phrase: string) => string): string =>
  phrases.length === 0
    ? '(?!)'
    : `(?:${longestFirst(phrases)
        .map((written) => sourceOf(written))
        .join('|')})`

const longestFirst = (phrases: readonly string[]): string[] =>
  [...phrases].sort((a, b) => b.length - a.length)

/**
 * A pattern whose places and marks stand in code and whose words stand in lists: worded`^\s+${say.within}\s*$`.
 * A list is any one of its phrases; a text is the source of a pattern, as oneOf and glued give it. Capitals do not matter.
 */
export const worded = (marks: TemplateStringsArray, ...slots: Slot[]): RegExp =>
  pattern('i', marks, slots)

/** The same for every place in a text. */
export const wordedAll = (marks: TemplateStringsArray, ...slots: Slot[]): RegExp =>
  pattern('gi', marks, slots)

/** The same where capitals tell: the names of Acts. */
export const wordedInCapitals = (marks: TemplateStringsArray, ...slots: Slot[]): RegExp =>
  pattern('', marks, slots)

type Slot = readonly string[] | string

function pattern(flags: string, { raw }: TemplateStringsArray, slots: Slot[]): RegExp {
  const said = slots.map((slot) => (typeof slot === 'string' ? slot : oneOf(slot)))
  return new RegExp(String.raw({ raw }, ...said), flags)
}
