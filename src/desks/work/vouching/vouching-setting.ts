// Who vouches for the people of a desk: nobody unless the address of one is set.
import { CandourError } from '../../../vocabulary/errors.ts'

export interface VouchingSet {
  issuer: URL
  client: string
  /** null: a public client, which PKCE protects alone. */
  secret: string | null
  /** As the button says it. */
  name: string
}

/** null where nothing is set: then people sign in with passwords alone. */
export function vouchingSet(): VouchingSet | null {
  return vouchingOf({
    issuer: process.env['CANDOUR_OIDC_ISSUER'],
    client: process.env['CANDOUR_OIDC_CLIENT'],
    secret: process.env['CANDOUR_OIDC_SECRET'],
    name: process.env['CANDOUR_OIDC_NAME'],
  })
}

export function vouchingOf({
  issuer,
  client,
  secret,
  name,
}: { [Of in keyof VouchingSet]?: string | undefined }): VouchingSet | null {
  if (!issuer?.trim()) return null
  const url = URL.parse(issuer.trim())
  if (!url || !(url.protocol === 'https:' || isLoopback(url)) || url.username || url.password)
    throw new CandourError(
      'CANDOUR_OIDC_ISSUER is no address of somebody who could vouch. Give one such as https://login.force.example/; without https only one on this machine.',
    )
  if (!client?.trim())
    throw new CandourError(
      'CANDOUR_OIDC_ISSUER is set. Say in CANDOUR_OIDC_CLIENT under which name this desk is registered there.',
    )
  return {
    issuer: url,
    client: client.trim(),
    secret: secret?.trim() || null,
    name: name?.trim() || url.hostname,
  }
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname)
