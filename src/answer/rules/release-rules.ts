// Rules of what leaves: the second person is another, signs the very bytes, and what was signed is what is sent.
import type { EventKind } from '../../vocabulary/answering/event.ts'
import { CHANGE_WORDS } from '../course/changed-since.ts'
import type { Course } from '../course/course-of.ts'
import { allOf, lastOf } from '../course/standing.ts'
import { whoWasAtIt } from '../course/who-was-at-it.ts'
import { isDecision } from '../notice/notice-facts.ts'
import { notAsked } from './not-asked.ts'
import type { Rules } from './rule.ts'

export const RELEASE_RULES: Rules<EventKind> = {
  mapped: ({ facts, course }) => notAsked([facts.question], course),
  'document-chosen': ({ facts, course }) => notAsked([facts.question], course),
  counted: ({ facts, course }) => notAsked([facts.question], course),
  protected: ({ facts, course }) => notAsked(facts.questions, course),
  'drawn-up': ({ facts, course }) => {
    const same = course.releases.find(({ number }) => number === facts.release)
    if (same?.sent) return 'That release was sent: what is put right is a further one.'
    const letter = allOf(course.events, 'notice-written').find(({ seq }) => seq === facts.notice)
    if (letter && facts.questions.length > 0 && !isDecision(letter.facts))
      return 'The letter that was written last decides nothing: it answers no question.'
    return (
      notAsked(facts.questions, course) ??
      (facts.files.some(({ verdict }) => verdict !== 'clean')
        ? 'A file of it hides something, or cannot be looked into: nothing of that leaves.'
        : null)
    )
  },
  signed: ({ facts, course, account }) => {
    const release = drawnUp(facts.drawnUp, course)
    if (!release) return 'It was drawn up anew since: look at it as it is now.'
    const [changed] = release.changed
    if (changed)
      return `Since it was drawn up ${CHANGE_WORDS[changed] ?? 'something was changed'}: it is drawn up anew before anybody signs.`
    if (whoWasAtIt(course.events, release).has(account))
      return 'You worked on it: a second person signs it, who was not at it.'
    const hashes = release.drawnUp.files.map(({ sha256 }) => sha256)
    if (hashes.join() !== facts.hashes.join()) return 'These are not the files that were drawn up.'
    const unread = release.drawnUp.files.find(({ sha256 }) => !facts.opened.includes(sha256))
    if (unread) return `Open ${unread.name} first: what is signed was looked at.`
    const unsaid = release.drawnUp.questions.find((one) => !facts.questions.includes(one))
    return unsaid === undefined
      ? null
      : `Say of question ${unsaid} that what was asked is what is answered.`
  },
  unsigned: ({ facts, course }) => {
    const release = drawnUp(facts.drawnUp, course)
    if (!release?.signed) return 'It is not signed.'
    return release.sent ? 'It was sent: a signature is not taken back from what has left.' : null
  },
  sent: ({ facts, course }) => {
    const release = drawnUp(facts.drawnUp, course)
    if (!release) return 'It was drawn up anew since.'
    if (release.sent) return 'It was sent already.'
    const [changed] = release.changed
    if (changed)
      return `The signature does not stand: ${CHANGE_WORDS[changed] ?? 'something was changed'} after it was drawn up.`
    return release.signed ? null : 'It is not signed.'
  },
  logged: ({ facts, course }) =>
    course.releases.find(({ number }) => number === facts.release)?.sent
      ? null
      : 'Only what was sent is logged.',
  'leak-step': ({ course }) =>
    lastOf(course.events, 'leaked') ? null : 'No file is known to have leaked.',
}

const drawnUp = (event: number, { releases }: Course) =>
  releases.find((release) => release.event === event) ?? null
