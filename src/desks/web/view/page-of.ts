// A long list a page at a time, in the address as ?page=2.
import type { Context } from 'hono'
import { type Html, html } from '../../../dress/html/html.ts'

export interface Page<One> {
  shown: One[]
  /** From 1. */
  number: number
  pages: number
  /** Where the first of those shown stands among all, from 1; and how many there are. */
  from: number
  of: number
}

/** A page that is not there is the last one. */
export function pageOf<One>(c: Context, all: readonly One[], size: number): Page<One> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const asked = Math.trunc(Number(c.req.query('page') ?? 1)) || 1
  const number = Math.min(Math.max(1, asked), pages)
  const from = (number - 1) * size
  return { shown: all.slice(from, from + size), number, pages, from: from + 1, of: all.length }
}

/** `href` of a page by its number. Nothing where there is only one. */
export function pagerOf(
  { number, pages, from, of, shown }: Page<unknown>,
  what: string,
  href: (page: number) => string,
): Html | false {
  return (
    pages > 1 &&
    html`
      <nav class="pager" aria-label="Pages">
        ${number > 1 && html`<a href="${href(number - 1)}" rel="prev">Before</a>`}
        <span>${what} ${from} to ${from + shown.length - 1} of ${of}</span>
        ${number < pages && html`<a href="${href(number + 1)}" rel="next">Next</a>`}
      </nav>
    `
  )
}
