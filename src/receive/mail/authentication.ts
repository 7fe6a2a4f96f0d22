// What the receiving server says of a mail's sender (RFC 8601). A mail may bring such a line of its own: only the server that
// was set as ours counts, and of several lines with its name the topmost, which is the last that was written.
import { decodeWords, type Field } from '../../open/mail/fields.ts'
import type { Authentication } from '../../vocabulary/asking/mail-in.ts'

/** `ours`: the name under which our own server writes it; null where none was set: then nothing is proved. */
export function authenticationIn(fields: readonly Field[], ours: string | null): Authentication {
  const said = fields
    .filter(({ name }) => name === 'authentication-results')
    .map(({ raw }) => resultsIn(decodeWords(raw.slice(0, LONGEST))))
  const own = ours === null ? null : said.find(({ by }) => by === ours.trim().toLowerCase())
  const top = own ?? said[0]
  return top ? { ...top, isOurs: own !== null && own !== undefined } : NOTHING_SAID
}

const LONGEST = 8000

export const NOTHING_SAID: Authentication = {
  by: null,
  isOurs: false,
  spf: null,
  dkim: null,
  dmarc: null,
}

/** "mx.paper.example; spf=pass smtp.mailfrom=…; dkim=pass header.d=…; dmarc=pass" */
function resultsIn(text: string): Omit<Authentication, 'isOurs'> {
  const [head = '', ...results] = withoutComments(text).split(';')
  const result = (method: string): string | null => {
    const found = results.flatMap(
      (one) =>
        new RegExp(`^\\s*${method}\\s*=\\s*([a-z]+)`, 'i').exec(one)?.[1]?.toLowerCase() ?? [],
    )
    // Several signatures: one that holds is enough.
    return found.find((one) => one === 'pass') ?? found[0] ?? null
  }
  const [by = ''] = head.trim().toLowerCase().split(/\s+/)
  return {
    by: by === '' ? null : by,
    spf: result('spf'),
    dkim: result('dkim'),
    dmarc: result('dmarc'),
  }
}

const withoutComments = (text: string): string => text.replace(/\((?:\\.|[^()\\])*\)/g, ' ')

/** Our server vouches for the address in the mail's From line: only DMARC speaks of that one. */
export const isProved = ({ isOurs, dmarc }: Authentication): boolean => isOurs && dmarc === 'pass'

/** Whoever says so, and be it the mail itself: a failure is a reason to look. */
export const isForged = ({ spf, dkim, dmarc }: Authentication): boolean =>
  dmarc === 'fail' || (dmarc === null && dkim !== 'pass' && (spf === 'fail' || dkim === 'fail'))
