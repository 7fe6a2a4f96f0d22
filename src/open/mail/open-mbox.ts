// A mailbox file: mails one after the other, each after a line that begins "From ".

const FROM_LINE = /^From \S+.*\d{2}:\d{2}.*$/gm

/** The mails as bytes, with ">From " unescaped. */
export function openMbox(bytes: Uint8Array): Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const starts = [...whole.matchAll(FROM_LINE)]
    .filter(({ index }) => isBetweenMails(whole, index))
    .map((line) => ({ line: line.index, mail: line.index + line[0].length + 1 }))
  return starts.map(({ mail }, i) => {
    const text = whole.slice(mail, starts[i + 1]?.line ?? whole.length)
    return Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1')
  })
}

/** A sentence of a letter may begin so too; the line between mails has a blank line before it. */
const isBetweenMails = (whole: string, at: number): boolean =>
  at === 0 || /(^|\r?\n)\r?\n$/.test(whole.slice(Math.max(0, at - 4), at))
