// In the queue, until the bodies were told: files that came and keep what nobody sees who opens them.
import { type Html, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import type { SetApart } from '../../../receive/inspected/queries.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import { bodyNamed, type DeskSurvey } from '../view/desk-view.ts'
import { several } from '../view/reading-words.ts'

export function setApartNotice(desk: DeskSurvey, all: readonly SetApart[]): Html | false {
  const open = all.filter(({ toldAt }) => toldAt === null)
  if (open.length === 0) return false
  const bodies = [...new Set(open.map(({ body }) => body))]
  return notice({
    alarm: true,
    heading: `${several(open.length, 'file')} that came ${open.length === 1 ? 'keeps' : 'keep'} what nobody sees who opens ${open.length === 1 ? 'it' : 'them'}`,
    content: html`
      <p>It is set apart unread. Tell the body:</p>
      <ul>
        ${bodies.map(
          (slug) =>
            html`<li><a href="${bodyAddress(desk.survey, slug)}#set-apart">${bodyNamed(desk, slug)?.name ?? slug}</a></li>`,
        )}
      </ul>
    `,
  })
}
