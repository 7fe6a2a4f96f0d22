// What the released tables of an answer say goes before what the letter round them says.
import { type Extraction, type Figure, populationsOf, statusOf } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { ReleaseRead } from './read-releases.ts'

/** letter: what the other files of the reply say, or that there are none. */
export function withReleases(
  letter: Extraction,
  releases: readonly ReleaseRead[],
  survey: Survey | undefined,
): Extraction {
  const figures = releases.flatMap((one) => one.figures)
  const isAll = isAllTold(releases, survey)
  const answers = letter.kind === 'internal-review' || letter.kind === 'withdrawal'
  const kind = figures.length > 0 && !answers ? 'decision' : letter.kind
  const said = releases.flatMap(({ questions }) =>
    questions.filter(({ answer }) => answer !== 'not-answered'),
  )
  const questions = [
    ...said.map((one) => withSections(one, letter.questions)),
    ...letter.questions.filter(({ number }) => !said.some((one) => one.number === number)),
  ].toSorted(inOrderOf(letter.questions.map(({ number }) => number)))
  return {
    ...letter,
    kind,
    status: figures.length > 0 ? statusOf(kind, questions, letter.exemptions) : letter.status,
    questions,
    figures: [
      ...figures,
      ...letter.figures.filter((one) => !isToldAgain(one, figures) && (one.sure || !isAll)),
    ],
    releases: releases.map(({ told }) => told),
    doubts: [
      ...releases.flatMap(({ doubts }) => doubts),
      ...letter.doubts.filter(({ code }) => !isAll || !MISSED.includes(code)),
    ],
  }
}

/** Doubts whether a number or a case was missed. */
const MISSED = ['told-unread', 'table-unsure']

/** Every number and case that was asked for stands in a table: nothing of the letter can hold one that was missed. */
const isAllTold = (releases: readonly ReleaseRead[], survey: Survey | undefined): boolean => {
  const told = new Set(
    releases.flatMap(({ told: { stands, question } }) => (stands ? question : [])),
  )
  return survey?.questions.every(({ number, document }) => document || told.has(number)) ?? false
}

/** The letter says by which sections the rest is withheld. */
function withSections(
  said: Extraction['questions'][number],
  letter: Extraction['questions'],
): Extraction['questions'][number] {
  const sections = letter.find(({ number }) => number === said.number)?.sections ?? []
  return { ...said, sections: [...new Set([...said.sections, ...sections])] }
}

const inOrderOf =
  (numbers: readonly string[]) =>
  (a: { number: string }, b: { number: string }): number =>
    numbers.indexOf(a.number) - numbers.indexOf(b.number)

/** A letter tells in sentences what its table says: the same number of the same thing is no second one. */
const isToldAgain = (told: Figure, released: readonly Figure[]): boolean =>
  released.some(
    (one) =>
      one.question === told.question &&
      isSame(one.value, told.value) &&
      isSame(Object.entries(one.facets).sort(), Object.entries(told.facets).sort()) &&
      isOfNobodyElse(told, one),
  )

const isOfNobodyElse = (told: Figure, released: Figure): boolean => {
  const groups = populationsOf(told)
  return isSame(groups, populationsOf(released)) || groups.every((group) => group === 'unknown')
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
