// Whether a web page came whole. Much may be left open in one; a tag cut in two, a table without end, a body without end may not.

export function harmOfPage(bytes: Buffer): string | null {
  const page = bytes.toString('latin1')
  const open = page.lastIndexOf('<')
  if (open > page.lastIndexOf('>') && /^<[/!]?[a-z]/i.test(page.slice(open, open + 3)))
    return 'the page ends within a tag'
  if (count(page, /<table\b/gi) > count(page, /<\/table\b/gi))
    return 'a table of the page has no end'
  return /<body\b/i.test(page) && !/<\/(?:body|html)\b/i.test(page) ? 'the page has no end' : null
}

const count = (page: string, tag: RegExp): number => page.match(tag)?.length ?? 0
