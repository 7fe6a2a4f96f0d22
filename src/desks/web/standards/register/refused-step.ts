// A step that the law does not allow: which regulation says so, why, and what is open instead. Nothing typed is lost.

import type { Refused } from '../../../../assess/matter/answer.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { idInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { regulationCited } from '../../../../wording/basis-words.ts'
import { whyInWords } from './fact-words.ts'

export const refusedStep = (refused: Refused): Html =>
  notice({
    heading: 'The law does not allow it from here',
    alarm: true,
    content: html`
      <p>${[regulationCited(refused), whyInWords(refused.why)].filter(Boolean).join(': ')}.</p>
      ${refused.instead.length > 0 && html`<p>Open instead: ${refused.instead.map(idInWords).join(', ')}.</p>`}
      <p>Nothing was recorded. What you typed stands below.</p>
    `,
  })
