// Which bodies of a survey are to be worked out again: those that something changed of, and all that may have answered
// together with one of them.

import type { Standing } from '../readers/two-readers.ts'
import { TELLING } from './joint-figures.ts'
import type { ReplyRead } from './reply-read.ts'

/** What is kept of one body beside its figures. */
export interface BodyReconciled {
  body: string
  madeFrom: string
  links: readonly string[]
}

/** By body, a mark of all that it is made from. A body of which nothing is left any more is made again to nothing. */
export function changedBodies(
  before: readonly BodyReconciled[],
  now: ReadonlyMap<string, string>,
): string[] {
  const kept = new Map(before.map(({ body, madeFrom }) => [body, madeFrom]))
  return [...new Set([...now.keys(), ...kept.keys()])].filter(
    (body) => kept.get(body) !== now.get(body),
  )
}

/** `links` of the changed ones as they are now; what they were before binds as well: who was joint with one is it no more. */
export function withPartners(
  changed: readonly string[],
  links: ReadonlyMap<string, readonly string[]>,
  before: readonly BodyReconciled[],
): string[] {
  const bound = new Map<string, Set<string>>()
  const bind = (body: string, all: readonly string[]) =>
    bound.set(body, new Set([...(bound.get(body) ?? [itself(body)]), ...all]))
  for (const { body, links: all } of before) bind(body, all)
  for (const body of changed) bind(body, links.get(body) ?? [])
  const found = new Set(changed)
  const reached = new Set(changed.flatMap((body) => [...(bound.get(body) ?? [])]))
  for (let grew = true; grew; ) {
    grew = false
    for (const [body, all] of bound) {
      if (found.has(body) || ![...all].some((link) => reached.has(link))) continue
      found.add(body)
      for (const link of all) reached.add(link)
      grew = true
    }
  }
  return [...found]
}

/** What a body's figures may share with another's: a file, a letter of one reference and day, or a letter that names it. */
export function linksOf(
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
): string[] {
  const files = [
    ...replies.flatMap(({ extraction, proposed = [] }) => [...extraction.figures, ...proposed]),
    ...decisions.flatMap(({ decision }) =>
      decision.about === 'figure' && decision.body === body ? decision.evidence : [],
    ),
  ]
  const links = [
    itself(body),
    ...files.map(({ sha256 }) => `file ${sha256}`),
    ...replies.flatMap(({ extraction }) =>
      (extraction.jointWith ?? []).map((one) => itself(one.body)),
    ),
    ...replies.flatMap(({ extraction: { reference, date } }) =>
      reference && reference.length >= TELLING ? [`letter ${reference} of ${date}`] : [],
    ),
  ]
  return [...new Set(links)].sort()
}

const itself = (body: string): string => `body ${body}`
