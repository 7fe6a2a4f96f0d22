// Where the next line may begin: the pages so far, and how far down the last one is filled.
import type { Setting } from './lines.ts'
import { DrawnPage, type Element, PAGE } from './page.ts'

export interface Flow {
  pages: DrawnPage[]
  /** Where the next line may begin, from the page's top. */
  y: number
  setting: Setting
  tree: Element
}

export const MARGIN = { left: 68, right: 68, top: 78, bottom: 78 }
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const FOOT = PAGE.height - MARGIN.bottom
export const LEADING = 1.32

export function currentPage({ pages }: Flow): DrawnPage {
  const page = pages.at(-1)
  if (!page) throw new Error('a flow without pages')
  return page
}

export function turnPage(state: Flow): void {
  state.pages.push(new DrawnPage(state.pages.length))
  state.y = MARGIN.top
}
