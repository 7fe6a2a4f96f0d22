// While a large pack is put together: said at once, and the pack is shown as soon as it is there.
import { html } from '../../../dress/html/html.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { deskFrame } from '../frame/desk-frame.ts'

export const packAwaited = (survey: Survey, viewer: string): string =>
  deskFrame({
    title: 'Publish',
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish' }],
    isAwaited: true,
    main: html`
      <h1>Publish</h1>
      <p role="status">
        The pack is being put together from every letter that came, which takes a while. This page
        loads itself again and shows it as soon as it is there.
      </p>
    `,
  }).toString()
