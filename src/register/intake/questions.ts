// What is asked of somebody who reports, one question a page, and which of it whom: a member of the public, a colleague (also
// in confidence), a supervisor.
import { conductWords } from '../../vocabulary/conduct/conduct-words.ts'
import type { MatterKind } from '../../vocabulary/conduct/matter.ts'
import { type AllSaid, type Asked, type Said, YES_NO } from '../../wording/form/asked.ts'

export const WAYS = [
  {
    id: 'public',
    label: 'I am a member of the public',
    hint: 'You may leave your name, or not.',
  },
  { id: 'colleague', label: 'I work for the force', hint: 'Under your name.' },
  {
    id: 'confidential',
    label: 'I work for the force, and report in confidence',
    hint: 'Nothing of who you are is kept. You get a receipt to come back by.',
  },
  {
    id: 'supervisor',
    label: 'I supervise whom it is about',
    hint: 'A few more questions are asked.',
  },
] as const
export type Way = (typeof WAYS)[number]['id']

export const isWay = (text: string): text is Way => WAYS.some(({ id }) => id === text)

/** What the public tells came in from the public, also where nobody asked that it be recorded. */
export const kindOfWay = (way: Way): MatterKind =>
  way === 'public' ? 'complaint' : 'conduct_report'

export interface Question {
  /** In its address. */
  id: string
  heading: string
  asked: readonly Asked[]
  /** Files may be added to this answer. */
  takesFiles?: true
  ways: readonly Way[]
}

const EVERYBODY: readonly Way[] = ['public', 'colleague', 'confidential', 'supervisor']
const INSIDE: readonly Way[] = ['colleague', 'confidential', 'supervisor']

/** In the order in which they are asked. */
export function questionsFor(way: Way): Question[] {
  return allQuestions().filter(({ ways }) => ways.includes(way))
}

function allQuestions(): Question[] {
  const words = conductWords()
  return [
    {
      id: 'what',
      heading: 'What happened?',
      ways: EVERYBODY,
      asked: [
        {
          name: 'words',
          label: 'In your own words',
          as: 'words',
          hint: 'What was written, shown or sent, and what you saw of it.',
          must: 'Say what happened',
        },
      ],
    },
    {
      id: 'when',
      heading: 'When did it happen?',
      ways: EVERYBODY,
      asked: [
        {
          name: 'from',
          label: 'The day, where you know it',
          as: 'day',
          hint: 'For example, 14 March 2024.',
        },
        {
          name: 'when',
          label: 'Or as far as you know it',
          as: 'line',
          hint: 'For example, “one evening last summer”.',
        },
      ],
    },
    {
      id: 'where',
      heading: 'Where was it?',
      ways: EVERYBODY,
      asked: [
        {
          name: 'platform',
          label: 'Site or app',
          as: 'one',
          inList: true,
          options: words.platforms,
        },
        {
          name: 'addresses',
          label: 'Address of the post or profile',
          as: 'words',
          hint: 'One a line. Leave it empty where you have none.',
        },
      ],
    },
    {
      id: 'seen',
      heading: 'Could anybody see it?',
      ways: EVERYBODY,
      asked: [
        {
          name: 'public',
          label: 'Could anybody see it?',
          as: 'yes-no',
          hint: 'No, where it was shown to friends, to a closed group, or to one person.',
        },
      ],
    },
    {
      id: 'who',
      heading: 'Who did it?',
      ways: EVERYBODY,
      asked: [
        {
          name: 'name',
          label: 'Name',
          as: 'line',
          hint: 'Or the name of the account. Leave it empty where you do not know.',
        },
        {
          name: 'role',
          label: 'What they are',
          as: 'one',
          options: words.roles.filter(({ id }) => id !== 'contractor'),
        },
        {
          name: 'about',
          label: 'What else you know of them',
          as: 'line',
          hint: 'Number, station, where you met them.',
        },
      ],
    },
    {
      id: 'rank',
      heading: 'What rank or grade had they?',
      ways: INSIDE,
      asked: [
        {
          name: 'rankThen',
          label: 'Rank at the time',
          as: 'one',
          inList: true,
          options: words.ranks,
        },
        { name: 'gradeText', label: 'Or grade, of staff', as: 'line' },
      ],
    },
    {
      id: 'kind',
      heading: 'What kind of thing was it?',
      ways: INSIDE,
      asked: [
        {
          name: 'types',
          label: 'All that fit',
          as: 'several',
          options: words.breaches.map(({ id, label }) => ({ id, label })),
        },
      ],
    },
    {
      id: 'duty',
      heading: 'Were they on duty, and on which device?',
      ways: ['supervisor'],
      asked: [
        { name: 'duty', label: 'On duty', as: 'one', options: words.duties },
        { name: 'device', label: 'Device', as: 'one', options: words.devices },
        { name: 'account', label: 'Account', as: 'one', inList: true, options: words.accounts },
      ],
    },
    {
      id: 'advice',
      heading: 'What have you done about it so far?',
      ways: ['supervisor'],
      asked: [
        {
          name: 'done',
          label: 'What was said to them, what was kept, who else knows',
          as: 'words',
          hint: 'Do not look into it yourself, and do not delete anything.',
        },
      ],
    },
    {
      id: 'evidence',
      heading: 'Have you kept anything of it?',
      ways: EVERYBODY,
      takesFiles: true,
      asked: [
        {
          name: 'note',
          label: 'What it shows, and when you kept it',
          as: 'line',
          hint: 'Captures, photographs, messages. Leave it empty where you have nothing.',
        },
      ],
    },
    {
      id: 'complaint',
      heading: 'Shall it be recorded as a complaint?',
      ways: ['public'],
      asked: [
        {
          name: 'wantsRecording',
          label: 'Shall it be recorded as a complaint?',
          as: 'one',
          options: YES_NO,
          hint: 'You may also only let us know.',
        },
      ],
    },
    {
      id: 'you',
      heading: 'Who are you?',
      ways: ['public', 'colleague', 'supervisor'],
      asked: [
        {
          name: 'reporter',
          label: 'Your name',
          as: 'line',
          hint: 'Leave it empty where you do not want to say.',
        },
        {
          name: 'contact',
          label: 'How to reach you',
          as: 'line',
          hint: 'E-mail address or telephone number.',
        },
      ],
    },
  ]
}

/** The one that follows; null after the last. */
export function questionAfter(way: Way, id: string): Question | null {
  const all = questionsFor(way)
  return all[all.findIndex((one) => one.id === id) + 1] ?? null
}

export function questionBefore(way: Way, id: string): Question | null {
  const all = questionsFor(way)
  return all[all.findIndex((one) => one.id === id) - 1] ?? null
}

export interface FileReported {
  sha256: string
  name: string
  mediaType: string
  size: number
}

/** What was said so far, by the names of what was asked, and the files. */
export interface Answers {
  said: AllSaid
  files: FileReported[]
}

export const NO_ANSWERS: Answers = { said: {}, files: [] }

/** The questions that must be answered and are not: a report is sent when there is none. */
export const unanswered = (way: Way, { said }: Answers): Question[] =>
  questionsFor(way).filter(({ asked }) =>
    asked.some(({ must, name }) => must !== undefined && isEmpty(said[name])),
  )

const isEmpty = (value: Said | undefined): boolean =>
  value === undefined || value === null || value === ''
