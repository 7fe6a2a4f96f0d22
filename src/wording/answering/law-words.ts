// The laws that a request may be answered under, as they are called.
import type { RequestLaw } from '../../vocabulary/answering/request.ts'

export const LAW_WORDS: Record<RequestLaw, string> = {
  foia: 'Freedom of Information Act 2000',
  eir: 'Environmental Information Regulations 2004',
  'subject-access': 'Subject access (UK GDPR): about the requester themselves',
}

/** What is said wherever subject access would be answered. */
export const PASSED_ON =
  'Subject access is about the requester’s own data: whoever looks after data protection answers it. Pass it on, with the day it came; here nothing of it is counted, refused or sent.'
