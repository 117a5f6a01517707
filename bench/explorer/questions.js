/** A text as SQL writes it. */
const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`

const PATH = '(SELECT min(p.path) FROM paths p WHERE p.document = d.id)'

/**
 * What is asked in the measurement, each time of another agency, document, indicator: the question to the API (or the words
 * of the command line), and the SQL that gives the rows of its answer.
 */
export function questionsOf(db) {
  const agencies = db
    .all('SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL ORDER BY issuer')
    .map((each) => each.issuer)
  const ids = db.all('SELECT id, sha256 FROM documents ORDER BY id LIMIT 5000')
  const cited = db.all('SELECT id, key FROM cited ORDER BY times DESC LIMIT 200')
  const indicators = db
    .all('SELECT DISTINCT indicator FROM figure_agencies ORDER BY 1')
    .map((each) => each.indicator)
  const nth = (list, step) => (i) => list[(i * step) % list.length]
  const agency = nth(agencies, 7)
  const document = nth(ids, 37)
  const entry = nth(cited, 3)
  const indicator = nth(indicators, 11)
  const uri = encodeURIComponent
  const words = [
    'hồ sơ',
    'ho so',
    'cải cách hành chính',
    'quyet dinh',
    'đất đai',
    '"lĩnh vực y tế"',
    'tap huan',
    'binh',
  ]
  const page = (from, order) => `SELECT d.*, ${PATH} AS path FROM ${from} ORDER BY ${order} LIMIT 51`
  const figures = (where) =>
    `SELECT d.sha256, d.issuer, o.* FROM documents d CROSS JOIN observations o ON o.document = d.id
     WHERE ${where} ORDER BY o.indicator, o.period_to, o.period_from`
  const api = [
    {
      name: 'home',
      path: () => '/api/home',
      sql: () => `SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM refs), (SELECT count(*) FROM observations),
        (SELECT count(*) FROM findings), (SELECT sum(repaired) FROM documents)`,
    },
    {
      name: 'filters',
      path: () => '/api/filters',
      sql: () => 'SELECT issuer, count(*) FROM documents GROUP BY 1',
    },
    {
      name: 'documents, newest first',
      path: () => '/api/documents',
      sql: () => page('documents d', 'd.issued_on DESC, d.id DESC'),
    },
    {
      name: 'documents by path',
      path: () => '/api/documents?sort=path',
      sql: () => page('documents d', 'path, d.id'),
    },
    {
      name: 'documents by number of findings',
      path: () => '/api/documents?sort=findings&order=desc',
      sql: () =>
        page('documents d', '(SELECT count(*) FROM findings f WHERE f.document = d.id) DESC, d.id DESC'),
    },
    {
      name: 'documents of an agency',
      path: (i) => `/api/documents?agency=${uri(agency(i))}`,
      sql: (i) => page(`documents d WHERE d.issuer = ${quoted(agency(i))}`, 'd.issued_on DESC, d.id DESC'),
    },
    {
      name: 'documents with words',
      path: (i) =>
        `/api/documents?words=${uri(['hoa binh', 'quy ii 2021', 'nam 2019', 'bao-cao-12'][i % 4])}`,
      sql: (i) =>
        page(
          `documents d WHERE d.words LIKE ${quoted(['%hoa%binh%', '%quy ii%2021%', '%nam%2019%', '%cao-12%'][i % 4])}`,
          'd.issued_on DESC',
        ),
    },
    {
      name: 'document: head',
      path: (i) => `/api/documents/${document(i).sha256}`,
      sql: (i) => `SELECT * FROM documents WHERE id = ${document(i).id}`,
    },
    {
      name: 'document: text',
      path: (i) => `/api/documents/${document(i).sha256}/text`,
      sql: (i) => `SELECT text, outline FROM texts WHERE document = ${document(i).id}`,
    },
    {
      name: 'document: facts',
      path: (i) => `/api/documents/${document(i).sha256}/facts`,
      sql: (i) => `SELECT * FROM observations WHERE document = ${document(i).id}`,
    },
    {
      name: 'document: boxes of all facts',
      path: (i) => `/api/documents/${document(i).sha256}/boxes`,
      sql: (i) => `SELECT text FROM texts WHERE document = ${document(i).id}`,
    },
    {
      name: 'indicators',
      path: () => '/api/indicators?limit=200',
      sql: () => 'SELECT indicator, count(*), count(DISTINCT period_to) FROM observations GROUP BY indicator',
    },
    {
      name: 'series of an agency',
      path: (i) => `/api/series?indicator=${indicator(i)}&agency=${uri(agency(i))}`,
      sql: (i) =>
        figures(
          `d.issuer = ${quoted(agency(i))} AND o.indicator = ${quoted(indicator(i))} AND o.dimensions = '{}'`,
        ),
    },
    {
      name: 'series of an agency, every breakdown',
      path: (i) => `/api/series?indicator=${indicator(i)}&agency=${uri(agency(i))}&all=true`,
      sql: (i) => figures(`d.issuer = ${quoted(agency(i))} AND o.indicator = ${quoted(indicator(i))}`),
    },
    {
      name: 'series of all agencies, the first 50',
      path: (i) => `/api/series?indicator=${indicator(i)}`,
      sql: (i) =>
        figures(
          `d.issuer <= ${quoted(agencies[Math.min(50, agencies.length - 1)])} AND o.indicator = ${quoted(indicator(i))} AND o.dimensions = '{}'`,
        ),
    },
    {
      name: 'compare two indicators of an agency',
      path: (i) =>
        `/api/compare?indicator=${indicator(i)}&indicator=${indicator(i + 1)}&agency=${uri(agency(i))}`,
      sql: (i) =>
        figures(
          `d.issuer = ${quoted(agency(i))} AND o.indicator IN (${quoted(indicator(i))}, ${quoted(indicator(i + 1))}) AND o.dimensions = '{}'`,
        ),
    },
    {
      name: 'references, most cited first',
      path: () => '/api/references',
      sql: () => 'SELECT * FROM cited ORDER BY times DESC, id DESC LIMIT 51',
    },
    {
      name: 'references with words',
      path: (i) => `/api/references?words=${uri(['ke hoach', 'qd-ttg', 'thu tuong', '12/kh'][i % 4])}`,
      sql: (i) =>
        `SELECT * FROM cited WHERE words LIKE ${quoted(['%ke hoach%', '%qd-ttg%', '%thu tuong%', '%12/kh%'][i % 4])} ORDER BY times DESC LIMIT 51`,
    },
    {
      name: 'references lacking in the archive',
      path: () => '/api/references?missing=true',
      sql: () => 'SELECT * FROM cited WHERE document IS NULL ORDER BY times DESC, id DESC LIMIT 51',
    },
    {
      name: 'one cited document',
      path: (i) => `/api/references/${entry(i).key}`,
      sql: (i) =>
        `SELECT substr(d.issued_on, 1, 7), d.issuer, count(*) FROM refs r JOIN documents d ON d.id = r.document WHERE r.cited = ${entry(i).id} GROUP BY 1, 2`,
    },
    {
      name: 'conflicts',
      path: () => '/api/references/conflicts',
      sql: () => 'SELECT x.*, c.* FROM conflicts x JOIN cited c ON c.id = x.cited ORDER BY x.id LIMIT 51',
    },
    {
      name: 'graph of an agency',
      path: (i) => `/api/graph?agency=${uri(agency(i))}`,
      sql: (i) =>
        `SELECT r.document, r.cited, count(*) FROM documents d JOIN refs r ON r.document = d.id WHERE d.issuer = ${quoted(agency(i))} GROUP BY 1, 2`,
    },
    {
      name: 'graph of the whole archive',
      path: () => '/api/graph',
      sql: () =>
        'SELECT document, cited, count(*) FROM refs WHERE cited IN (SELECT id FROM cited ORDER BY times DESC LIMIT 60) GROUP BY 1, 2',
    },
    {
      name: 'findings, severe first',
      path: () => '/api/findings',
      sql: () => "SELECT * FROM findings WHERE severity = 'high' ORDER BY document, ordinal LIMIT 51",
    },
    {
      name: 'findings of a year without a mark',
      path: (i) => `/api/findings?year=${2015 + (i % 10)}&mark=none`,
      sql: (i) =>
        `SELECT f.* FROM findings f JOIN documents d ON d.id = f.document WHERE substr(d.period_to, 1, 4) = '${2015 + (i % 10)}' ORDER BY f.severity, f.document LIMIT 51`,
    },
    {
      name: 'search',
      path: (i) => `/api/search?words=${uri(words[i % words.length])}`,
      sql: (i) =>
        `SELECT p.* FROM passage_words w JOIN passages p ON p.id = w.rowid WHERE passage_words MATCH ${quoted(ftsOf(words[i % words.length]))} LIMIT 51`,
    },
    {
      name: 'corrections',
      path: () => '/api/corrections',
      sql: () => 'SELECT * FROM corrections ORDER BY id DESC LIMIT 51',
    },
  ]
  const commands = [
    {
      name: 'query INDICATOR',
      argv: (i) => ['query', indicator(i)],
      sql: (i) => `SELECT d.sha256, d.issuer, o.* FROM observations o JOIN documents d ON d.id = o.document
        WHERE o.indicator = ${quoted(indicator(i))} ORDER BY o.period_to, o.period_from, d.issuer`,
    },
    {
      name: 'query INDICATOR --agency',
      argv: (i) => ['query', indicator(i), '--agency', agency(i)],
      sql: (i) => figures(`d.issuer = ${quoted(agency(i))} AND o.indicator = ${quoted(indicator(i))}`),
    },
    {
      name: 'query WORDS --dimension --from --to',
      argv: () => ['query', 'hồ sơ quá hạn', '--dimension', 'field=land', '--from', '2021', '--to', '2021'],
      sql: () => `SELECT d.sha256, d.issuer, o.* FROM observations o JOIN documents d ON d.id = o.document
        WHERE o.label LIKE '%hồ sơ quá hạn%' AND o.dimensions = '{"field":"land"}' AND o.period_to >= '2021-01-01' AND o.period_from <= '2021-12-31'`,
    },
    {
      name: 'compare TWO INDICATORS',
      argv: (i) => ['compare', indicator(i), indicator(i + 1)],
      sql: (i) => `SELECT d.sha256, d.issuer, o.* FROM observations o JOIN documents d ON d.id = o.document
        WHERE o.indicator IN (${quoted(indicator(i))}, ${quoted(indicator(i + 1))}) AND o.dimensions = '{}' ORDER BY o.indicator, d.issuer, o.period_to`,
    },
    {
      name: 'compare INDICATOR --agency',
      argv: (i) => ['compare', indicator(i), '--agency', agency(i)],
      sql: (i) =>
        figures(
          `d.issuer = ${quoted(agency(i))} AND o.indicator = ${quoted(indicator(i))} AND o.dimensions = '{}'`,
        ),
    },
  ]
  return { api, commands }
}

/** What the program looks for when these words are typed. */
function ftsOf(typed) {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  const parts = typed.startsWith('"') ? [typed.slice(1, -1)] : typed.split(' ')
  return parts.map((each) => `${plain === typed ? 'folded' : 'exact'} : "${each}"`).join(' AND ')
}
