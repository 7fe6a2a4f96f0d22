// Words that a text keeps in its markup and prints only where an index or a choice calls for them; frames beside the page; rows without height.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { all, attribute, type Element, wholeText } from '../xml/tree.ts'
import { type OpenStyles, points } from './styles.ts'

const INDEXED = /^text:(alphabetical-index|user-index|toc)-mark(-start)?$/

/** `seen`: all that the text shows. */
export function keptWords(root: Element, part: string, seen: Words): Found[] {
  const valuesOf = (elements: Element[], names: RegExp) =>
    elements
      .flatMap((one) => Object.entries(one.attributes))
      .flatMap(([key, value]) => (names.test(key.replace(/^.*:/, '')) ? [value] : []))
  const choices = all(root, 'text:label').filter(
    (one) => attribute(one, 'current-selected') !== 'true',
  )
  const told: [Carrier, string, string[]][] = [
    ['form-field', 'choice that was not taken', valuesOf(choices, /^value$/)],
    [
      'form-field',
      'hint of a place to fill in',
      valuesOf(all(root, 'text:placeholder'), /^description$/),
    ],
    ['field-code', 'word for an index', valuesOf(all(root, INDEXED), /^(string-value|key[12])$/)],
    [
      'field-code',
      'note of a source',
      valuesOf(all(root, 'text:bibliography-mark'), /^(?!identifier|bibliography-type|url)/),
    ],
    ['custom-properties', 'statement beside the text', statements(root)],
  ]
  return told.flatMap(([carrier, what, said]) => {
    const words = said.filter((text) => /[\p{L}\p{N}]/u.test(text) && !seen.includes(text))
    return words.length === 0
      ? []
      : [
          found(carrier, part, counted(words.length, what), {
            count: words.length,
            shows: words.join('; '),
          }),
        ]
  })
}

const statements = (root: Element): string[] =>
  all(root, /^text:(meta|meta-field|p|h|bookmark-start)$|^table:table-cell$/).flatMap(
    (one) => one.attributes['xhtml:content'] ?? [],
  )

/** Points: no margin is as wide. */
const BEFORE = -144
const BEYOND = 2000

export function besidePage(root: Element, part: string, styles: OpenStyles): Found[] {
  const frames = all(root, /^draw:(frame|custom-shape|rect|g)$/).filter((one) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(
      (name) => points(attribute(one, name)) ?? 0,
    )
    return x > BEYOND || y > BEYOND || x + width < BEFORE || y + height < BEFORE
  })
  const rows = all(root, 'table:table-row').filter(
    (one) =>
      /collapse|filter/.test(attribute(one, 'visibility') ?? '') ||
      (styles.of(attribute(one, 'style-name'), 'table-row').height ?? LEAST) < LEAST,
  )
  const tell = (carrier: Carrier, what: string, each: Element[]) => {
    const texts = each.map(wholeText).filter((text) => text !== '')
    return texts.length === 0
      ? []
      : [
          found(carrier, part, `${counted(texts.length, what)} that no page shows`, {
            count: texts.length,
            shows: texts.join('; '),
          }),
        ]
  }
  return [...tell('off-page-text', 'frame', frames), ...tell('hidden-row', 'row', rows)]
}

/** Points: a line as low shows no letter. */
const LEAST = 2
