// Where tables are made safe to release, published ones audited, and files checked; and where an errand of these leads.
import type { Errand } from '../../../store/errands.ts'

export const RELEASE = '/release'
export const CHECK = '/check'
export const AUDIT = '/audit'

/** What its columns are is said there. */
export const tableAddress = (id: string): string => `${RELEASE}/${id}`
export const protectedAddress = (id: string): string => `${RELEASE}/made/${id}`
const checkedAddress = (id: string): string => `${CHECK}/${id}`
const auditedAddress = (id: string): string => `${AUDIT}/${id}`

/** null: it is no errand of this room. */
export function disclosureAddress({ id, kind }: Pick<Errand, 'id' | 'kind'>): string | null {
  switch (kind) {
    case 'read-table':
      return tableAddress(id)
    case 'protect':
      return protectedAddress(id)
    case 'check-file':
      return checkedAddress(id)
    case 'audit':
      return auditedAddress(id)
    default:
      return null
  }
}
