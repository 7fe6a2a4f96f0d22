// A survey's folder with its days moved by whole weeks, so that an example that was written on one day has somebody to chase today.
import { daysLater } from '../../../calendar/day.ts'
import type { FolderFiles } from './survey-from-disk.ts'

/**
 * `writtenOn`: the day as of which the folder is told. Its requests, the days of its replies and of what was decided move; what is
 * asked, and the letters themselves, name no day of their own and stay byte for byte.
 */
export function movedDays(files: FolderFiles, writtenOn: string, today: string): FolderFiles {
  const weeks = Math.floor((Date.parse(today) - Date.parse(writtenOn)) / A_WEEK_MS)
  const moved = (text: string): string =>
    text.replaceAll(/\b\d{4}-\d{2}-\d{2}(?=\b|T)/g, (day) => daysLater(day, weeks * 7))
  const paths = new Map(files.replies.map((path) => [moved(path), path]))
  return {
    ...files,
    yaml: Object.fromEntries(
      Object.entries(files.yaml).map(([name, text]) => [
        name,
        MOVED.includes(name) ? moved(text) : text,
      ]),
    ),
    replies: [...paths.keys()],
    open: (path) => files.open(paths.get(path) ?? path),
  }
}

const A_WEEK_MS = 7 * 24 * 60 * 60 * 1000

const MOVED = ['requests.yaml', 'decisions.yaml']
