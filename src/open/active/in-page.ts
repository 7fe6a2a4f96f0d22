// What a page of the web, or a mail written as one, does or fetches when it is shown.
import type { Active } from './found.ts'

/** Tags are looked at one by one, each as far as any writer's goes, so that a page of nothing but open tags costs no more. */
const TAG = /<([a-z][a-z0-9]*)([^>]{0,2000})/gi
/** Cut within a value: “<img alt=">" onerror=…”. */
const CUT_IN_VALUE = /=\s{0,9}(?:"[^"]*|'[^']*)$/
const QUOTED = /=\s{0,9}(?:"[^"]*"|'[^']*')/g
/** Letters behind the cut: each tag is looked at again by itself, so that no value hides the next. */
const BEHIND = 500

const ACTS: Record<string, string> = {
  script: 'scripts',
  object: 'a program or player put into the page',
  embed: 'a program or player put into the page',
  applet: 'a program or player put into the page',
  form: 'a form',
}
/** An attribute and its value; a quote within a bare value begins none. */
const VALUE = /(?<=[\s/"'])([^\s"'>/=]+\s*=\s*)("[^"]*"|'[^']*'|[^\s>]+)/g
const ON_EVENT = /[\s/"']on[a-z]{3,20}\s*=/i
/** As the value of a style; a title may speak of freedom of expression (Article 10). */
const WORKS_OUT = /[:/]\s*expression\s*\(/i
/** A browser passes over tabs and line ends within the word. */
const PASSED_OVER = String.raw`[\t\r\n]*`
const SCRIPT = ['javascript', 'vbscript']
  .map((word) => `${[...word].join(PASSED_OVER)}${PASSED_OVER}`)
  .join('|')
const CALLS_SCRIPT = new RegExp(
  String.raw`[\s/"'](?:(?:xlink:)?href|src|action|formaction|data|to|from|by|values)\s*=\s*["']?\s*(?:${SCRIPT}):`,
  'i',
)
/** A page within an address; what a picture holds so is only shown. */
const HOLDS_PAGE =
  /[\s/"'](?:(?:xlink:)?href|src|action|formaction|data)\s*=\s*["']?\s*data:(?:text\/(?!plain|css)|application\/(?!octet|pdf|font)|image\/svg)/i
const SHOWN_ONLY = /^(?:img|image|source|link)$/
const JUMPS = /\shttp-equiv\s*=\s*["']?refresh/i

const FETCHES: Record<string, string> = {
  img: 'pictures elsewhere',
  input: 'pictures elsewhere',
  video: 'pictures elsewhere',
  audio: 'sound elsewhere',
  source: 'pictures elsewhere',
  link: 'style sheets elsewhere',
  base: 'addresses elsewhere',
  image: 'pictures elsewhere',
  use: 'pictures elsewhere',
  track: 'words elsewhere',
}
/** Any but what lies in the page or its mail, or is written beside it: "ftp://…", "file:…", "\\\\server\\…". */
const ADDRESS = String.raw`(?:(?!(?:cid|mid|data|about|blob|mailto|tel|sms|${SCRIPT}):)[a-z][a-z0-9+.-]{1,20}:|[\\/]{2})`
const FAR = new RegExp(
  String.raw`\s(?:src|srcset|(?:xlink:)?href|poster)\s*=\s*["']?\s*${ADDRESS}`,
  'i',
)
const FAR_GROUND = new RegExp(String.raw`\sbackground\s*=\s*["']?\s*${ADDRESS}`, 'i')
const FAR_IN_STYLE = new RegExp(String.raw`(?:url\(|@import)\s*["']?\s*${ADDRESS}`, 'i')

export function actsInPage(html: string): Active[] {
  const found = new Map<string, Active>()
  const add = (kind: Active['kind'], what: string) => found.set(`${kind} ${what}`, { kind, what })
  for (const { 0: short, 1: tag = '', 2: cut = '', index } of html.matchAll(TAG)) {
    const name = tag.toLowerCase()
    const from = index + short.length - cut.length
    const written = CUT_IN_VALUE.test(cut)
      ? toItsEnd(html.slice(from, from + cut.length + BEHIND))
      : cut
    const says = inPlainLetters(written)
    const styled = withoutEscapes(says)
    const acts = ACTS[name]
    if (acts) add('acts', acts)
    if (ON_EVENT.test(withoutQuoted(written)) || CALLS_SCRIPT.test(says) || WORKS_OUT.test(styled))
      add('acts', 'scripts')
    if (!SHOWN_ONLY.test(name) && HOLDS_PAGE.test(says)) add('acts', 'a page within an address')
    if (name === 'meta' && JUMPS.test(says)) add('acts', 'a jump to another page')
    if (/^(?:i?frame|portal)$/.test(name) && /\ssrc(?:doc)?\s*=/i.test(says))
      add('outside', 'another page')
    const fetches = FETCHES[name]
    if (fetches && FAR.test(says)) add('outside', fetches)
    if (FAR_GROUND.test(says) || FAR_IN_STYLE.test(styled)) add('outside', 'pictures elsewhere')
  }
  if (FAR_IN_STYLE.test(withoutEscapes(html))) add('outside', 'pictures elsewhere')
  return [...found.values()]
}

/** What stands between the quotes of a value ends no tag. */
function toItsEnd(written: string): string {
  const end = written.replace(QUOTED, (value) => '='.repeat(value.length)).indexOf('>')
  return end < 0 ? written : written.slice(0, end)
}

/** An address in quotes may end in "/online=1". */
const withoutQuoted = (written: string): string =>
  written.replace(VALUE, (whole, name: string, value: string) =>
    /^["']/.test(value) ? `${name}""` : whole,
  )

/** "javaScript&#58;" is "javaScript:". */
function inPlainLetters(says: string): string {
  if (!says.includes('&')) return says
  const named = says.replace(
    /&(colon|tab|newline);/gi,
    (_, name: string) => NAMED[name.toLowerCase()] ?? '',
  )
  return named.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, tens?: string) =>
    letterOf(hex ? Number.parseInt(hex, 16) : Number(tens)),
  )
}

const NAMED: Record<string, string> = { colon: ':', tab: '', newline: '' }

/** "u\\72l(" in a style is "url(". */
const withoutEscapes = (css: string): string =>
  !css.includes('\\')
    ? css
    : css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => letterOf(Number.parseInt(hex, 16)))

/** Only what a word may be made of: a browser passes over the rest. */
const letterOf = (code: number): string =>
  code > 32 && code < 127 ? String.fromCharCode(code) : ''
