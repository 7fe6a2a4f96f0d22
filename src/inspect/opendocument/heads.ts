// Heads and feet of an OpenDocument file: those that no page shows, and words that stand only in print.
import { type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { wordsOfHead } from '../workbook/margins.ts'
import { all, attribute, type Element } from '../xml/tree.ts'

const HEADS = /^style:(header|footer)(-left|-first)?$/
/** What a program fills in. */
const FIELDS =
  /^text:(page-number|page-count|sheet-name|title|date|time|file-name|chapter|subject|tracked-changes)$/

/** `isBook`: its sheets show no head on a screen. `seen`: what the file shows elsewhere. */
export function openHeads(
  styled: Element,
  content: Element,
  { isBook, seen }: { isBook: boolean; seen: Words },
): Found[] {
  const called = new Set(
    [styled, content].flatMap((root) =>
      all(root, /^style:(style|master-page)$/).flatMap((one) => [
        attribute(one, 'master-page-name'),
        attribute(one, 'next-style-name'),
      ]),
    ),
  )
  const isShown = (word: string) => seen.toLowerCase().includes(word)
  return all(styled, 'style:master-page').flatMap((page, i) => {
    const name = attribute(page, 'name') ?? ''
    const isUsed = i === 0 || name === 'Standard' || name === 'Default' || called.has(name)
    return page.children.flatMap((one) => {
      if (!HEADS.test(one.name)) return []
      const shows = printed(one)
      const words = wordsOfHead(shows)
      if (words.length === 0) return []
      const isGone = !isUsed || attribute(one, 'display') === 'false'
      if (isGone)
        return [
          found('unused-header', 'styles.xml', 'a head or foot that no page shows', {
            at: name,
            shows,
          }),
        ]
      return isBook && !words.every(isShown)
        ? [
            found('header-or-footer', 'styles.xml', 'words that stand only in print', {
              at: name,
              shows,
            }),
          ]
        : []
    })
  })
}

const printed = (element: Element): string =>
  FIELDS.test(element.name) ? '' : [element.text, ...element.children.map(printed)].join(' ').trim()
