// A step that was too long without its lease, as when the database was away: another worker took it up and does it.
import { CandourError } from '../vocabulary/errors.ts'

/** What was made of it here is let go: it is made there, once. */
export class TakenUp extends CandourError {
  override name = 'TakenUp'
}
