// The replies themselves: the first source with its frames, every file with its seal, and the sources cited on the page.

import { factsList, references } from '../../dress/html/facts-list.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import { shortSeal, sourceFrame } from '../../dress/source/frame.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { asFarAsKnown, dayInWords } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { mayBeReply } from '../pack/checked.ts'
import type { SourceCited } from '../pack/ink-places.ts'
import type { FileReceived, ReplyReceived } from '../pack/input.ts'
import { bodyPath } from '../pack/paths.ts'
import { partInWords } from '../source/evidence-page.ts'
import { sourceView } from '../source/view.ts'

export function lettersSection(edition: Edition, body: BodyAsked, numbers: PageNumbers): Html {
  const replies = edition.input.replies.filter((reply) => reply.body === body.slug)
  const files = filesOf(edition, body, replies, numbers)
  const heading = headingOf(replies)
  const first = leading(edition, body)
  if (!first) return section({ id: 'letters', heading, content: files })
  const framed =
    first.inks.length > 0
      ? html` Each frame is where something was
        read. <a href="${numbers.to(first.path)}">Open it with its readings</a>
      `
      : null
  return section({
    id: 'letters',
    heading,
    note: html`${first.file.name}, ${partInWords(first)}.${framed}`,
    content: html`
      <div class="cols cols--21">
        <div>
          ${sourceFrame({
            file: first.file.name,
            where: partInWords(first),
            content: sourceView(edition, first, bodyPath(body.slug), { anchors: false }),
            provenance: null,
          })}
        </div>
        <div>${about(first)}<h3>Files</h3>${files}</div>
      </div>
    `,
  })
}

/** What a paper printed is no reply of the body. */
function headingOf(replies: readonly ReplyReceived[]): string {
  const own = replies.filter(({ source }) => isLetter(source))
  if (own.length === 0) return 'What was printed'
  const its = !own.every(mayBeReply) ? 'What it sent' : own.length > 1 ? 'Its replies' : 'Its reply'
  return own.length < replies.length ? `${its}, and what was printed` : its
}

/** The source of the headline number, where there is one; else the first. */
function leading({ inks, main }: Edition, { slug }: BodyAsked): SourceCited | null {
  const mine = inks.sources.filter(({ body }) => body === slug)
  const one = main?.bodies.find(({ body }) => body === slug)
  const evidence = one?.figures[0] ?? one?.evidence
  const ink = evidence && inks.find(slug, evidence)
  return mine.find((source) => ink && source.inks.includes(ink)) ?? mine[0] ?? null
}

function about({ file, reply, inks }: SourceCited): Html {
  const readers = [...new Set(inks.flatMap(({ figures }) => figures.map(({ by }) => by)))]
  return factsList(
    [
      { name: 'File', value: file.name },
      {
        name: file.taken ? 'Public copy, sealed as' : 'Sealed as',
        value: html`<span class="mono" title="${file.sha256}">${shortSeal(file.sha256)}</span>`,
      },
      ...cameAs(reply),
      file.container ? { name: 'In', value: file.container } : null,
      readers.length > 0 ? { name: 'Read by', value: readers.join(', ') } : null,
    ],
    true,
  )
}

/** The day it came; of print, who printed it, when and where. */
function cameAs({ received, source }: ReplyReceived): ({ name: string; value: Hole } | null)[] {
  if (!source || isLetter(source))
    return [received ? { name: 'Received', value: dayInWords(received) } : null]
  const { kind, paper, date, address } = source
  return [
    paper ? { name: kind === 'press' ? 'Printed in' : 'Stated in', value: paper } : null,
    date ? { name: 'Date', value: asFarAsKnown(date) } : null,
    address ? { name: 'Address', value: html`<span class="mono">${address}</span>` } : null,
  ]
}

function filesOf(
  edition: Edition,
  { slug }: BodyAsked,
  replies: ReplyReceived[],
  numbers: PageNumbers,
): Html {
  if (replies.length === 0) return html`<p class="note">${mark('noreply')} No reply is here.</p>`
  const part = replies.some(({ seen, source }) => seen && isLetter(source))
  return references(
    replies.flatMap<{ ref: Hole; says: Hole }>((reply) =>
      reply.seen
        ? reply.files.map((file) => ({
            ref: ending(file),
            says: fileShown(edition, slug, file, numbers),
          }))
        : [
            {
              ref: mark('notseen'),
              says: part ? 'It sent more; that is not here.' : 'It replied; the reply is not here.',
            },
          ],
    ),
  )
}

function fileShown(
  { inks }: Edition,
  slug: string,
  file: FileReceived,
  numbers: PageNumbers,
): Html {
  const source = inks.sources.find((one) => one.body === slug && one.file.sha256 === file.sha256)
  const name = source
    ? html`<a href="${numbers.to(source.path)}">${file.name}</a>`
    : html`${file.name}`
  const refused = file.outcome?.status === 'refused' ? html`: ${file.outcome.reason.message}` : ''
  return html`${name}${refused}`
}

const ending = ({ name }: FileReceived): string =>
  name.split('.').at(-1)?.slice(0, 5).toUpperCase() ?? ''
