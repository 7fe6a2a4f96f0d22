// candour fetch: what came by mail, taken in: from the mailbox that is set, or from files.
import { existsSync } from 'node:fs'
import type { MailTaken } from '../../../receive/mail/take-mails.ts'
import type { House, MailBox } from '../../../store/house.ts'
import { MATCHED_BY, mailTakenInWords, WHY_WAITS } from '../../../wording/mail-words.ts'
import { emlBox } from '../../work/mail/eml-box.ts'
import { fetchMail } from '../../work/mail/fetch-mail.ts'
import { maildirBox } from '../../work/mail/maildir-box.ts'
import { mboxBox } from '../../work/mail/mbox-box.ts'
import { surveysNamed } from '../../work/mail/surveys-named.ts'
import { openHouse } from '../../work/open-house.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { DATA_FOLDER } from '../verb/data-flag.ts'

export const fetchCommand: Command = {
  name: 'fetch',
  summary: 'takes in what came by mail, each mail once; nothing in the mailbox is changed',
  usage:
    'candour fetch [--mbox FILE] [--maildir DIR] [--eml FILE…] [--again] [--data DIR] [--json]',
  example: 'candour fetch --mbox ~/Mail/foi.mbox',

  async run(args, { out, err }) {
    const { values, positionals } = readFlags(this, args, {
      mbox: { type: 'string', multiple: true, default: [] },
      maildir: { type: 'string', multiple: true, default: [] },
      eml: { type: 'string', multiple: true, default: [] },
      again: { type: 'boolean', default: false },
      data: { type: 'string', default: DATA_FOLDER },
      json: { type: 'boolean', default: false },
    })
    const eml = [...values.eml, ...(values.eml.length > 0 ? positionals : [])]
    if (positionals.length > 0 && values.eml.length === 0)
      throw usedWrongly(this, `say what ${positionals[0]} is: --eml, --mbox or --maildir.`)
    for (const file of values.mbox)
      if (!existsSync(file)) throw usedWrongly(this, `there is no file ${file}.`)
    if (!existsSync(values.data))
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    const { house, close } = await openHouse({
      data: values.data,
      desk: 'investigations',
      viewer: 'candour fetch',
      log: err,
    })
    try {
      const boxes = [
        ...values.mbox.map(mboxBox),
        ...(await Promise.all(values.maildir.map(maildirBox))),
        ...(eml.length > 0 ? [await emlBox(eml)] : []),
      ]
      const own = boxes.length > 0 ? null : await house.mailbox?.()
      if (own) boxes.push(own)
      if (boxes.length === 0)
        throw usedWrongly(
          this,
          'no mailbox is set. Set one at /mail on the desk, or name --mbox, --maildir or --eml.',
        )
      for (const box of boxes) await fetchFrom(house, box, { ...values, out, err })
      await runWaiting(house, { forResult: true })
      return 0
    } finally {
      await close()
    }
  },
}

async function fetchFrom(
  house: House,
  box: MailBox,
  how: { again: boolean; json: boolean; out(line: string): void; err(line: string): void },
): Promise<void> {
  const titles = await surveysNamed(house.db)
  const tell = (taken: MailTaken): void => {
    for (const line of linesOf(taken, titles, how.json)) how.out(line)
  }
  try {
    const { mails, others } = await fetchMail(house, box, {
      again: how.again,
      onTaken: (taken) => taken.forEach(tell),
    })
    const fresh = mails.filter(({ state }) => state !== 'already').length
    how.err(
      `${box.name}: ${fresh} new, ${mails.length - fresh} here already, ${others} of others, not kept.`,
    )
  } finally {
    await box.close()
  }
}

/** One line a request that the mail belongs to; one of a mail that belongs to none. */
function linesOf(taken: MailTaken, titles: ReadonlyMap<string, string>, asJson: boolean): string[] {
  const { mail, state, kind, from, subject, received, why, matches } = taken
  const of = { mail, state, kind, from, subject, received }
  const lines = matches.map(({ survey, body, why: by, ink }) => ({
    ...of,
    survey: titles.get(survey) ?? null,
    body,
    why: by,
    because: MATCHED_BY[by],
    ink,
  }))
  const all =
    lines.length > 0
      ? lines
      : [{ ...of, survey: null, body: null, why, because: why && WHY_WAITS[why] }]
  return asJson ? all.map((line) => JSON.stringify(line)) : all.map(mailTakenInWords)
}
