import { archive } from './migrations/archive.ts'
import { bulk } from './migrations/bulk.ts'
import { explorer } from './migrations/explorer.ts'
import { labels } from './migrations/labels.ts'

/**
 * The schema, step by step: `PRAGMA user_version` counts the steps that a database has been through. A step that
 * was released is never changed; a new one goes to the end.
 *
 * One row of `documents` is one content (SHA-256); `paths` are the files that hold it. `texts` keeps what the slow
 * half of the pipeline made, so that a change of rules reads no file again. `passages` are the stretches that the
 * full text answers with: exact (marks kept) and folded (no marks, đ as d) in one index of two columns. `labels` are the
 * words of the rules for dimensions (value '') and their values; `derived` says from what state of the documents
 * something that many of them give together was made.
 *
 * `cited` are the documents that mentions stand for (`references/links.ts`), `unlinked` the codes whose entries are out
 * of date. `figure_…` count the observations by what lists and filters ask for, kept up to date by triggers
 * that note what changed and by `changes.ts`, which counts it.
 * `corrections` and `marks` are what people said; they are keyed to content (document, place, words) and outlive what was read.
 * `applied` are the facts that a correction changed or took away, each as it was read.
 */
export const migrations: readonly string[] = [archive, labels, explorer, bulk]
