// The frame of the pages of who works at this desk.
import type { Html } from '../../../dress/html/html.ts'
import { may } from '../../../people/viewer.ts'
import type { FramedPage } from '../people/people-desk.ts'
import { signedInFrame } from '../people/signed-in-frame.ts'

export function peopleFrame(page: FramedPage): Html {
  const { viewer } = page
  const parts = [
    { text: 'Surveys', href: '/' },
    { text: 'Your account', href: '/account' },
    ...(viewer && may(viewer, 'people') ? [{ text: 'People', href: '/people' }] : []),
  ]
  return signedInFrame(page, { desk: 'Investigations desk', parts, name: viewer?.name })
}
