// Requests sent when their time has come, whether or not the last was answered: what people meet, not what a queue hides.
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskApart } from './desk-apart.ts'

export interface Latency {
  asked: number
  errors: number
  /** Milliseconds. */
  p50: number
  p99: number
  longest: number
}

/** `isOver` is asked before each; the pages are asked in turn. */
export async function openLoop(
  { origin, cookie }: Pick<DeskApart, 'origin' | 'cookie'>,
  pages: readonly string[],
  aSecond: number,
  isOver: () => boolean,
): Promise<Latency> {
  const took: number[] = []
  const open = new Set<Promise<void>>()
  let errors = 0
  const ask = async (page: string): Promise<void> => {
    const from = performance.now()
    try {
      const answer = await fetch(`${origin}${page}`, { headers: { cookie } })
      await answer.arrayBuffer()
      if (answer.status !== 200) errors++
    } catch {
      errors++
    }
    took.push(performance.now() - from)
  }
  const start = performance.now()
  for (let i = 0; !isOver(); i++) {
    await pause(Math.max(0, start + (i * 1000) / aSecond - performance.now()))
    const one = ask(pages[i % pages.length] ?? '/')
    open.add(one)
    one.finally(() => open.delete(one))
  }
  await Promise.all(open)
  const sorted = took.sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { asked: took.length, errors, p50: at(0.5), p99: at(0.99), longest: at(1) }
}

/** The pages that people are on most, of the first survey on the desk. */
export async function mainPages(desk: Pick<DeskApart, 'origin' | 'cookie'>): Promise<string[]> {
  const { survey, body } = await firstOf(desk)
  return ['/', survey, `${survey}/queue`, `${survey}/result`, body]
}

/** Every kind of page, with its address. */
export async function pagesOfSurvey(
  desk: Pick<DeskApart, 'origin' | 'cookie'>,
): Promise<[name: string, path: string][]> {
  const { survey, body, read } = await firstOf(desk)
  const queue = await read(`${survey}/queue`)
  const found = (words: RegExp) => words.exec(queue)?.[0]
  const pages: [string, string | undefined][] = [
    ['front page', '/'],
    ['survey', survey],
    ['body', body],
    ['queue', `${survey}/queue`],
    ['proved by arithmetic', `${survey}/proved`],
    ['a reading', /\/surveys\/[^"#]+\/figures\/[a-z0-9-]{8,}/.exec(await read(body))?.[0]],
    ['a table', found(/\/surveys\/[^"?]+\/tables\/[^"?]+/)],
    ['a contradiction', found(/\/surveys\/[^"?]+\/contradictions\/[^"?]+/)],
    ['clock', `${survey}/clock`],
    ['result', `${survey}/result`],
    ['what may be compared', `${survey}/compared`],
    ['wordings', `${survey}/words`],
    ['publish', `${survey}/publish`],
    ['pack, first page', `${survey}/pack/index.html`],
    ['pack, body page', `${survey}/pack/bodies/${body.split('/').at(-1)}.html`],
  ]
  return pages.flatMap(([name, path]) => (path === undefined ? [] : [[name, path]]))
}

async function firstOf({ origin, cookie }: Pick<DeskApart, 'origin' | 'cookie'>) {
  const read = async (path: string): Promise<string> =>
    (await fetch(`${origin}${path}`, { headers: { cookie } })).text()
  const [survey = '/'] = /\/surveys\/[a-z0-9-]+/.exec(await read('/')) ?? []
  const [body = survey] = /\/surveys\/[a-z0-9-]+\/bodies\/[a-z0-9-]+/.exec(await read(survey)) ?? []
  return { survey, body, read }
}

export const inLine = ({ asked, errors, p50, p99, longest }: Latency): string =>
  `${asked} requests, ${errors} errors, p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms`
