// Work that failed every time it was tried, in a sentence that names the file or the reply.
import type { Errand, ErrandKind } from '../../../store/errands.ts'
import type { GivenUp } from '../../../store/jobs.ts'
import type { FailedWork, MessageShown } from './desk-view.ts'

type MessageNamed = Pick<MessageShown, 'id' | 'body' | 'folder'> & {
  files: readonly { name: string; sha256: string }[]
}

/** Of this survey: its files, its replies, itself. */
export function failedWork(
  survey: string,
  messages: readonly MessageNamed[],
  givenUp: readonly GivenUp[],
  errands: readonly Errand[] = [],
): FailedWork[] {
  return givenUp.flatMap(({ stage, subject, error, setAside }) => {
    const what = whatOf(survey, messages, { stage, subject }, errands)
    const says = `${what} ${whyFailed({ error, setAside })}`
    return what ? [{ stage, subject, says }] : []
  })
}

/** After what it was: "failed: the file has gone". */
export function whyFailed({ error, setAside }: Pick<GivenUp, 'error' | 'setAside'>): string {
  const [why = ''] = error.split('\n')
  return `${setAside ? 'was set aside' : 'failed'}: ${why || 'no words were left'}`
}

export const ASKED: Record<ErrandKind, string> = {
  'put-in': 'Opening files that were put in',
  place: 'Putting files with their bodies',
  practise: 'Making a practice copy',
  'ask-model': 'Asking the model',
  'take-in': 'Taking a survey’s folder in',
  'try-sample': 'Reading a sample',
  'open-locked': 'Opening a file with its password',
  'read-statement': 'Reading a statement',
  'read-policy': 'Reading a policy',
  'import-register': 'Taking a register in',
  'read-sheet': 'Reading a reply sheet',
  'read-table': 'Reading a table',
  protect: 'Making a table safe to release',
  'protect-request': 'Making the tables of an answer safe to release',
  audit: 'Auditing a published table',
  'check-file': 'Looking into a file',
  'read-request': 'Reading a letter of request',
  'take-mails': 'Taking mails in',
}

function whatOf(
  survey: string,
  messages: readonly MessageNamed[],
  { stage, subject }: Pick<GivenUp, 'stage' | 'subject'>,
  errands: readonly Errand[],
): string | null {
  switch (stage) {
    case 'errand': {
      const errand = errands.find(({ id }) => id === subject)
      return errand ? ASKED[errand.kind] : null
    }
    case 'read':
    case 'inspect': {
      for (const { body, files } of messages) {
        const file = files.find(({ sha256 }) => sha256 === subject)
        const does = stage === 'read' ? 'Reading' : 'Checking what is hidden in'
        if (file) return `${does} ${file.name} (${body})`
      }
      return null
    }
    case 'extract': {
      const message = messages.find(({ id }) => id === subject)
      return message ? `Understanding the reply of ${message.body}, ${message.folder},` : null
    }
    case 'reconcile':
      return subject === survey ? 'Comparing the replies' : null
    case 'count':
      return subject === survey ? 'Counting' : null
  }
}
