// A release drawn up: its files made anew and listed by their hashes. What is signed is this list and nothing else.
import { lastOf } from '../../../answer/course/standing.ts'
import { nextRelease } from '../../../answer/ledger/next-release.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { DrawnUp } from '../../../vocabulary/answering/release.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { type AnswerAsked, filesOfAnswer, tablesOf } from './files-of-answer.ts'
import { nothingLeftSince } from './left-since.ts'

export interface ToDrawUp extends AnswerAsked {
  version: number
  corrects: DrawnUp['corrects']
}

export async function drawUp(house: House, viewer: Viewer, asked: ToDrawUp): Promise<Recorded> {
  const { course, version, questions, corrects } = asked
  const notice = lastOf(course.events, 'notice-written')
  if (!notice) throw new CandourError('Write the letter first.', { status: 409 })
  await nothingLeftSince(house, course.request.id, tablesOf(asked))
  const files = await filesOfAnswer(house, asked)
  return recordDeed(house, {
    viewer,
    id: course.request.id,
    version,
    said: [
      {
        kind: 'drawn-up',
        facts: {
          release: nextRelease(course.releases),
          questions,
          files,
          notice: notice.seq,
          protected: tablesOf(asked).map(({ seq }) => seq),
          corrects,
        },
      },
    ],
  })
}
