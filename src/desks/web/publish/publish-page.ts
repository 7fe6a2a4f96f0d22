// What still stands in the way of publishing, as a list to work off; which part would be published; and the pack as it would be.
import { linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html, joined } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Block, Check } from '../../../publish/block.ts'
import type { PartPublished } from '../../../publish/which-part.ts'
import type { PublicationVersion, Survey } from '../../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { Recounted } from '../frame/recounted.ts'
import { newsroomAddress } from './newsroom-page.ts'
import { repliesAskedAddress, replyAskedAddress } from './reply-asked-page.ts'
import { versionsAddress } from './versions-page.ts'

export interface PackShown {
  survey: Survey
  blocks: readonly Block[]
  part: PartPublished
  version: PublicationVersion | null
  /** The public one, whose bytes are kept: then it is the download. */
  sealed: PublicationVersion | null
  pages: number
  /** Where the sheet for the press lies in it; null where there is no story. */
  press: string | null
  recounted: Recounted
}

export function publishPage(shown: PackShown, viewer: string): Html {
  const { survey, recounted } = shown
  return deskFrame({
    title: 'Publish',
    viewer,
    recounted,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish' }],
    main: html`
      <h1>Publish</h1>
      <p class="note">${inShort(shown)}</p>
      ${buttons(shown)}
      ${panel({ id: 'checks', heading: 'Before it is published', content: checklist(shown) })}
      ${panel({ id: 'part', heading: 'Which part', content: partShown(shown) })}
      ${panel({ id: 'pack', heading: 'The pack', content: whatItIs(shown) })}
    `,
  })
}

function inShort({ blocks, part: { notChecked }, survey }: PackShown): string {
  const many = blocks.length
  if (many > 0)
    return many === 1
      ? 'One thing stands in the way. It is named below.'
      : `${many} things stand in the way. They are named below.`
  return notChecked.length === 0
    ? 'Nothing stands in the way, and everything that came is checked.'
    : `Nothing stands in the way of publishing it in part: ${bodiesSaid(notChecked.length, bodyNoun(survey.bodies))} still ${notChecked.length === 1 ? 'waits' : 'wait'} for a person.`
}

function buttons({ survey, blocks, sealed, press, part: { notChecked } }: PackShown): Html {
  const home = addressOf(survey)
  return html`
    <div class="btns">
      ${linkButton({ text: 'Look at the pack', href: `${home}/pack/index.html` })}
      ${
        sealed &&
        linkButton({
          text: `Download version ${sealed.number}, as it was published`,
          href: `${versionsAddress(survey)}/${sealed.number}/pack.zip`,
        })
      }
      ${
        !sealed &&
        blocks.length === 0 &&
        linkButton({
          text: notChecked.length > 0 ? 'Download the pack, in part' : 'Download the pack',
          href: `${home}/pack.zip`,
        })
      }
      ${press && linkButton({ text: 'Press sheet (DOCX)', href: `${home}/pack/${press}`, rank: 2 })}
      ${linkButton({ text: 'Redaction of letters', href: `${home}/redaction` })}
      ${linkButton({ text: 'Right of reply', href: repliesAskedAddress(survey) })}
      ${linkButton({ text: 'Versions', href: versionsAddress(survey) })}
      ${notChecked.length > 0 && linkButton({ text: 'Check what is left', href: `${home}/queue` })}
    </div>
  `
}

/** What must hold, in the words of when it does. */
const HOLDS: Record<Check, string> = {
  work: 'Everything that came is read, and the count is of today',
  practice: 'It is no practice copy',
  readers: 'What one reader of two answered, a second one has answered too',
  confirmed: 'Somebody has confirmed some of it',
  contradictions: 'Every contradiction between its numbers is noted or put right',
  claims: 'What the newsroom printed itself agrees with the count, or it is noted why not',
  ink: 'Every number opens the place that it was read from',
  names: 'Every case that may name a person was looked at by one',
  letters: 'Every letter was read for names, and what was taken out stands nowhere',
  placeholders: 'No text is left that somebody meant to replace',
  version: 'It says what it changes',
  'right-of-reply': 'Everybody who was asked to reply has, or their time is over',
  legal: 'A lawyer has read what stands in it',
  embargo: 'No embargo holds it back',
}

/** Checks that this survey has: two readers and practice only where it says so. */
const checksOf = ({ readers, practice, legalRead, newsroom }: Survey): Check[] => [
  ...(practice ? (['practice'] as const) : []),
  'work',
  ...(readers === 2 ? (['readers'] as const) : []),
  'confirmed',
  'contradictions',
  ...(newsroom ? (['claims'] as const) : []),
  'ink',
  'names',
  'letters',
  'placeholders',
  'version',
  'right-of-reply',
  ...(legalRead ? (['legal'] as const) : []),
  'embargo',
]

function checklist({ survey, blocks }: PackShown): Html {
  return html`
    <ul class="checks">
      ${checksOf(survey).map((check) => {
        const open = blocks.filter((one) => one.check === check)
        return html`
          <li>
            ${open.length === 0 ? mark('yes', 'holds') : mark('doubt', 'does not hold yet')}
            <div>
              <h3>${HOLDS[check]}</h3>
              ${open.length > 0 && html`<ul>${open.map((block) => html`<li>${blockShown(survey, block)}</li>`)}</ul>`}
            </div>
          </li>
`
      })}
    </ul>
  `
}

function blockShown(survey: Survey, { why, body, check }: Block): Hole {
  if (check === 'letters')
    return html`${why} <a href="${addressOf(survey)}/redaction">Open them</a>`
  if (!body) return why
  if (check === 'right-of-reply')
    return html`${why} <a href="${replyAskedAddress(survey, body)}">Open it</a>`
  const anchor =
    check === 'names' ? '/cases' : check === 'contradictions' ? '#contradictions' : '#readings'
  return html`${why} <a href="${bodyAddress(survey, body)}${anchor}">Open it</a>`
}

function partShown({ survey, part: { notChecked, unread } }: PackShown): Html {
  const noun = bodyNoun(survey.bodies)
  const asked = survey.bodies.length
  const files = unread.map(
    (body) => html`
      <p>
        ${mark('doubt', 'not read')} A file of <a href="${bodyAddress(survey, body.slug)}#correspondence">${body.name}</a> could
        not be read, and nobody has said what it is: nothing is said of it.
      </p>
    `,
  )
  if (notChecked.length === 0)
    return html`
      <p>All of it: of ${bodiesSaid(asked, noun)} asked everything that could be read is checked.</p>
      ${files}
    `
  return html`
    ${files}
    <p>
      What nobody has checked is not counted, and nothing is said of it but that it has not been
      checked yet. The first page and the data say so.
    </p>
    <ul class="checks">
      ${notChecked.map(
        ({ body, questions, all }) =>
          html`
            <li>
              ${mark('pencil', 'not checked yet')}
              <div>
                <h3>
                  <a href="${bodyAddress(survey, body.slug)}#correspondence">${body.name}</a>
                </h3>
                <p>
                  ${
                    all
                      ? 'Nothing of it is checked'
                      : html`Not checked: ${joined(
                          questions.map((number) => html`question ${number}`),
                          ', ',
                        )}`
                  }
                </p>
              </div>
            </li>
`,
      )}
    </ul>
  `
}

function whatItIs({ survey, version, pages }: PackShown): Html {
  return html`
    <p>
      ${survey.newsroom ? html`Published by ${survey.newsroom.name}.` : 'Nobody is named as its publisher.'}
      <a href="${newsroomAddress(survey)}">Who publishes</a>
    </p>
    <p>
      ${version && html`Version ${version.number}, ${dayInWords(version.asOf)}: ${version.changed}`}
    </p>
    <p>
      ${pages} files: static pages, pictures of the originals, and the figures as CSV with their
      codebook. It opens from a folder or from any web server. While something stands in the way,
      every page of it is headed <em>Draft, not published</em>.
    </p>
  `
}
