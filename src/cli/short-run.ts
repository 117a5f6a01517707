import { setFlagsFromString } from 'node:v8'

/**
 * For a run of a few seconds: V8 may optimise, but not write called functions into their callers, which on two cores
 * takes longer than it saves (`bench/rules-test.js`).
 */
export function optimizeForShortRun(): void {
  setFlagsFromString('--no-turbo-inlining')
}
