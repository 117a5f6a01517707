import { setFlagsFromString } from 'node:v8'
import { compileRulesOnce } from '../rules/compile-once.ts'

/**
 * A reading process compiles later, less and once. Left to itself V8 compiles a function for speed as soon as it is warm,
 * with all that it calls, often to throw it away after the next kind of document; and each expression of the rules
 * twice, first for reading, then for speed. Of two hundred reports that was a third of all time, and every further process
 * spends it again. Where V8 does not know a setting it says so on stderr and goes on.
 */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${WARM}`)
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${TAKEN_IN}`)
  compileRulesOnce()
}

/** Bytes of bytecode run before a function counts as warm; V8's own are 66 KB. */
const WARM = 600_000
/** Bytes of bytecode of other functions that are compiled into one; V8's own are 920. */
const TAKEN_IN = 400
