// Where the next step of a request is done, as far as whoever looks may do it.
import type { Course } from '../../../../answer/course/course-of.ts'
import type { NextStep, Step } from '../../../../answer/course/next-step.ts'
import type { Right } from '../../../../people/roles.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { letterAddress, reasonsAddress, requestActAddress } from './addresses.ts'
import {
  countAddress,
  releaseAddress,
  releasesAddress,
  safeFormAddress,
  signingAddress,
} from './release-addresses.ts'

interface StepDone {
  text: string
  needs: Right
  href(id: string, of: NextStep['of']): string
}

const LOOK_AND_COUNT: StepDone = {
  text: 'Look into the register',
  needs: 'count',
  href: (id) => countAddress(id),
}

const GIVE_A_REASON: StepDone = {
  text: 'Say why it is not given',
  needs: 'answer-requests',
  href: (id) => reasonsAddress(id),
}

/** A step without a place here is done on the page itself. */
const PLACES: Partial<Record<Step, StepDone>> = {
  split: {
    text: 'Split it into questions',
    needs: 'answer-requests',
    href: (id) => requestActAddress(id, 'questions'),
  },
  look: {
    text: 'Say whether it is held',
    needs: 'answer-requests',
    href: (id) => requestActAddress(id, 'held'),
  },
  refuse: GIVE_A_REASON,
  // Its letter is written here, where it has not gone out.
  wait: {
    text: 'Its letter',
    needs: 'answer-requests',
    href: (id) => letterAddress(id),
  },
  warn: {
    text: 'Record the warning',
    needs: 'answer-requests',
    href: (id, of) => requestActAddress(id, 'warn-of-lapse', Number(of)),
  },
  lapse: {
    text: 'Say that it has lapsed',
    needs: 'answer-requests',
    href: (id, of) => requestActAddress(id, 'lapse', Number(of)),
  },
  notice: {
    text: 'Write the letter',
    needs: 'answer-requests',
    href: (id) => letterAddress(id),
  },
  count: {
    text: 'Count it',
    needs: 'count',
    href: (id) => countAddress(id),
  },
  protect: {
    text: 'Make its tables safe',
    needs: 'disclose',
    href: (id) => safeFormAddress(id),
  },
  'draw-up': {
    text: 'Draw the files up',
    needs: 'answer-requests',
    href: (id) => releasesAddress(id),
  },
  sign: {
    text: 'Open the files and sign',
    needs: 'sign-release',
    href: (id, of) => signingAddress(id, Number(of)),
  },
  send: {
    text: 'Send it',
    needs: 'see-requester',
    href: (id, of) => releaseAddress(id, Number(of)),
  },
  log: {
    text: 'Put it on the disclosure log',
    needs: 'see-requester',
    href: (id, of) => releaseAddress(id, Number(of)),
  },
  'pass-on': {
    text: 'Pass it on',
    needs: 'answer-requests',
    href: (id) => requestActAddress(id, 'pass-on'),
  },
  'conclude-test': {
    text: 'Say how the test came out',
    needs: 'answer-requests',
    href: (id) => requestActAddress(id, 'pit-concluded'),
  },
}

export function stepAddress(
  course: Course,
  { step, of }: NextStep,
  viewer: Viewer,
): { text: string; href: string } | null {
  const place = step === 'look' ? placeToLook(course, of, viewer) : PLACES[step]
  return place && may(viewer, place.needs)
    ? { text: place.text, href: place.href(course.request.id, of) }
    : null
}

/** Who counts looks at the register at once: it says whether it is held. To others a reason is left of what is held. */
function placeToLook(
  { questions }: Course,
  of: NextStep['of'],
  viewer: Viewer,
): StepDone | undefined {
  if (may(viewer, 'count')) return LOOK_AND_COUNT
  const isHeld = questions.some(({ number, held }) => number === of && held === true)
  return isHeld ? GIVE_A_REASON : PLACES.look
}
