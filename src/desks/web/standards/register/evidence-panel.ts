// What was put in evidence: sealed files, and notes.
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { EvidenceHeld, Matter } from '../../../../vocabulary/conduct/matter.ts'
import { actAddress, evidenceAddress, matterAddress } from './addresses.ts'

export function evidencePanel({ id, evidence }: Matter, mayAct: boolean): Html {
  return panel({
    id: 'evidence',
    heading: 'Evidence',
    content: html`
      ${evidence.length === 0 && html`<p>None has been added yet.</p>`}
      <ul class="refs">
        ${evidence.map((one) => {
          const { sha256, note, setAside } = one
          return html`
              <li>
                <b>${setAside ? 'aside' : sha256 === null ? 'note' : 'file'}</b>
                <span>
                  ${sha256 === null ? note : fileShown(id, one)}
                  ${sha256 !== null && note !== '' && html`<br>${note}`}
                  ${mayAct && !setAside && asideLink(id, one)}
                </span>
              </li>
            `
        })}
      </ul>
      ${mayAct && html`<p class="note"><a href="${matterAddress(id)}/evidence">Add evidence</a></p>`}
    `,
  })
}

const fileShown = (matter: string, { number, name, size, sha256 }: EvidenceHeld): Html => html`
  <a href="${evidenceAddress(matter, number)}">${name}</a>, ${size.toLocaleString('en-GB')} bytes,
  sealed as ${sha256?.slice(0, 12)}
`

const asideLink = (matter: string, { number, name, note }: EvidenceHeld): Html => html`
  <br>
  <a href="${actAddress(matter, 'evidence-aside', number)}">
    Set aside<span class="vh"> ${name || note}</span>
  </a>
`
