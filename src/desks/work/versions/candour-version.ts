// Which Candour this is.
import packed from '../../../../package.json' with { type: 'json' }

export const CANDOUR_VERSION: string = packed.version
