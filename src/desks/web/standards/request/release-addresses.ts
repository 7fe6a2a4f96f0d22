// Where an answer is counted, made safe, drawn up, signed, sent and published.

export const countAddress = (request: string): string => `/requests/${request}/count`
export const safeFormAddress = (request: string): string => `/requests/${request}/safe`
/** `errand`: that made the tables safe. */
export const safeAddress = (request: string, errand: string): string =>
  `${safeFormAddress(request)}/${errand}`
export const releaseAddress = (request: string, release: number): string =>
  `/requests/${request}/releases/${release}`
export const releasesAddress = (request: string): string => `/requests/${request}/releases`
export const LEDGER = '/ledger'
export const LOG = '/log'
export const RETURNS = '/returns'
export const SIGNING = '/signing'
export const signingAddress = (request: string, release: number): string =>
  `${SIGNING}/${request}/${release}`
export const bundleAddress = (request: string): string => `/requests/${request}/bundle`
