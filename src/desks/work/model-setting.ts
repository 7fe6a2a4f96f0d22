// The language model that a person may ask for proposals: off unless its address is set.
import { CandourError } from '../../vocabulary/errors.ts'

export interface Model {
  /** "http://127.0.0.1:11434/v1", without a slash at its end. */
  address: string
  name: string
  /** null where the address asks for none. */
  key: string | null
}

/** null where nothing is set: then nothing is asked and nothing of it is shown. */
export function modelSet(): Model | null {
  return modelOf({
    address: process.env['CANDOUR_MODEL_URL'],
    name: process.env['CANDOUR_MODEL'],
    key: process.env['CANDOUR_MODEL_KEY'],
  })
}

export function modelOf({
  address,
  name,
  key,
}: { [Of in keyof Model]?: string | undefined }): Model | null {
  if (!address?.trim()) return null
  const url = URL.parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new CandourError(
      'CANDOUR_MODEL_URL is no address that can be asked. Give one such as http://127.0.0.1:11434/v1, a key in CANDOUR_MODEL_KEY.',
    )
  if (!name?.trim())
    throw new CandourError('CANDOUR_MODEL_URL is set. Name the model to ask in CANDOUR_MODEL.')
  return {
    address: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    name: name.trim(),
    key: key?.trim() || null,
  }
}

/** What it means to have it set, in one sentence. */
export function modelInWords({ name, address }: Model): string {
  return `When you ask ${name} for proposals, the whole text of that reply is sent to ${address}, ${whereabouts(address)}.`
}

function whereabouts(address: string): string {
  const { hostname, protocol } = new URL(address)
  if (isThisMachine(hostname)) return 'which is this machine'
  return protocol === 'https:' ? 'another machine' : 'another machine, unencrypted on its way'
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
