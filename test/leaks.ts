// Does anything of what was planted stand in a pack? Looked for in every byte: as text, unzipped, inflated, as PDF engines read it.
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { PackFile } from '../src/publish/pack/input.ts'
import { readFile } from '../src/read/read-file.ts'
import type { Plant } from './planted-names.ts'

export interface Leak {
  path: string
  words: string
}

export async function leaksIn(
  files: readonly PackFile[],
  plants: readonly Plant[],
): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    for (const text of [path, ...(await textsOf(path, bytes))])
      for (const { words } of found(text, plants)) leaks.push({ path, words })
  }
  return leaks
}

/** By letters and digits alone, in whatever case, with whatever between. */
export function found(text: string, plants: readonly Plant[]): Plant[] {
  const letters = bare(text)
  return plants.filter(({ needle }) => letters.includes(bare(needle)))
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Everything that somebody could read in the bytes. */
async function textsOf(path: string, bytes: Uint8Array): Promise<string[]> {
  const plain = [
    new TextDecoder('utf-8').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16be').decode(bytes),
    withoutEntities(new TextDecoder('latin1').decode(bytes)),
  ]
  if (isZip(bytes)) {
    const inside = await Promise.all(
      Object.entries(unzipSync(bytes)).map(([name, inner]) => textsOf(name, inner)),
    )
    return [...plain, ...inside.flat()]
  }
  const inflated = [...streamsOf(bytes)].flatMap((inner) => [
    new TextDecoder('latin1').decode(inner),
    new TextDecoder('utf-16be').decode(inner),
    hexStrings(new TextDecoder('latin1').decode(inner)),
  ])
  return [...plain, ...inflated, ...(path.endsWith('.pdf') ? await asRead(path, bytes) : [])]
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const withoutEntities = (text: string): string =>
  text.replace(/&#x?([0-9a-f]+);/gi, (whole, code: string) =>
    String.fromCodePoint(Number.parseInt(code, whole.startsWith('&#x') ? 16 : 10) || 32),
  )

/** Whatever inflates, wherever it begins. */
function* streamsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i + 2 < bytes.length; i++) {
    const isHead = bytes[i] === 0x78 && (((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0)) % 31 === 0
    if (!isHead) continue
    try {
      yield inflateSync(bytes.subarray(i), { finishFlush: 2 })
    } catch {
      // No stream begins here.
    }
  }
}

/** The strings of a page, written as code points. */
const hexStrings = (text: string): string =>
  [...text.matchAll(/<([0-9a-f]{4,})>/gi)]
    .map(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? [])
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(''),
    )
    .join('')

/** As our own reader reads it, which asks PDFium, and pdf.js where they may differ. */
async function asRead(path: string, bytes: Uint8Array): Promise<string[]> {
  const read = await readFile({ name: path, bytes })
  return read.status === 'read' ? [read.document.text] : []
}
