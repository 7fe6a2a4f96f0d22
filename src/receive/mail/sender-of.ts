// Whether a mail's sender is one that a body writes from: an address it was written to at, or its own domain.
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'

/** Forces wrote from addresses under pnn.police.uk until 2020. */
export function isFrom(
  { addresses, domains }: Pick<RequestKnown, 'addresses' | 'domains'>,
  address: string | null,
): boolean {
  if (address === null) return false
  if (addresses.some((one) => one.toLowerCase() === address)) return true
  const host = hostOf(address)
  return host !== '' && domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

export const hostOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace('.pnn.', '.')

/**
 * The domains that are one body's own, from the addresses that are known of all of them: one that several bodies write from,
 * or that anybody may have an address at, tells no body from another.
 */
export function ownDomains(
  addressesOf: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const bodiesAt = new Map<string, Set<string>>()
  for (const [body, addresses] of addressesOf)
    for (const host of addresses.map(hostOf))
      bodiesAt.set(host, (bodiesAt.get(host) ?? new Set()).add(body))
  const isOwn = (host: string): boolean =>
    host !== '' && !ANYBODYS.test(host) && bodiesAt.get(host)?.size === 1
  return new Map(
    [...addressesOf].map(([body, addresses]) => [
      body,
      [...new Set(addresses.map(hostOf).filter(isOwn))],
    ]),
  )
}

/** Where anybody may have an address, and those that a whole service shares. */
const ANYBODYS =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|proton|protonmail|pm|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|zoho|fastmail|mail)\.(?:[a-z]{2,3}|co\.uk|com|me)|nhs\.net|whatdotheyknow\.com)$/
