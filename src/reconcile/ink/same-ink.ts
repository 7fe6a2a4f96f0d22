// Is this the ink that a reader decided about? By file, quote, what stands round the quote, and place.
import type { Document } from '../../vocabulary/document.ts'
import type { Box, Evidence, Place } from '../../vocabulary/place.ts'

/**
 * 0 where it is not; else how sure: the same place beats an overlapping one, which beats the same surroundings elsewhere
 * in the file. A quote cut longer or shorter ("20", "20 occasions") is the same ink where the places overlap. A file
 * with other bytes is another file.
 */
export function likeness(decided: Evidence, read: Evidence): number {
  if (decided.sha256 !== read.sha256) return 0
  const near = nearness(decided.place, read.place)
  const [a, b] = [plain(decided.ink), plain(read.ink)]
  if (a !== b) return near > 0 && (isWithin(a, b) || isWithin(b, a)) ? near : 0
  const around = surroundings(decided, read)
  if (near === 0 && around < 2) return 0
  return 1 + 4 * near + around
}

/** Does this ink stand in the document, at this place? */
export function standsIn(document: Document, { place, ink }: Evidence): boolean {
  const there = document.runs.filter((run) => nearness(run.place, place) > 0)
  const text = there.map(({ start, end }) => document.text.slice(start, end)).join(' ')
  return isWithin(plain(ink), plain(text))
}

/** As whole words: "2" is in "2 cases", not in "20". */
function isWithin(part: string, whole: string): boolean {
  if (part === '') return false
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + part.length)]
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

const plain = (ink: string): string => ink.replace(/\s+/g, ' ').trim()

/** 1 at the same place, up to 1 where they overlap, 0 where they do not touch. */
function nearness(a: Place, b: Place): number {
  if (a.kind === 'page' && b.kind === 'page') return a.page === b.page ? shared(a.box, b.box) : 0
  if (a.kind === 'sheet' && b.kind === 'sheet')
    return a.sheet === b.sheet && a.range === b.range ? 1 : 0
  if (a.kind === 'text' && b.kind === 'text') return sharedStretch(a, b)
  if (a.kind !== 'block' || b.kind !== 'block' || a.path !== b.path) return 0
  if (a.start === undefined || a.end === undefined) return 1
  if (b.start === undefined || b.end === undefined) return 1
  return sharedStretch({ start: a.start, end: a.end }, { start: b.start, end: b.end })
}

/** The part of the smaller box that both share, so that a box grown round the same ink still fits. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  if (width <= 0 || height <= 0) return 0
  const smaller = Math.min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
  return smaller > 0 ? Math.min(1, (width * height) / smaller) : 0
}

interface Stretch {
  start: number
  end: number
}

function sharedStretch(a: Stretch, b: Stretch): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const shorter = Math.min(a.end - a.start, b.end - b.start)
  if (shorter <= 0) return a.start === b.start ? 1 : 0
  return Math.max(0, both / shorter)
}

/** So much of what stands before and after must agree to call it the same surroundings: 2 for both sides, 1 for one. */
const ENOUGH = 12

function surroundings(a: Evidence, b: Evidence): number {
  return Number(sameEnd(a.prefix, b.prefix)) + Number(sameEnd(turned(a.suffix), turned(b.suffix)))
}

function sameEnd(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [one, other] = [plain(a), plain(b)]
  const needed = Math.min(ENOUGH, one.length, other.length)
  return needed > 0 ? one.slice(-needed) === other.slice(-needed) : one === other
}

const turned = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : [...text].reverse().join('')
