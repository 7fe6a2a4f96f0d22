// The word packs that a survey may name. `plain`, the words of any reply, is always there and never named.
export const packNames = ['police-conduct'] as const
