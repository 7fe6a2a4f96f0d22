// What a step made and a page shows later, sealed like everything else: it may be megabytes, and no table of the store holds it.
import type { House } from '../../../store/house.ts'

export const sealJson = (house: House, made: unknown): Promise<string> =>
  house.blobs.seal(new TextEncoder().encode(JSON.stringify(made)))

/** As it was sealed by the step whose errand names it. */
export async function openJson<Made>(
  { blobs }: Pick<House, 'blobs'>,
  sha256: string,
): Promise<Made> {
  return JSON.parse(new TextDecoder().decode(await blobs.open(sha256))) as Made
}
