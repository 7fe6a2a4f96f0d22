// Every pattern of the source: those that are written down, and those that are built while it runs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const src = join(import.meta.dirname, '..', 'src')

export interface Pattern {
  file: string
  pattern: RegExp
}

const sources = (): { file: string; text: string }[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))

/** The literals, found as a reader of code finds them: outside texts and comments, where no division can stand. */
export const writtenPatterns = (): Pattern[] =>
  sources().flatMap(({ file, text }) =>
    [...text.matchAll(TOKEN)].flatMap(([, body, flags = '']) =>
      body === undefined ? [] : [{ file, pattern: new RegExp(body, flags) }],
    ),
  )

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=(?:[(,=:[!&|?{;+>]|\breturn|\bcase)\s*)\/((?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?![\w/$])/g

/** The files in which a pattern is built from parts. */
export const buildingFiles = (): string[] =>
  sources().flatMap(({ file, text }) => (/new RegExp\(/.test(text) ? [file] : []))

const MAINS = /^desks[\\/](?:child|cli|work)[\\/]/

/** Loads every room but the desks' own mains, then does `work`: what patterns were built meanwhile, and by which file. */
export async function builtPatterns(work: () => Promise<void>): Promise<Pattern[]> {
  const built: Pattern[] = []
  const own = globalThis.RegExp
  const prefix = pathToFileURL(src).href
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]) {
      const pattern: RegExp = Reflect.construct(target, [source, flags])
      const lines = new Error().stack?.split('\n') ?? []
      const at = lines.find((line) => line.includes(prefix))
      const file = at?.split(`${prefix}/`)[1]?.split(':')[0]
      if (file !== undefined) built.push({ file, pattern })
      return pattern
    },
  })
  try {
    // A module that has a "then" would be waited for as a promise is.
    for (const { file, text } of sources())
      if (!MAINS.test(file) && !/export function then\b/.test(text)) await import(join(src, file))
    await work()
  } finally {
    globalThis.RegExp = own
  }
  return built
}
