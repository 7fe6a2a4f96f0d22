// Fields of a letter: the page shows what they came to, and the file keeps what they were asked.
import { counted, type Found, found } from '../report/found.ts'
import { all, attribute, type Element } from '../xml/tree.ts'

/** Fields that say nothing beyond what they show. */
const PLAIN =
  /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|PAGEREF|REF|SEQ|NOTEREF|STYLEREF|TIME|DATE|CREATEDATE|SAVEDATE|PRINTDATE|SYMBOL|EQ|LISTNUM|AUTONUM\w*|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|INDEX|TOA|BIBLIOGRAPHY|SHAPE|EMBED|MERGEFORMAT|TITLE|NUMWORDS|NUMCHARS|=.*)$/i

export function fieldCodes(root: Element, part: string): Found[] {
  const written = [...codesOf(root).filter(saysMore), ...dataOf(root)]
  const asked = all(root, /^w:(ffData)$/).flatMap((one) =>
    all(one, /^w:(helpText|statusText|default|listEntry|name)$/).map(
      (entry) => attribute(entry, 'val') ?? '',
    ),
  )
  const said = asked.filter((text) => !/^(\d*|Text\d+|Check\d+|Dropdown\d+)$/i.test(text))
  return [
    ...(written.length > 0
      ? [
          found(
            'field-code',
            part,
            `${counted(written.length, 'field')} that keep where their text came from`,
            { count: written.length, shows: written.join('; ') },
          ),
        ]
      : []),
    ...(said.length > 0
      ? [
          found('form-field', part, 'choices and hints of a form', {
            count: said.length,
            shows: said.join('; '),
          }),
        ]
      : []),
  ]
}

/** What a program keeps with a field, in an alphabet of its own: marks of the contents' entries are no words. */
const dataOf = (root: Element): string[] =>
  all(root, 'w:fldData').flatMap(({ text }) => {
    const bytes = Buffer.from(text.replace(/\s+/g, ''), 'base64')
    const read = `${bytes.toString('latin1')} ${bytes.toString('utf16le')}`
    const words = (read.match(/[A-Za-z][A-Za-z0-9 .,:@_-]{5,}/g) ?? []).filter(
      (word) => !/^_?(Toc|Ref|Hlt|Hlk|Text|Check)\d+|^Default/.test(word),
    )
    return words.length === 0 ? [] : [words.join(' ')]
  })

/** A code may be cut into several runs, between a begin and its separation. */
function codesOf(root: Element): string[] {
  const codes: string[] = all(root, 'w:fldSimple').map((one) => attribute(one, 'instr') ?? '')
  const open: string[] = []
  for (const one of all(root, /^w:(fldChar|instrText)$/)) {
    if (one.name === 'w:instrText') {
      if (open.length === 0) codes.push(one.text)
      else open[open.length - 1] += one.text
    } else {
      const type = attribute(one, 'fldCharType')
      if (type === 'begin') open.push('')
      else if (type === 'end') codes.push(open.pop() ?? '')
    }
  }
  return [...codes, ...open].map((code) => code.trim()).filter((code) => code !== '')
}

function saysMore(code: string): boolean {
  const [word = '', ...rest] = code.split(/\s+/)
  if (/^HYPERLINK$/i.test(word))
    return /\\\\|[a-z]:\\|file:|[?&=@]/i.test(code) && !/^HYPERLINK\s+\\l\b/i.test(code)
  if (PLAIN.test(word)) return /[\\/][\w$]+\\\\|[a-z]:\\\\|file:/i.test(code)
  return rest.some((one) => /\w/.test(one) && !/^\\/.test(one) && !/^MERGEFORMAT$/i.test(one))
}
