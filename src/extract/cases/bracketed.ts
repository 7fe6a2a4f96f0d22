// Persons told one after another in a sentence, each with brackets for what was done and what came of it: “two were sergeants (remarks; both words of advice), one was an inspector (…)”.
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, fieldsIn, isSomebody } from './fields/fields-in.ts'
import { fieldsOf } from './fields/fields-of.ts'

const PIECE = /([^(),;]{3,80}?)\s*\(([^()]{5,160})\)/g
/** More of one kind are counted, and not told one by one. */
const MOST = 5

/** None where fewer than two are told so. */
export function bracketed(words: Words, letter: Letter, { text, start }: Sentence): Case[] {
  const told = [...text.matchAll(PIECE)].map(({ 0: ink, 1: who = '', 2: what = '', index }) => {
    const of = fieldsIn(words, ink)
    const person = fieldsIn(words, who).find(isSomebody)
    const tells = fieldsIn(words, what).some(({ kind }) => kind === 'came' || kind === 'deed')
    return person && tells
      ? { ink, of, many: howMany(who.slice(0, person.start)), at: start + index }
      : null
  })
  if (told.length < 2 || told.some((one) => one === null)) return []
  return told.flatMap((one) => (one ? copies(letter, one) : []))
}

interface Told {
  ink: string
  of: FieldSaid[]
  many: number
  at: number
}

function copies(letter: Letter, { ink, of, many, at }: Told): Case[] {
  const one: Case = {
    ...fieldsOf(letter, at, of),
    linked: true,
    ...evidenceOf(letter.document, at, at + ink.length),
  }
  return Array.from({ length: many }, () => one)
}

/** The last number before the person: “of the other four, *two* were sergeants”; what follows it may be years of service. */
function howMany(who: string): number {
  const [number] = numbersIn(who).slice(-1)
  const many = number?.value.low === number?.value.high ? (number?.value.low ?? 1) : 1
  return many > 0 && many <= MOST ? many : 1
}
