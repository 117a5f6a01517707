import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fault } from '../answers.ts'
import type { Archive } from './archive.ts'
import { refused } from './faults.ts'

export type Api = OpenAPIHono

/** What is served: each file of resources adds its own to the API. */
export type Resources = (api: Api, archive: Archive) => void

export interface Resource<Q, P, B, A> {
  readonly path: string
  /** What it answers, for `/api/openapi.json`. */
  readonly about: string
  readonly question: Q
  readonly params?: P
  readonly body?: B
  /** Schema of a JSON answer; none where a file is sent. */
  readonly answer?: A
  /** Media type of a file that is sent. */
  readonly sends?: string
}

export interface Asked<Q, P, B> {
  readonly question: Q
  readonly params: P
  readonly body: B
  readonly context: Context
}

type Of<S> = S extends z.ZodType ? z.output<S> : undefined
type Work<Q, P, B, A> = (asked: Asked<Of<Q>, Of<P>, Of<B>>) => Answer<A> | Promise<Answer<A>>
type Answer<A> = (A extends z.ZodType ? z.output<A> : never) | Response | null

/** Adds a resource. `null` is answered with 404; a `Response` is sent as it is. */
export function resource<
  Q extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  A extends z.ZodType | undefined = undefined,
>(
  api: Api,
  method: 'get' | 'post' | 'put',
  { path, about, question, params, body, answer, sends }: Resource<Q, P, B, A>,
  work: Work<Q, P, B, A>,
): void {
  const json = (schema: z.ZodType, description: string) => ({
    description,
    content: { 'application/json': { schema } },
  })
  const route = createRoute({
    method,
    path,
    description: about,
    request: {
      query: question as never,
      ...(params ? { params: params as never } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      200: answer
        ? json(answer, about)
        : { description: about, content: { [sends ?? 'application/octet-stream']: {} } },
      400: json(fault, 'câu hỏi không đúng'),
      404: json(fault, 'không có'),
    },
  })
  const handler = async (context: Context) => {
    const valid = (target: string) => (context.req as unknown as Valid).valid(target)
    const done = await work({
      question: valid('query') as never,
      params: (params ? valid('param') : undefined) as never,
      body: (body ? valid('json') : undefined) as never,
      context,
    })
    if (done instanceof Response) return done
    if (done === null) return refused(context, 404, 'NOT_FOUND', 'không có trong kho')
    return context.json(done as object, 200)
  }
  api.openapi(route, handler as never)
}

interface Valid {
  readonly valid: (target: string) => unknown
}
