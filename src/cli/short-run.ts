import { setFlagsFromString } from 'node:v8'
import { compileRulesOnce } from '../rules/compile-once.ts'

/**
 * For a run of a few seconds over the rules: V8 may optimise, and after half as much work as it would otherwise wait for, since
 * another core does it, but not write called functions into their callers, which on two cores takes longer than it saves
 * (`bench/rules-test.js`); it drops no code that it compiled.
 */
export function optimizeForShortRun(): void {
  compileRulesOnce()
  setFlagsFromString('--no-turbo-inlining')
  setFlagsFromString('--interrupt-budget=30000')
  setFlagsFromString('--no-flush-bytecode')
}
