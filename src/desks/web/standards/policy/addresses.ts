// Where the rules and who was told of them stand on the desk.

export const policyAddress = (policy: string): string => `/policy/${policy}`

export const versionAddress = (policy: string, version: string): string =>
  `${policyAddress(policy)}/versions/${encodeURIComponent(version)}`

export const toldAddress = (policy: string): string => `${policyAddress(policy)}/told`
