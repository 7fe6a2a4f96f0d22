// Where a request and what is done to it is found.

export const REQUESTS = '/requests'

export const requestAddress = (id: string): string => `${REQUESTS}/${id}`

/** An act on it, and the number of the event that it is about. */
export const requestActAddress = (id: string, act: string, n?: number): string =>
  `${requestAddress(id)}/acts/${act}${n === undefined ? '' : `?n=${n}`}`

export const requesterAddress = (id: string): string => `${requestAddress(id)}/requester`

export const reviewAddress = (id: string): string => `${requestAddress(id)}/review`

/** A letter that was read and is to be taken in; `typed`: none was sent. */
export const draftAddress = (errand: string): string => `${REQUESTS}/drafts/${errand}`
