// The laws that a request may be answered under, as they are called.
import type { RequestLaw } from '../../vocabulary/answering/request.ts'

export const LAW_WORDS: Record<RequestLaw, string> = {
  foia: 'Freedom of Information Act 2000',
  eir: 'Environmental Information Regulations 2004',
  'subject-access': 'Subject access (UK GDPR): about the requester themselves',
}
