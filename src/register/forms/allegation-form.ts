// What is alleged: the words, the days, the standards, and the breach in its own fields, one of its types being the primary one.
import { conductWords, type Word } from '../../vocabulary/conduct/conduct-words.ts'
import type { AllegationSaid, Breach, Matter } from '../../vocabulary/conduct/matter.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import {
  type AllSaid,
  type Asked,
  idIn,
  idsIn,
  readAsked,
  type Typed,
  textIn,
  typedOf,
  yesIn,
} from '../../wording/form/asked.ts'

/** From this day on the categories are those of 2020; before it, the letters. */
const NEW_CODES = '2020-02-01'

export function allegationAsked({ subjects, cameToAttention }: Matter): readonly Asked[] {
  const words = conductWords()
  return [
    {
      name: 'against',
      label: 'Against',
      as: 'several',
      options: subjects.map(subjectWord),
    },
    {
      name: 'words',
      label: 'What is alleged',
      as: 'words',
      must: 'Say what is alleged',
    },
    { name: 'from', label: 'Day of the conduct, or the first', as: 'day', short: true },
    { name: 'to', label: 'The last day', as: 'day', short: true },
    {
      name: 'code',
      label: 'Allegation category',
      as: 'one',
      inList: true,
      options: cameToAttention < NEW_CODES ? words.oldCodes : words.codes,
      hint:
        cameToAttention < NEW_CODES
          ? 'The letters in use before 1 February 2020.'
          : 'The categories since 1 February 2020; our list of them is from memory, so check it.',
    },
    {
      name: 'standards',
      label: 'Standards of Professional Behaviour',
      as: 'several',
      options: words.standards,
    },
    ...breachAsked(),
  ]
}

const subjectWord = ({ number, name, role }: Matter['subjects'][number]): Word => ({
  id: String(number),
  label: name || `Somebody not identified (${role})`,
})

/** The same for whoever reports and for whoever records. */
export function breachAsked(): readonly Asked[] {
  const words = conductWords()
  return [
    {
      name: 'types',
      label: 'What kind of breach of the social-media policy',
      as: 'several',
      options: words.breaches.map(({ id, label, definition }) => ({ id, label, hint: definition })),
      hint: 'Several may be right. None: it has nothing to do with social media.',
    },
    {
      name: 'primary',
      label: 'The main one of these',
      as: 'one',
      inList: true,
      options: words.breaches,
    },
    {
      name: 'platform',
      label: 'Platform',
      as: 'one',
      inList: true,
      options: words.platforms,
      short: true,
    },
    {
      name: 'channel',
      label: 'Channel',
      as: 'one',
      inList: true,
      options: words.channels,
      short: true,
    },
    { name: 'account', label: 'Account', as: 'one', inList: true, options: words.accounts },
    { name: 'public', label: 'Could anybody see it?', as: 'yes-no' },
    { name: 'duty', label: 'On duty', as: 'one', inList: true, options: words.duties, short: true },
    {
      name: 'device',
      label: 'Device',
      as: 'one',
      inList: true,
      options: words.devices,
      short: true,
    },
    {
      name: 'noticed',
      label: 'How it came to notice',
      as: 'one',
      inList: true,
      options: words.noticed,
      short: true,
    },
    {
      name: 'addresses',
      label: 'Where it stood',
      as: 'words',
      hint: 'Addresses of posts or profiles, one a line.',
    },
  ]
}

export function readAllegationForm(
  typed: Typed,
  asked: readonly Asked[],
  today: string,
): FormRead<AllegationSaid> {
  const read = readAsked(asked, typed, today)
  if (!read.ok) return read
  const said = read.value
  const [from, to] = [idIn(said, 'from'), idIn(said, 'to')]
  const breach = breachIn(said)
  const formErrors: FormError[] = [
    ...(from !== null && to !== null && to < from
      ? [{ field: 'to', message: 'The last day is before the first' }]
      : []),
    ...('wrong' in breach ? [breach.wrong] : []),
  ]
  if (formErrors.length > 0 || 'wrong' in breach) return { ok: false, formErrors }
  return {
    ok: true,
    value: {
      against: idsIn(said, 'against').map(Number),
      words: textIn(said, 'words'),
      from,
      to,
      code: idIn(said, 'code'),
      standards: idsIn(said, 'standards'),
      breach: breach.is,
    },
  }
}

/** One type is the primary one by itself; of several somebody must say which. */
export function breachIn(said: AllSaid): { is: Breach | null } | { wrong: FormError } {
  const types = idsIn(said, 'types')
  const primary = idIn(said, 'primary') ?? (types.length === 1 ? (types[0] ?? null) : null)
  if (types.length === 0 && primary === null) return { is: null }
  if (primary === null)
    return {
      wrong: { field: 'primary', message: 'Several kinds are ticked: say which is the main one' },
    }
  return {
    is: {
      primary,
      types: types.includes(primary) ? types : [primary, ...types],
      platform: idIn(said, 'platform'),
      channel: idIn(said, 'channel'),
      account: idIn(said, 'account'),
      public: yesIn(said, 'public'),
      duty: idIn(said, 'duty'),
      device: idIn(said, 'device'),
      noticed: idIn(said, 'noticed'),
      addresses: textIn(said, 'addresses')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
  }
}

export const allegationAsTyped = (
  { against, words, from, to, code, standards, breach }: AllegationSaid,
  asked: readonly Asked[],
): Record<string, string> =>
  typedOf(asked, {
    against: against.map(String),
    words,
    from,
    to,
    code,
    standards,
    types: breach?.types ?? [],
    primary: breach?.primary ?? null,
    platform: breach?.platform ?? null,
    channel: breach?.channel ?? null,
    account: breach?.account ?? null,
    public: breach?.public ?? null,
    duty: breach?.duty ?? null,
    device: breach?.device ?? null,
    noticed: breach?.noticed ?? null,
    addresses: breach?.addresses.join('\n') ?? '',
  })
