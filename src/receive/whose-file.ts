// Whose a file is that was put in for a whole survey: by the address it was sent from, by its name, by the head of its letter.
import { bodyOfLetterhead } from '../open/text/letterhead.ts'
import { plainWords } from '../vocabulary/packs/plain.ts'
import type { BodyAsked } from '../vocabulary/survey.ts'
import { bodyOfSender } from './which-body.ts'

export interface FileSigns {
  /** With the folders it came in, where it came in any. */
  name: string
  /** As mails write it. */
  sender: string | null
  /** What was read of it. */
  text: string | null
}

/** The slug of the only body that the strongest of its signs points to; null where none does, or they point to several. */
export function whoseFile(signs: FileSigns, bodies: readonly BodyAsked[]): string | null {
  for (const pointedTo of [bySender, byName, byText]) {
    const meant = [...new Set(pointedTo(signs, bodies))]
    if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null
  }
  return null
}

function bySender({ sender }: FileSigns, bodies: readonly BodyAsked[]): string[] {
  const address = /[^\s<>@]+@[^\s<>]+/.exec(sender ?? '')?.[0]?.toLowerCase()
  if (!address) return []
  const exact = bodies.filter(({ email }) => email?.toLowerCase() === address)
  if (exact.length > 0) return exact.map(({ slug }) => slug)
  const domain = domainOf(address)
  const same = bodies.filter(({ email }) => email && domainOf(email.toLowerCase()) === domain)
  const packaged = bodyOfSender(sender ?? '')
  return [...same, ...bodies.filter(({ slug }) => slug === packaged?.slug)].map(({ slug }) => slug)
}

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1)

const byName = ({ name }: FileSigns, bodies: readonly BodyAsked[]): string[] =>
  longestNamed(name.replace(/\.\w{1,5}$/, '').replaceAll(/[_\-./\\]+/g, ' '), bodies)

/** How far into a letter its own head still stands. */
const HEAD = 1500

function byText({ text }: FileSigns, bodies: readonly BodyAsked[]): string[] {
  if (text === null) return []
  const headed = bodyOfLetterhead(text)
  if (headed && bodies.some(({ slug }) => slug === headed.slug)) return [headed.slug]
  return longestNamed(text.slice(0, HEAD), bodies)
}

/** "North Ashby" is not "Ashby": of names that hold one another, the longest is meant. */
function longestNamed(text: string, bodies: readonly BodyAsked[]): string[] {
  const plain = ` ${plainWords(text.replaceAll(/[^\p{L}\p{N}]+/gu, ' '))} `
  const names = ({ slug, name }: BodyAsked) =>
    [name, slug].map((one) => plainWords(one.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')))
  const found = bodies.flatMap((body) => {
    const named = names(body).filter((name) => name !== '' && plain.includes(` ${name} `))
    return named[0] ? [{ slug: body.slug, name: named[0] }] : []
  })
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    .map(({ slug }) => slug)
}

/**
 * Whom a person may be asked about first: the only body of whose name a word stands in the file's that no other body's name has.
 * "pinbrook.csv" is proposed for Pinbrook Council, and placed by nobody but a person.
 */
export function proposedByName(name: string, bodies: readonly BodyAsked[]): string | null {
  const inFile = new Set(wordsOf(name.replace(/\.\w{1,5}$/, '')))
  const told = bodies.map((body) => ({ slug: body.slug, words: new Set(wordsOf(body.name)) }))
  const meant = told.filter(({ words }) =>
    [...words].some(
      (word) =>
        word.length >= SHORTEST_TELLING &&
        inFile.has(word) &&
        told.filter((other) => other.words.has(word)).length === 1,
    ),
  )
  return meant.length === 1 ? (meant[0]?.slug ?? null) : null
}

/** Shorter ones are of, the, NHS: they tell no body. */
const SHORTEST_TELLING = 4

const wordsOf = (text: string): string[] =>
  plainWords(text.replaceAll(/[^\p{L}\p{N}]+/gu, ' '))
    .split(' ')
    .filter(Boolean)
