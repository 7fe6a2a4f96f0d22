// What could not be taken in as it lies, or should be looked at first: where it is, what was found, the one next step.
import type { Doubt } from '../vocabulary/reading.ts'

export interface Misplaced {
  /** Below replies/; a doubt about one file has its code after a #. */
  path: string
  note: string
}

interface Lies {
  body: string
  folder: string
}

/** "essex/2014-03-14/reply.eml" */
export const pathOf = ({ body, folder }: Lies, name: string): string =>
  [body, folder, name].filter(Boolean).join('/')

export const doubtOfFile = (lies: Lies, name: string, { code, note }: Doubt): Misplaced => ({
  path: `${pathOf(lies, name)}#${code}`,
  note,
})

/** It was said of a file that is taken in, and stays; a folder that lies wrong is forgotten when it lies right. */
export const isOfFile = ({ path }: Misplaced): boolean => /#[a-z]+(-[a-z]+)+$/.test(path)

export const ofNoBody = (body: string): Misplaced => ({
  path: body,
  note: `${body} is no body of this survey. Add it to the bodies in survey.yaml, or call the folder by the body’s name there, and import again.`,
})
