// A version as it is shown to a partner before its hour: each page headed with the embargo and with whose copy it is.
import { embargoInWords } from '../../calendar/embargo.ts'
import { html } from '../../dress/html/html.ts'
import type { Embargo, Handed } from '../../vocabulary/published/version.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { PackFile } from '../pack/input.ts'

/** `files`: of the version as it was sealed. Its numbers and words are not touched. */
export function partnerCopy(
  files: readonly { path: string; content: Uint8Array }[],
  { to, at }: Pick<Handed, 'to' | 'at'>,
  until: Embargo,
): PackFile[] {
  const first = `Embargoed until ${embargoInWords(until)}.`
  const rest = `This copy was made for ${to} on ${dayInWords(at)}: it is not to be passed on, nor anything of it published, before then.`
  const head = html`<p class="recon"><b>${first}</b> ${rest}</p>`.toString()
  const headed = files.map(({ path, content }): PackFile => {
    if (!path.endsWith('.html')) return { path, content }
    const page = new TextDecoder().decode(content)
    return { path, content: page.replace(MAIN, (main) => `${main}\n${head}`) }
  })
  return [{ path: 'EMBARGO.txt', content: `${first}\n${rest}\n` }, ...headed]
}

const MAIN = /<main\b[^>]*>/
