// Where a request and what is done to it is found.
import type { NoticeKind } from '../../../../vocabulary/answering/notice.ts'

export const REQUESTS = '/requests'

export const requestAddress = (id: string): string => `${REQUESTS}/${id}`

/** An act on it, and the number of the event that it is about. */
export const requestActAddress = (id: string, act: string, n?: number): string =>
  `${requestAddress(id)}/acts/${act}${n === undefined ? '' : `?n=${n}`}`

export const requesterAddress = (id: string): string => `${requestAddress(id)}/requester`

export const reviewAddress = (id: string): string => `${requestAddress(id)}/review`

/** A letter that was read and is to be taken in; `typed`: none was sent. */
export const draftAddress = (errand: string): string => `${REQUESTS}/drafts/${errand}`

export const estimateAddress = (id: string): string => `${requestAddress(id)}/estimate`

export const reasonsAddress = (id: string): string => `${requestAddress(id)}/reasons`

/** One section's form; `instead`: the reason that it stands instead of. */
export const reasonAddress = (id: string, section: string, instead?: number): string =>
  `${reasonsAddress(id)}/give?section=${encodeURIComponent(section)}${instead === undefined ? '' : `&instead=${instead}`}`

export const dropReasonAddress = (id: string): string => `${reasonsAddress(id)}/drop`

export const letterAddress = (id: string, kind?: NoticeKind): string =>
  `${requestAddress(id)}/letter${kind === undefined ? '' : `?kind=${kind}`}`

/** The files of a letter as it was written, by the number of its event. */
export const letterFileAddress = (id: string, n: number, format: 'docx' | 'pdf'): string =>
  `${requestAddress(id)}/letter/${n}/${format}`
