import { setFlagsFromString } from 'node:v8'

/**
 * The expressions of the rules are long and many: compiled
 * once, for speed, and not for a first reading before.
 */
export function compileRulesOnce(): void {
  // `--no-regexp-tier-up` would do the same, but V8 crashes over an expression that it had read once before
  setFlagsFromString('--regexp-tier-up-ticks=0')
}
