// Who looks: an account and what it may do, as it stands at this request. Made of a session (session/who-looks.ts), never of a form.
import type { Right } from './roles.ts'

export interface Viewer {
  /** The account's id: what the history and the rows of a matter keep. */
  account: string
  /** As it is printed; no two accounts of a desk have the same. */
  name: string
  rights: ReadonlySet<Right>
  /** Another account, whose person tries the desk as this one (accounts/try-as.ts). */
  triedBy?: string | null
}

export const may = ({ rights }: Viewer, right: Right): boolean => rights.has(right)
