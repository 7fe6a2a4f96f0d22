// Whether a web page came whole. Much may be left open in one; a tag cut in two, a table without end, a body without end may not.

export function harmOfPage(bytes: Buffer): string | null {
  const page = bytes.toString('latin1')
  const open = page.lastIndexOf('<')
  if (open > page.lastIndexOf('>') && /^<[/!]?[a-z]/i.test(page.slice(open, open + 3)))
    return 'the page ends within a tag'
  if (count(page, /<table\b/gi) > count(page, /<\/table\b/gi))
    return 'a table of the page has no end'
  return /<body\b/i.test(page) && !/<\/(?:body|html)\b/i.test(page) && !endsBlock(page)
    ? 'the page has no end'
    : null
}

/** The end of a page may be left out: then all that it opened is closed, and nothing is said after. */
function endsBlock(page: string): boolean {
  const bare = page
    .replace(ASIDE, (_, ends?: string, __?: string, ended?: string) => (ends || ended ? '' : '<'))
    .trimEnd()
  return (
    /<\/[a-z][a-z0-9]*\s*>$/i.test(bare) &&
    CLOSED.every((tag) => {
      const opened = count(bare, new RegExp(`<${tag}\\b`, 'gi'))
      return opened <= count(bare, new RegExp(`</${tag}\\b`, 'gi'))
    })
  )
}

/** Without an end it goes to the page's own: looked for once, however many begin within it. */
const ASIDE = /<!--[\s\S]*?(-->|$)|<(script|style)\b[\s\S]*?(<\/\2\s*>|$)/gi

/** What no writer leaves open. */
const CLOSED =
  'div section article main ul ol dl form blockquote center font span h1 h2 h3 h4'.split(' ')

const count = (page: string, tag: RegExp): number => page.match(tag)?.length ?? 0
