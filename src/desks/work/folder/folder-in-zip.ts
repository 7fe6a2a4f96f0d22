// A survey's folder that was sent as a ZIP, as what stands in it: with or without a folder round everything.
import type { FileIn, House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { isLogoName } from '../../../vocabulary/published/newsroom.ts'
import { type FolderFiles, STATEMENTS } from './survey-from-disk.ts'

export async function folderInZip({ parsers }: House, zip: FileIn): Promise<FolderFiles> {
  const inside = await parsers.unpack(zip)
  if ('status' in inside)
    throw new CandourError(`${inside.reason.message} Send the survey’s folder as a ZIP.`, {
      status: 422,
    })
  const main = inside.members.find(({ name }) => /(?:^|\/)survey\.yaml$/.test(name))
  if (!main)
    throw new CandourError(`${zip.name} holds no survey.yaml. Send the whole folder of a survey.`, {
      status: 422,
    })
  const root = main.name.slice(0, -'survey.yaml'.length)
  const below = inside.members
    .filter(({ name }) => name.startsWith(root))
    .map(({ name, bytes }) => ({ path: name.slice(root.length), bytes }))
  const replies = new Map(
    below.flatMap(({ path, bytes }) =>
      path.startsWith(REPLIES) ? [[path.slice(REPLIES.length), bytes] as const] : [],
    ),
  )
  const yaml = below.filter(({ path }) => !path.includes('/') && path.endsWith('.yaml'))
  return {
    name: root.split('/').at(-2) || zip.name.replace(/\.zip$/i, ''),
    yaml: Object.fromEntries(
      yaml.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
    ),
    replies: [...replies.keys()].sort(),
    open: async (path) => replies.get(path) ?? new Uint8Array(),
    beside: new Map(
      below.flatMap(({ path, bytes }) =>
        path.startsWith(STATEMENTS) || isLogoName(path) ? [[path, async () => bytes] as const] : [],
      ),
    ),
  }
}

const REPLIES = 'replies/'
