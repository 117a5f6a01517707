/**
 * What a program that reads reports itself needs: `loadKit` once, then `open` and `extract` for each file; or, step by
 * step, `textOf` (the repaired text) and `factsOf` (what the rules find in it). `cleanDocument` gives the same document
 * in Unicode and needs `loadReaders` and `loadFonts` alone; `repairText` repairs a plain string with the charsets of
 * `loadReaders`.
 */
export { cleanDocument, cleanEnding, type DocumentKit } from './clean/document.ts'
export { type FontTable, loadFonts } from './clean/fonts.ts'
export type { Cleaned } from './clean/package.ts'
export * from './errors.ts'
export { type Kit, loadKit, loadReaders, type Readers } from './kit.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { open } from './open.ts'
export { extract, factsOf, type RepairedText, repairText, textOf } from './pipeline.ts'
export type * from './types.ts'
