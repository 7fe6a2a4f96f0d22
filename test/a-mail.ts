// A mail as bytes, with the fields that a test speaks of.
export interface MailAsked {
  from?: string
  to?: string
  subject?: string
  /** Further fields, in their order: "In-Reply-To: <a@b>". They stand before the others, as servers put them. */
  fields?: string[]
  /** The whole of it after the head, where it is no plain text. */
  body?: string
  text?: string
  date?: string
  id?: string | null
}

let nth = 0

export function aMail({
  from = 'FOI Unit <foi@northford.example>',
  to = 'Newsdesk <foi@paper.example>',
  subject = 'Your request',
  fields = [],
  text = 'Dear Ada Reader,\n\nThank you.\n',
  body,
  date = 'Mon, 03 Jun 2024 10:00:00 +0100',
  id = `${++nth}@northford.example`,
}: MailAsked = {}): Uint8Array {
  const head = [
    ...fields,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    ...(id === null ? [] : [`Message-ID: <${id}>`]),
    ...(body === undefined ? ['Content-Type: text/plain; charset=utf-8'] : []),
  ]
  return Buffer.from(
    `${head.join('\r\n')}${body === undefined ? '\r\n\r\n' : '\r\n'}${(body ?? text).replaceAll(/\r?\n/g, '\r\n')}`,
  )
}
