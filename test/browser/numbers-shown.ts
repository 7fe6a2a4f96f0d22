// Every number of a page as a mouse meets it: what it shows, where it leads, and whether anything lies over it.
import type { Page } from 'playwright-core'

export interface NumberShown {
  /** Its class: ink, sum or pencil. */
  kind: string
  shown: string
  /** The address that a click opens. */
  to: string
}

/** All that match, hit at their middle in one go: `covered` says which a click would miss, and what it would hit instead. */
export async function hitTest(
  page: Page,
  links: string,
): Promise<{ numbers: NumberShown[]; covered: string[] }> {
  return page.evaluate(`document.fonts.ready.then(() => {
    const numbers = [], covered = []
    for (const link of document.querySelectorAll(${JSON.stringify(links)})) {
      link.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      const { left, right, top, bottom } = link.getClientRects()[0]
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      if (hit?.closest('a') !== link)
        covered.push('“' + link.textContent + '” lies under ' + hit?.outerHTML.slice(0, 200))
      numbers.push({ kind: link.className.split(' ')[0], shown: link.textContent, to: link.href })
    }
    return { numbers, covered }
  })`)
}
