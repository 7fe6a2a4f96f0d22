// The surveys that come with Candour: what an empty data folder is filled with, and what its first page offers to try.
import { fileURLToPath } from 'node:url'

export const SHIPPED = ['police-and-social-media-2014', 'potholes', 'what-forces-said'] as const

/** What the first page offers to try beside them. `writtenOn`: its days are moved from there to today. */
export const TO_TRY = { 'library-fines': { writtenOn: '2026-11-30' } } as const

export type ToTry = (typeof SHIPPED)[number] | keyof typeof TO_TRY

export const OFFERED: readonly ToTry[] = [...SHIPPED, 'library-fines']

export const shippedFolder = (name: ToTry): string =>
  fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url))

/** What the demonstration asks the force that does not exist. */
export const ASKED_OF_SEVERNSHIRE = fileURLToPath(
  new URL('../../../examples/severnshire/police-and-social-media', import.meta.url),
)
