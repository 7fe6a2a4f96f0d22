// What all OpenDocument files share: a manifest that says whether the parts are locked.

export const isEncryptedPackage = (manifest: string): boolean =>
  manifest.includes(':encryption-data') || manifest.includes('<encryption-data')
