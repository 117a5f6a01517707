import { setFlagsFromString } from 'node:v8'

/**
 * The expressions of the rules are long and many: compiled
 * once, for speed, and not for a first reading before.
 */
export function compileRulesOnce(): void {
  setFlagsFromString('--no-regexp-tier-up')
}
