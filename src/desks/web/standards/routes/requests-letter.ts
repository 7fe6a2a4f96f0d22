// Addresses of what a request costs, why something of it is not given, and its letter.
import type { StandardsRoute } from './route.ts'

const REQUEST = '/requests/:request'

export const REQUEST_LETTER_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'get',
    path: `${REQUEST}/estimate`,
    page: 'estimate',
    needs: 'answer-requests',
    audit: ['request read'],
    does: 'what it would cost, as a sum, and what would be answered instead',
  },
  {
    method: 'post',
    path: `${REQUEST}/estimate`,
    page: 'doEstimate',
    needs: 'answer-requests',
    audit: ['request read', 'cost estimated'],
    does: 'works the sum out of what is typed, or records it; what may not be counted is refused with its reason',
  },
  {
    method: 'get',
    path: `${REQUEST}/reasons`,
    page: 'reasons',
    needs: 'answer-requests',
    audit: ['request read'],
    does: 'the reasons that stand with what is wrong in them, sections that come in question, and classes neither confirmed nor denied',
  },
  {
    method: 'get',
    path: `${REQUEST}/reasons/give`,
    page: 'reason',
    needs: 'answer-requests',
    audit: ['request read'],
    does: 'the form of one section',
  },
  {
    method: 'post',
    path: `${REQUEST}/reasons/give`,
    page: 'doReason',
    needs: 'answer-requests',
    audit: [
      'request read',
      'reason given',
      'neither confirmed nor denied',
      'event of request taken back',
    ],
    does: 'shows its draft with what is wrong in it, or records it; what is empty is a gap that keeps the letter back',
  },
  {
    method: 'post',
    path: `${REQUEST}/reasons/drop`,
    page: 'dropReason',
    needs: 'answer-requests',
    audit: ['request read', 'reason dropped'],
    does: 'takes a reason away, with why',
  },
  {
    method: 'get',
    path: `${REQUEST}/letter`,
    page: 'requestLetter',
    needs: 'answer-requests',
    audit: ['request read'],
    does: 'the letter as it is drafted of the request, its fourteen parts checked',
  },
  {
    method: 'post',
    path: `${REQUEST}/letter`,
    page: 'doRequestLetter',
    needs: 'answer-requests',
    audit: ['request read', 'notice written'],
    does: 'checks it as it was changed, or keeps it as a version; no number that is not released, nothing that stays in the house',
  },
  {
    method: 'get',
    path: `${REQUEST}/letter/:n/:format`,
    page: 'requestLetterFile',
    needs: 'answer-requests',
    audit: ['request read'],
    does: 'a version of the letter as Word or PDF, to be downloaded',
  },
]
