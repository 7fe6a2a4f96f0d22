// What a request's file lets the desk do with the register: count it, make the tables safe beside whatever was released before, and
// draft the reason for what is withheld.
import { draftReason } from '../../../answer/reasons/draft-reason.ts'
import { USUALLY_PROMISED } from '../../../disclose/given/release-form.ts'
import { countRequest } from '../answering/count-request.ts'
import { keepSafe, toProtect } from '../answering/keep-safe.ts'
import { protectRequest } from '../errands/protect-request.ts'
import { kept, listIn, namedWords, type Play, said, wordsIn } from './play.ts'

export const TABLE_PLAYS: Readonly<Record<string, Play>> = {
  /** Every question that is mapped, as of the middle of the day that the file gives. */
  count: async (house, { viewer, course, given }) => {
    const asOf = new Date(`${wordsIn(given['on'])}T12:00:00Z`)
    await kept(countRequest(house, viewer, { course, version: course.request.version, asOf }))
  },
  /** Kept only where all of it is safe, read together with earlier releases. */
  'make safe': async (house, { viewer, course, given }) => {
    const asked = await toProtect(house, course, {
      promised: USUALLY_PROMISED,
      bands: namedWords(given['bands']),
      rungs: namedWords(given['rungs']),
    })
    const made = await protectRequest(house, asked)
    const version = course.request.version
    await kept(keepSafe(house, viewer, { course, version, asked, made }))
  },
  /** `group`: the numbers it is of; none: the whole question. */
  'give the reason': async (house, { viewer, course, given }) => {
    const [section, fields] = [wordsIn(given['section']), namedWords(given['fields'])]
    const facts = {
      questions: listIn(given['questions']),
      section,
      fields,
      text: draftReason(section, fields),
      group: wordsIn(given['group']) || null,
      instead: null,
      until: null,
    }
    await said(house, { viewer, course }, { kind: 'reason-given', facts })
  },
}
