// Requests sent when their time has come, whether or not the last was answered: what people meet, not what a queue hides.
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskApart } from './desk-apart.ts'

export interface Latency {
  /** Milliseconds of each request, shortest first. */
  took: number[]
  errors: number
}

/** Nobody waits longer for a page: it counts as an error, and what comes after it is not kept waiting. */
const MOST_MS = 20_000

/** `isOver` is asked before each; the pages are asked in turn. Answers once nothing is open any more. */
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
      const signal = AbortSignal.timeout(MOST_MS)
      const answer = await fetch(`${origin}${page}`, { headers: { cookie }, signal })
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
  return { took: took.sort((a, b) => a - b), errors }
}

export const inSum = (all: readonly Latency[]): Latency => ({
  took: all.flatMap(({ took }) => took).sort((a, b) => a - b),
  errors: all.reduce((sum, { errors }) => sum + errors, 0),
})

/** The pages that people are on most, of the first survey on the desk. */
export async function mainPages(desk: Pick<DeskApart, 'origin' | 'cookie'>): Promise<string[]> {
  const { survey, body } = await firstOf(desk)
  // At its beginning an import has no survey yet.
  if (survey === '/') return ['/']
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
    ['how far readers agree', `${survey}/agreement`],
    ['what is asked, to change', `${survey}/edit`],
    ['days of requests', `${survey}/requests`],
    ['files put in', `${survey}/upload`],
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

export function inLine({ took, errors }: Latency): string {
  const at = (share: number) =>
    Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0)
  return `${took.length} requests, ${errors} errors, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`
}
