/** An answer that is a refusal: what the server said, or that it said nothing. */
export class Refusal extends Error {
  constructor(
    /** 0 where no answer came. */
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The JSON at an address under `/api`; a `Refusal` for everything else. */
export async function ask<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return await answered<Answer>(path, signal ? { signal } : {})
}

/** Sends something to an address under `/api`. */
export async function send<Answer>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer> {
  return await answered<Answer>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answered<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api${path}`, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refusal(0, 'NO_ANSWER', '')
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as Answer
  const told = (body as { error?: { code?: string; message?: string } } | null)?.error
  throw new Refusal(response.status, told?.code ?? 'UNREADABLE', told?.message ?? '')
}
