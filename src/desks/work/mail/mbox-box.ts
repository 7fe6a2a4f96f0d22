// A mailbox file on this machine, read from its beginning mail by mail, however large it is: what is here already is known again.
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { MailAhead, MailBox } from '../../../store/house.ts'

export const mboxBox = (path: string): MailBox =>
  boxOf(`mbox:${path}`, () => mailsIn(createReadStream(path, { highWaterMark: 1 << 20 })))

/** Mails that somebody hands over, from the first each time they are asked anew. */
export function boxOf(name: string, open: () => AsyncGenerator<Buffer, void, void>): MailBox {
  let mails: AsyncGenerator<Buffer, void, void> | null = null
  let nth = 0

  return {
    name,
    server: null,
    byHand: true,
    async next(_seen, most) {
      mails ??= open()
      const some: MailAhead[] = []
      let bytes = 0
      while (some.length < most && bytes < MOST_BYTES) {
        const { value, done } = await mails.next()
        if (done || !value) break
        bytes += value.length
        some.push(ahead(value, ++nth))
      }
      if (some.length === 0) {
        mails = null
        nth = 0
      }
      return some
    },
    wait: (ms) => pause(ms, undefined, { ref: false }),
    async close() {
      await mails?.return()
    },
  }
}

/** Of one look together, about. */
const MOST_BYTES = 16_000_000

const ahead = (bytes: Buffer, uid: number): MailAhead => ({
  ...{ uidValidity: 'file', uid, received: null, size: bytes.length, beginning: bytes },
  whole: async () => bytes,
})

const FROM_LINE = /^From \S+.*\d{2}:\d{2}/

/** Mails stand between lines that begin "From " and bear an hour, after a blank line; in them such a line is written ">From ". */
export async function* mailsIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  let open: Buffer[] | null = null
  let isAfterBlank = true
  for await (const line of linesOf(chunks)) {
    if (isAfterBlank && line.length < LONGEST_FROM && FROM_LINE.test(line.toString('latin1'))) {
      if (open) yield Buffer.concat(open)
      open = []
    } else open?.push(unescaped(line))
    isAfterBlank = line.length <= 2 && line.toString('latin1').trim() === ''
  }
  if (open) yield Buffer.concat(open)
}

const LONGEST_FROM = 1000
const GREATER = 0x3e

function unescaped(line: Buffer): Buffer {
  if (line[0] !== GREATER) return line
  return /^>+From /.test(line.subarray(0, 100).toString('latin1')) ? line.subarray(1) : line
}

/** With their line ends. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = chunk.subarray(from, at + 1)
      yield rest.length > 0 ? Buffer.concat([...rest, line]) : line
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
