// The surveys that come with Candour: what an empty data folder is filled with, and what its first page offers to try.
import { fileURLToPath } from 'node:url'

export const SHIPPED = ['police-and-social-media-2014', 'potholes', 'what-forces-said'] as const

export const shippedFolder = (name: (typeof SHIPPED)[number]): string =>
  fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url))

/** What the demonstration asks the force that does not exist. */
export const ASKED_OF_SEVERNSHIRE = fileURLToPath(
  new URL('../../../examples/severnshire/police-and-social-media', import.meta.url),
)
