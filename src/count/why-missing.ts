// Why a body has no number for a question. Refused, not held, not answered, no reply and reply not seen stay apart.
import type { DecidedAnswer } from '../vocabulary/decided.ts'
import { unreachable } from '../vocabulary/errors.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Answer, Missing } from '../vocabulary/reply.ts'

export interface Why {
  none: Missing
  section?: string
  evidence: Evidence | null
}

/** `seen`: did a message come, and is it here; null where none came. */
export function whyMissing(answer: DecidedAnswer | null, seen: boolean | null): Why {
  if (!answer) return { none: seen === false ? 'reply-not-seen' : 'no-reply', evidence: null }
  const [section] = answer.answer.sections
  return {
    none: reason(answer.answer.answer),
    ...(section && { section: answer.answer.sections.join(', ') }),
    evidence: answer.answer.evidence ?? null,
  }
}

function reason(answer: Answer): Missing {
  switch (answer) {
    case 'refused':
    case 'refused-cost':
    case 'ncnd':
    case 'not-held':
      return answer
    // It exists, in a place or a file that is not here.
    case 'elsewhere':
    case 'in-attachment':
      return 'reply-not-seen'
    case 'full':
    case 'partial':
    case 'not-answered':
    case 'unknown':
      return 'not-answered'
    default:
      return unreachable(answer)
  }
}
