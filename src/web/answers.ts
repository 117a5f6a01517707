/**
 * Every answer and every question of the API, in the words of the exports. The pages take only the types from here;
 * the server checks what it is asked with the schemas, and `/api/openapi.json` is made of them.
 */

export * from './answers/asking.ts'
export * from './answers/corrections.ts'
export * from './answers/documents.ts'
export * from './answers/facts.ts'
export * from './answers/findings.ts'
export * from './answers/graph.ts'
export * from './answers/home.ts'
export * from './answers/indicators.ts'
export * from './answers/labels.ts'
export * from './answers/parts.ts'
export * from './answers/references.ts'
export * from './answers/search.ts'
export * from './answers/series.ts'
export * from './answers/text.ts'
