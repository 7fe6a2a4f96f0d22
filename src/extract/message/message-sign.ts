// The signs by which the kind of a message is told: the lists of packs/plain/kinds.json.
export const SIGN_NAMES = [
  'bounce',
  'autoReply',
  'unread',
  'ownReference',
  'withdrawal',
  'closed',
  'internalReview',
  'reviewAsked',
  'holdingStrong',
  'holdingWeak',
  'clarification',
  'feeNotice',
  'feeNoticeSaid',
  'answerToCome',
  'portalNotice',
  'acknowledgement',
  'decision',
] as const
export type Sign = (typeof SIGN_NAMES)[number]
