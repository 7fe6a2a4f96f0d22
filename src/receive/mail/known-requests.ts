// All requests that are out, found by what a mail may name them by. Made once for many mails.
import type { MailMatch } from '../../vocabulary/asking/mail-in.ts'
import type { MailOpened } from '../../vocabulary/asking/mail-opened.ts'
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'
import { bareSubject } from './bare-subject.ts'
import { normal, tells } from './references-in.ts'
import { hostOf } from './sender-of.ts'

export interface KnownRequests {
  all: readonly RequestKnown[]
  byTag: ReadonlyMap<string, RequestKnown[]>
  byMessageId: ReadonlyMap<string, RequestKnown[]>
  /** By the normal form of the body's own reference. */
  byReference: ReadonlyMap<string, RequestKnown[]>
  bySubject: ReadonlyMap<string, RequestKnown[]>
  /** The bodies' own references, as they were written. */
  references: ReadonlySet<string>
  /** Those of the bodies that write from there. */
  from(address: string | null): RequestKnown[]
  /** Is it exactly an address that a request went to, or that a person knows to be a body's? */
  tells(address: string | null): boolean
  /** What a mail of one request alone tells of it: the reference that its body gives it. */
  learn(matches: readonly MailMatch[], mail: Pick<MailOpened, 'kind' | 'reference'>): void
}

export function knownRequests(all: readonly RequestKnown[]): KnownRequests {
  const by = (keysOf: (request: RequestKnown) => readonly string[]) => {
    const found = new Map<string, RequestKnown[]>()
    for (const request of all)
      for (const key of new Set(keysOf(request)))
        found.set(key, [...(found.get(key) ?? []), request])
    return found
  }
  const byAddress = by(({ addresses }) => addresses.map((one) => one.toLowerCase()))
  const byDomain = by(({ domains }) => domains)
  const references = new Set(
    all.flatMap(({ theirs }) => theirs.filter((one) => tells(normal(one)))),
  )
  const byReference = by(({ theirs }) => theirs.map(normal).filter(tells))
  return {
    all,
    byTag: by(({ tags }) => tags),
    byMessageId: by(({ messageIds }) => messageIds),
    ...{ byReference, references },
    bySubject: by(({ subjects }) => subjects.map(bareSubject)),
    from(address) {
      if (address === null) return []
      const at = domainsOf(address).flatMap((domain) => byDomain.get(domain) ?? [])
      return [...new Set([...(byAddress.get(address) ?? []), ...at])]
    },
    tells: (address) => address !== null && byAddress.has(address),
    learn([match, ...others], { kind, reference }) {
      const key = normal(reference ?? '')
      if (!match || others.length > 0 || !tells(key) || kind === 'bounce' || kind === 'receipt')
        return
      const of = all.find(({ survey, body }) => survey === match.survey && body === match.body)
      const known = byReference.get(key) ?? []
      if (of && !known.includes(of)) byReference.set(key, [...known, of])
      if (of && reference !== null) references.add(reference)
    },
  }
}

/** "foi@mail.essex.police.uk": mail.essex.police.uk, essex.police.uk, police.uk. */
function domainsOf(address: string): string[] {
  const names = hostOf(address).split('.')
  return names.slice(0, -1).map((_, i) => names.slice(i).join('.'))
}
