import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { TrichlucError } from '../errors.ts'
import { packageRoot } from '../paths.ts'
import { relink } from '../store/cited.ts'
import { holdExclusively } from '../store/exclusive.ts'
import { openToWrite } from '../store/open.ts'
import { explorer } from './server/app.ts'
import { openArchive } from './server/archive.ts'

export interface Start {
  readonly database: string
  /** 0: any that is free. */
  readonly port: number
  /** Folder of the built pages; those of the program where nothing is said. */
  readonly pages?: string
}

/** An explorer that is being served. */
export interface Served {
  readonly address: string
  readonly port: number
  /** Ends it: no new request is taken, those in hand are broken off. */
  readonly close: () => Promise<void>
}

/**
 * Serves the explorer to this machine alone. Throws `TrichlucError` when there is no database, or when the port is
 * taken or may not be used.
 */
export async function serve({ database, port, pages }: Start): Promise<Served> {
  const archive = openArchive(database)
  catchUp(database)
  let bound = port
  const app = explorer({
    archive,
    pages: pages ?? join(packageRoot, 'out', 'web'),
    port: () => bound,
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: PATIENCE })
  if ('maxConnections' in server) server.maxConnections = 512
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      archive.close()
      reject(faultOf(error, port))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  bound = (server.address() as AddressInfo).port
  return {
    address: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          archive.close()
          resolve()
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Links citations of a database that an older program loaded, or whose loading broke off; who is loading does it himself. */
function catchUp(database: string): void {
  let release: (() => void) | null = null
  try {
    release = holdExclusively(`${database}-lock`)
    if (!release) return
    const db = openToWrite(database)
    relink(db)
    db.close()
  } catch (error) {
    if (!(error instanceof TrichlucError)) throw error // a disk that is only for reading is still good to read from
  } finally {
    release?.()
  }
}

/** A client that sends its question a letter at a time is given up. */
const PATIENCE = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5000,
}

function faultOf(error: NodeJS.ErrnoException, port: number): Error {
  const reason = {
    EADDRINUSE:
      'cổng này đang được chương trình khác dùng (có thể trình xem đã mở sẵn); hãy chọn cổng khác bằng --port',
    EACCES: 'không được phép dùng cổng này; hãy chọn cổng từ 1024 trở lên bằng --port',
  }[error.code ?? '']
  return reason ? new TrichlucError('PORT', String(port), reason, { cause: error }) : error
}
