// One mail opened and understood, in a child: what it says of itself, its own words, what they are and what they answer.
import { dayHere } from '../../../calendar/day-here.ts'
import { extractReply } from '../../../extract/extract-reply.ts'
import { portalIn } from '../../../extract/message/portal-in.ts'
import { readFile } from '../../../read/read-file.ts'
import { isOutlooks, kindOfMail, mailSaid } from '../../../receive/mail/mail-said.ts'
import type { MailToOpen } from '../../../receive/mail/take-mails.ts'
import type { Apart } from '../../../store/house.ts'
import type { MailOpened } from '../../../vocabulary/asking/mail-opened.ts'
import { tagsIn } from '../../../vocabulary/asking/tag.ts'
import type { Document, Flag } from '../../../vocabulary/document.ts'

export const openingMail: Apart<MailToOpen, MailOpened> = {
  name: 'mail',
  does: async ({ bytes, ours, received }) => {
    const said = mailSaid(bytes, ours)
    const name = isOutlooks(bytes) ? 'mail.msg' : 'mail.eml'
    const outcome = await readFile({ name, bytes })
    const document = outcome.status === 'read' ? outcome.document : null
    const own = document ? ownWordsOf(document) : ''
    const quoted = document ? wordsOf(document, (flags) => flags.includes('quoted')) : ''
    const read = document ? extractReply([document], { file: name, packs: [] }) : null
    const { kind, bounce, shown, delivered } = kindOfMail(said, read?.kind ?? 'other', own)
    return {
      head: shown === null ? said.head : { ...said.head, inReplyTo: [shown] },
      same: said.same,
      authentication: said.authentication,
      own: own.slice(0, MOST_OWN),
      quoted: quoted.slice(0, MOST_QUOTED),
      kind,
      kindInk: kind === read?.kind ? (read.kindInk ?? null) : null,
      // Ours, said back, is not theirs.
      reference: tagsIn(read?.reference ?? '').length > 0 ? null : (read?.reference ?? null),
      portal:
        kind === 'portal-notice' ? portalIn(own, said.links, dayHere(new Date(received))) : null,
      ...{ bounce, delivered },
    }
  },
}

/** Of a mail, without its head and what is quoted below. */
export const ownWordsOf = (document: Document): string =>
  wordsOf(document, (flags) => !flags.some(isNotOwn))

const MOST_OWN = 200_000
const MOST_QUOTED = 100_000

const NOT_OWN: readonly Flag[] = ['quoted', 'header-footer', 'hidden', 'white', 'tiny', 'covered']
const isNotOwn = (flag: Flag): boolean => NOT_OWN.includes(flag)

/** The subject stands in the head; a heading within the mail is its own. */
function wordsOf({ text, runs }: Document, isWanted: (flags: readonly Flag[]) => boolean): string {
  return runs
    .filter(({ flags = [], place }) => isWanted(flags) && !isOfHead(place))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

const isOfHead = (place: Document['runs'][number]['place']): boolean =>
  place.kind === 'block' && place.path.startsWith('header ')
