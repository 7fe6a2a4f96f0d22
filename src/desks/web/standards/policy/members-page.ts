// The people of the force, as its own list has them: needed to know who was to be told.
import { button, errorSummary, textArea } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { Member } from '../../../../policy/told/member.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { ROLE_TYPES } from '../../../../vocabulary/force/role-types.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { problemsShown, type ToldView } from './told-page.ts'

export interface MembersView {
  members: readonly Member[]
  said: string | null
  problems: ToldView['problems']
  errors: FormError[]
  typed: Record<string, string>
}

export function membersPage(viewer: Viewer, view: MembersView): Html {
  const { members, said, problems, errors, typed } = view
  return standardsFrame({
    title: 'People of the force',
    viewer,
    current: '/policy',
    crumbs: [{ text: 'Policy', href: '/policy' }, { text: 'People of the force' }],
    main: html`
      ${errorSummary(errors)}
      <h1>People of the force</h1>
      ${said && notice({ content: html`<p>${said}</p>` })}
      ${problemsShown(problems)}
      <p>${inRoles(members)}</p>
      <form class="narrow" method="post" action="/members" enctype="multipart/form-data">
        <div class="field">
          <label for="file">The list, as a CSV</label>
          <span class="hint" id="file-hint">
            With the columns number, name and role; also e-mail, joined and left where the system has
            them. Who is not on it stays as they are.
          </span>
          <input type="file" id="file" name="file" accept=".csv,text/csv" aria-describedby="file-hint">
        </div>
        ${textArea({ name: 'csv', label: 'Or the list, pasted', value: typed['csv'] ?? '', rows: 6, errors })}
        ${button({ text: 'Take the list in' })}
      </form>
    `,
  })
}

function inRoles(members: readonly Member[]): string {
  if (members.length === 0) return 'Nobody is on it yet.'
  const counts = ROLE_TYPES.flatMap(({ id, label }) => {
    const count = members.filter(({ role }) => role === id).length
    return count > 0 ? [`${label} ${count}`] : []
  })
  return `${members.length} in all: ${counts.join(', ')}.`
}
