// The words by which a letter names people, ready to be asked: sets for single words, patterns for what may be longer.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { oneOfWords } from '../../vocabulary/packs/phrase.ts'

export type RedactionWords = ReturnType<typeof made>

export const redactionWords: (words: Words) => RedactionWords = perWords((words) => made(words))

const KEYS = [
  'titles',
  'greetings',
  'notGreeted',
  'closings',
  'labels',
  'addressLabels',
  'telephoneLabels',
  'extensionLabels',
  'numberLabels',
  'jobWords',
  'seniorRoles',
  'organisationWords',
  'streets',
  'homes',
  'roleMailboxes',
  'roleMailboxWords',
  'publicTelephones',
  'accountLinks',
  'saidBy',
  'agents',
  'notNamed',
  'saying',
  'doing',
  'parts',
  'peopleHeads',
  'particles',
  'notSurnames',
  'commonWords',
  'givenNames',
] as const

function made(words: Words) {
  const say = words.lists('redaction', KEYS)
  const lower = (list: readonly string[]) => new Set(list.map((word) => word.toLowerCase()))
  const digits = (text: string) => text.replace(/\D/g, '')
  return {
    titles: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${oneOfWords(say.titles)})\\.?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    greeting: new RegExp(`^[ \\t]{0,40}(?:${oneOfWords(say.greetings)})[ \\t]+(?=\\S)`, 'iu'),
    notGreeted: lower(say.notGreeted),
    closing: new RegExp(`^[ \\t]{0,60}(?:${oneOfWords(say.closings)})(?![\\p{L}\\p{N}])`, 'iu'),
    label: new RegExp(
      `^[ \\t]{0,60}(?:${oneOfWords(say.labels)})[ \\t]{0,4}(?::|\\t|[–-][ \\t])[ \\t]*`,
      'iu',
    ),
    labelAlone: new RegExp(`^\\s*(?:${oneOfWords(say.labels)})\\s*:?\\s*$`, 'iu'),
    addressLabel: new RegExp(
      `^[ \\t]{0,60}(?:${oneOfWords(say.addressLabels)})[ \\t]{0,4}[:\\t][ \\t]*`,
      'iu',
    ),
    telephoneLabel: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${oneOfWords(say.telephoneLabels)})\\.?[ \\t]{0,4}:?[ \\t]{0,4}(?=[+(\\d])`,
      'giu',
    ),
    extension: new RegExp(
      `^[ ,;(]{0,3}(?:${oneOfWords(say.extensionLabels)})\\.?[ :]{0,3}\\d{2,6}\\)?`,
      'iu',
    ),
    numberLabel: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${oneOfWords(say.numberLabels)})[ \\t]{0,4}(?:is|:|-|–)?[ \\t]{0,4}`,
      'giu',
    ),
    job: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.jobWords)})s?(?![\\p{L}])`, 'iu'),
    seniorAfter: new RegExp(
      `^[\\s,(–|-]{0,6}(?:(?:the|our|its|acting|interim|deputy|temporary)\\s+){0,2}(?:${oneOfWords(say.seniorRoles)})(?![\\p{L}])`,
      'iu',
    ),
    seniorBefore: new RegExp(
      `(?<![\\p{L}])(?:${oneOfWords(say.seniorRoles)})[\\s,:–-]{1,4}$`,
      'iu',
    ),
    organisation: lower(say.organisationWords),
    jobs: lower(say.jobWords),
    streets: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.streets)})(?![\\p{L}])`, 'iu'),
    homes: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.homes)})(?![\\p{L}])`, 'iu'),
    roleMailboxes: lower(say.roleMailboxes),
    roleMailboxWords: lower(say.roleMailboxWords),
    publicTelephones: new Set(say.publicTelephones.map(digits)),
    account: new RegExp(
      `(?:https?://)?(?:www\\.)?(?:${oneOfWords(say.accountLinks)})[\\w.@/%-]{2,100}`,
      'giu',
    ),
    saidBy: lower(say.saidBy),
    agent: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.agents)})[ \\u00a0]$`, 'iu'),
    notNamed: lower(say.notNamed),
    saying: new RegExp(`^[ \\u00a0](?:${oneOfWords(say.saying)})(?![\\p{L}])`, 'u'),
    doing: new RegExp(
      `^,?[ \\u00a0](?:${oneOfWords([...say.saying, ...say.doing])})(?![\\p{L}])`,
      'u',
    ),
    part: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.parts)})[ \\u00a0]$`, 'iu'),
    peopleHead: new RegExp(`(?<![\\p{L}])(?:${oneOfWords(say.peopleHeads)})(?![\\p{L}])`, 'iu'),
    particles: lower(say.particles),
    notSurnames: lower(say.notSurnames),
    common: lower(say.commonWords),
    given: lower(say.givenNames),
  }
}
