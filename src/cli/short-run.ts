import { setFlagsFromString } from 'node:v8'
import { compileRulesOnce } from '../rules/compile-once.ts'

/**
 * For a run of a few seconds over the rules: V8 may optimise, but not write called functions into their callers, which on two
 * cores takes longer than it saves (`bench/rules-test.js`), and drops no code that it compiled.
 */
export function optimizeForShortRun(): void {
  compileRulesOnce()
  setFlagsFromString('--no-turbo-inlining')
  setFlagsFromString('--no-flush-bytecode')
}
