// Who publishes: what stands on the pages of a pack in place of our own name.

export interface Newsroom {
  name: string
  /** Where the pack will stand on the web, with a slash at its end; without it no page can name its own address. */
  site?: string
  /** Whom to ask about it: an e-mail address, a telephone number, a name. */
  contact?: string
  /** Whom a person named in it may ask to correct or take something down. */
  takedown?: string
  /** How its figures may be used: "CC BY 4.0". */
  licence?: string
  /** Where that licence is read. */
  licenceAddress?: string
  /** A picture beside survey.yaml, set before the name. */
  logo?: Logo
}

export interface Logo {
  /** Of its file in the survey's folder. */
  name: string
  /** Absent until its file was looked at. */
  sha256?: string
}

/** Its fields as forms and files name them, each with what a form calls it. */
export const NEWSROOM_FIELDS = [
  ['name', 'Name of the newsroom'],
  ['site', 'Web address at which the pack will stand'],
  ['contact', 'Contact'],
  ['takedown', 'To ask for a correction, or for something to be taken down'],
  ['licence', 'Licence of the figures'],
  ['licenceAddress', 'Web address of the licence'],
] as const

/** "https://example.org/social-media": a slash is put at its end. null: no address of the web. */
export function siteOf(typed: string): string | null {
  const address = webAddress(typed)
  if (address === null) return null
  const url = new URL(address)
  if (url.search !== '' || url.hash !== '') return null
  return url.pathname.endsWith('/') ? address : `${address}/`
}

/** Only http and https open as a page does. */
export function webAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null
  const { protocol, username, href } = new URL(typed)
  return /^https?:$/.test(protocol) && username === '' ? href : null
}

/** A PNG or a JPEG, in the folder itself. */
export const isLogoName = (name: string): boolean => /^[^/\\:]+\.(?:png|jpe?g)$/i.test(name)
