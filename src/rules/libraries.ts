import { createRequire } from 'node:module'
import type { z } from 'zod'
import { later } from './later.ts'

/**
 * The libraries that read and check rule files, loaded when the first file needs them: the program's own files
 * were read and checked when it was built, so that most starts need neither.
 */
const load = createRequire(import.meta.url)

export const yaml = (): typeof import('yaml') => load('yaml')

/** A schema, or parts of schemas, made when the first file is to be checked against it. */
export const schemaOf = <T>(make: (zod: typeof z) => T): (() => T) => later(() => make(load('zod').z))
