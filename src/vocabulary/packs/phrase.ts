// Phrases as word lists write them, turned into patterns: so that a wording met in a letter is added as data, not as code.
import { readFileSync } from 'node:fs'

/**
 * The notation of a word list, read without regard to capitals:
 * a space is any white space (letters break lines anywhere), and " ?" need not stand · (a|b) is either · [a ] and (a)? may be left out ·
 * [new |old ]* as often as it likes · {3} are round brackets on the page · * is up to 60 characters of the same sentence · # is a number in figures ·
 * : is a colon or a dash · ^ is the start and $ the end of a line.
 */
export function patternOf(written: string): string {
  let pattern = ''
  for (const [i, at] of [...written].entries()) {
    const group = written[i - 1] === ']' || written[i - 1] === ')'
    if (at === '*' && group) pattern = `${pattern.replace(/\?$/, '')}*`
    else if (at === '?' && written[i - 1] === ' ') pattern = pattern.replace(/\+$/, '*')
    else pattern += PARTS[at] ?? (/\w/.test(at) ? at : `\\${at}`)
  }
  const front = /^[\w([]/.test(written) ? '(?<!\\w)' : ''
  const back = /[\w\])]$/.test(written) ? '(?!\\w)' : ''
  return `${front}${pattern}${back}`
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
  '~': '(?:[^\\s.;]+\\s+){0,7}?',
  '*': '(?:[^.!?;]|\\.(?=\\S)){0,60}?',
  '#': '\\d[\\d,]*',
  '^': '^[ \\t]*',
  $: '[ \\t]*$',
  "'": "['’]",
  ':': '\\s*[:–—-]+',
  '-': '[-‐–— ]',
}

/** One pattern for a whole list; a list without phrases matches nothing. */
export function anyOf(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map((written) => patternOf(written)).join('|'), 'im')
}

/** The lists of packs/NAME.json: each key a meaning, each entry a wording. Throws at load when a list is empty, doubled or not words. */
export function wordLists<Key extends string>(name: string, keys: readonly Key[]) {
  const tree = wordTree(name)
  const lists = {} as Record<Key, string[]>
  for (const key of keys) lists[key] = checkedList(name, key, entryOf(tree, key))
  return lists
}

/** packs/NAME.json as it stands; the caller says its shape and checks it. */
export function wordTree(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))
}

function checkedList(name: string, key: string, list: unknown): string[] {
  if (!Array.isArray(list) || list.length === 0) throw new Error(`packs/${name}.json: no ${key}`)
  const words = list.map((word: unknown) => {
    if (typeof word !== 'string' || word.trim() === '')
      throw new Error(`packs/${name}.json: ${key} holds something that is no wording`)
    return word
  })
  const doubled = words.find((word, i) => words.indexOf(word) !== i)
  if (doubled) throw new Error(`packs/${name}.json: ${key} holds “${doubled}” twice`)
  return words
}

function entryOf(tree: unknown, key: string): unknown {
  return tree !== null && typeof tree === 'object'
    ? Object.entries(tree).find(([k]) => k === key)?.[1]
    : undefined
}
