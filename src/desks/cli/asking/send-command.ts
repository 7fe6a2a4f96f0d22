// candour send: a survey's letters into the outbox, and out of it to the server that was set; or, dry, into a folder.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { letterMail } from '../../../ask/letter-mail.ts'
import { TAG } from '../../../ask/put-letter.ts'
import { hurry } from '../../../ask/settle-letter.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import type { House, Post } from '../../../store/house.ts'
import { type SurveyKept, surveyBySlug } from '../../../survey/queries.ts'
import { CandourError, type FormError } from '../../../vocabulary/errors.ts'
import {
  fieldsFor,
  isLeft,
  putRequests,
  type RequestLetter,
  type RequestLetters,
  requestLetters,
  sheetFile,
  wordedFor,
} from '../../work/mail/request-letters.ts'
import { stopsOf } from '../../work/mail/request-stops.ts'
import { sendLetters } from '../../work/mail/send-letters.ts'
import { openHouse } from '../../work/open-house.ts'
import { type Command, type Io, readFlags, usedWrongly } from '../verb/command.ts'
import { DATA_FOLDER } from '../verb/data-flag.ts'

export const sendCommand: Command = {
  name: 'send',
  summary: 'puts a survey’s letters into the outbox and sends those whose time has come',
  usage: 'candour send SURVEY [--to BODY,…] [--dry-run DIR] [--now] [--data DIR] [--json]',
  example: 'candour send potholes --dry-run letters',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      to: { type: 'string' },
      'dry-run': { type: 'string' },
      now: { type: 'boolean', default: false },
      data: { type: 'string', default: DATA_FOLDER },
      json: { type: 'boolean', default: false },
    })
    const [slug] = positionals
    if (!slug) throw usedWrongly(this, 'name a survey, as it is called in the data folder.')
    if (!existsSync(values.data))
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    const { house, close } = await openHouse({
      data: values.data,
      desk: 'investigations',
      viewer: 'candour send',
      parsers: 1,
      log: io.err,
    })
    try {
      const kept = await surveyBySlug(house.db, slug)
      if (!kept) throw new CandourError(`There is no survey ${slug} in ${values.data}.`)
      const tell = (line: Told) => io.out(values.json ? JSON.stringify(line) : inWords(line))
      const chosen = await chosenOf(house, kept, values.to)
      if (values['dry-run'] !== undefined)
        await writeDry(house, kept, { ...chosen, dir: values['dry-run'], tell })
      else await send(house, kept, { ...chosen, isNow: values.now, tell, io })
      return 0
    } finally {
      await close()
    }
  },
}

/** One letter: what became of it, and why. */
interface Told {
  body: string
  state: string
  why: string
  to?: string
  messageId?: string
  sentOn?: string
  file?: string
}

const inWords = ({ body, state, why, file }: Told): string =>
  [`${body}: ${state}`, file, why].filter(Boolean).join(' · ')

interface Chosen {
  all: RequestLetters
  bodies: RequestLetter[]
}

async function chosenOf(house: House, kept: SurveyKept, to?: string): Promise<Chosen> {
  const all = await requestLetters(house, kept)
  if (to === undefined) return { all, bodies: all.bodies }
  const slugs = to.split(',').map((slug) => slug.trim())
  const strange = slugs.filter((slug) => !all.bodies.some(({ body }) => body.slug === slug))
  if (strange.length > 0)
    throw new CandourError(`${kept.survey.title} asks no body ${strange.join(', ')}.`)
  return { all, bodies: all.bodies.filter(({ body }) => slugs.includes(body.slug)) }
}

type Tell = (line: Told) => void

/** Nothing is put, and no server is reached: what each letter would be, as a mail. */
async function writeDry(
  house: House,
  { survey }: SurveyKept,
  { all, bodies, dir, tell }: Chosen & { dir: string; tell: Tell },
): Promise<void> {
  const post = (await house.post?.()) ?? null
  await mkdir(dir, { recursive: true })
  for (const letter of bodies) {
    const { body, address, put } = letter
    if (!isLeft(letter)) {
      const why = put ? 'It was written to already.' : ASKED_BY_HAND
      tell({ body: body.slug, state: put?.state ?? 'not-put', why })
      continue
    }
    const today = dayHere(house.now())
    const { subject, text } = wordedFor(survey, all, letter, today)
    const files = sheetFile(survey, body, all.draft.sheet)
    const file = join(dir, `${body.slug}.eml`)
    const made = letterMail(
      {
        subject: subject.replaceAll(TAG, NO_REFERENCE),
        text: text.replaceAll(TAG, NO_REFERENCE),
        to: address === null ? [] : [address],
        tag: NO_REFERENCE,
        messageId: '',
        inReplyTo: null,
        files,
      },
      files.map(({ bytes }) => bytes),
      { from: post?.from ?? null, plusTags: false, date: house.now(), isSent: false },
    )
    await writeFile(file, made)
    const { draft } = all
    const stops = stopsOf({
      survey,
      draft,
      chosen: [letter],
      fields: fieldsFor(survey, all),
      today,
    })
    tell({
      body: body.slug,
      state: 'dry',
      why: [...(address === null ? ['No address is known.'] : []), inSentences(stops)]
        .filter(Boolean)
        .join(' '),
      file,
      ...(address !== null && { to: address }),
    })
  }
}

/** What stands in the place of our reference, which a letter has from when it is put. */
const NO_REFERENCE = 'ASK-0000-0000'
const ASKED_BY_HAND = 'It was asked already, and not from here.'

async function send(
  house: House,
  kept: SurveyKept,
  { bodies, isNow, tell, io }: Chosen & { isNow: boolean; tell: Tell; io: Io },
): Promise<void> {
  const post = (await house.post?.()) ?? null
  if (!post)
    throw new CandourError(
      'No server is set to send by: set it up on the desk’s page Mail, or save the letters there and send them by hand. --dry-run DIR writes them into a folder.',
    )
  const left = bodies.filter((one) => isLeft(one) && one.address !== null)
  if (left.length > 0) {
    const slugs = left.map(({ body }) => body.slug)
    const put = await putRequests(house, kept, { bodies: slugs, notBefore: null })
    if (!put.ok) throw new CandourError(inSentences(put.formErrors), { status: 409 })
  }
  const after = await chosenOf(house, kept, bodies.map(({ body }) => body.slug).join(','))
  if (isNow)
    await hurry(
      house,
      after.bodies.flatMap(({ put }) => put ?? []),
    )
  await untilNoneIsDue(house, kept, post, io)
  const ended = await chosenOf(house, kept, bodies.map(({ body }) => body.slug).join(','))
  for (const one of ended.bodies) tell(toldOf(one))
}

const inSentences = (errors: readonly FormError[]): string =>
  errors.map(({ message }) => message.replace(/\.?$/, '.')).join(' ')

/** Goes on after each minute that the rate fills; ends where the server cannot be reached. */
async function untilNoneIsDue(house: House, kept: SurveyKept, post: Post, io: Io): Promise<void> {
  for (;;) {
    const { stopped } = await sendLetters(house, post, { survey: kept.id })
    if (!stopped) return
    if (stopped.why !== 'rate') throw new CandourError(stopped.words, { status: 503 })
    io.err(`${stopped.words} The next go when the minute is over …`)
    await pause(RATE_AGAIN_MS)
  }
}

const RATE_AGAIN_MS = 5000

function toldOf({ body: { slug: body }, put, byHand, letters, address }: RequestLetter): Told {
  const letter = put ?? letters.at(-1) ?? null
  if (letter === null) {
    const why = byHand ? ASKED_BY_HAND : address === null ? 'No address is known.' : ''
    return { body, state: 'not-put', why }
  }
  const { state, words, messageId, sentOn, to, notBefore } = letter
  return {
    body,
    state,
    why:
      words ??
      (state === 'waiting'
        ? `It can be taken back until ${notBefore.toISOString()}; the desk sends it then, or send --now.`
        : ''),
    to: to.join(', '),
    messageId,
    ...(sentOn && { sentOn }),
  }
}
