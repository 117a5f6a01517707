/** What was read: runs, documents, paths, texts, passages, references, observations, findings, repairs, notes. */
export const archive = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  status TEXT NOT NULL CHECK (status IN ('running', 'done', 'stopped')),
  folder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  jobs INTEGER NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0,
  loaded INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  redone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE run_files (
  run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('loaded', 'skipped', 'failed')),
  code TEXT,
  reason TEXT,
  stage TEXT,
  seconds REAL,
  megabytes REAL,
  PRIMARY KEY (run, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('loaded', 'failed')),
  error_code TEXT,
  error_reason TEXT,
  error_stage TEXT,
  format TEXT,
  pages INTEGER,
  doc_type TEXT,
  number TEXT,
  code TEXT,
  issued_on TEXT,
  place TEXT,
  issuer TEXT,
  superior TEXT,
  province TEXT,
  level TEXT,
  title TEXT,
  period_label TEXT,
  period_from TEXT,
  period_to TEXT,
  data_from TEXT,
  data_to TEXT,
  signer_name TEXT,
  signer_title TEXT,
  charsets TEXT NOT NULL DEFAULT '{}',
  repaired INTEGER NOT NULL DEFAULT 0,
  ocr INTEGER NOT NULL DEFAULT 0,
  text_version TEXT,
  facts_version TEXT,
  run INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX documents_by_code ON documents (code);
CREATE INDEX documents_by_period ON documents (period_from, issuer);

CREATE TABLE paths (
  path TEXT PRIMARY KEY,
  absolute TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  changed TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths (document, path);
CREATE INDEX paths_by_absolute ON paths (absolute);
CREATE INDEX paths_by_size ON paths (size);

CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  text BLOB NOT NULL,
  outline BLOB NOT NULL
) STRICT;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_document ON passages (document, start);

CREATE VIRTUAL TABLE passage_words USING fts5 (
  exact, folded,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN
  DELETE FROM passage_words WHERE rowid = old.id;
END;

CREATE TABLE refs (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  section INTEGER NOT NULL,
  quote TEXT NOT NULL,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  doc_type TEXT,
  number TEXT,
  code TEXT,
  resolved_code TEXT,
  date TEXT,
  issuer TEXT,
  issuer_basis TEXT,
  subject TEXT,
  relation TEXT,
  is_self INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_by_code ON refs (resolved_code);

CREATE TABLE observations (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  label TEXT NOT NULL,
  value REAL NOT NULL,
  decimals INTEGER NOT NULL,
  printed TEXT NOT NULL,
  unit TEXT NOT NULL,
  dimensions TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  comparator TEXT,
  modality TEXT NOT NULL,
  source TEXT NOT NULL,
  form TEXT,
  row TEXT,
  section INTEGER NOT NULL,
  quote TEXT NOT NULL,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX observations_by_indicator ON observations (indicator, period_from, period_to);

CREATE TABLE findings (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  "values" TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_kind ON findings (kind, severity);

CREATE TABLE evidence (
  document INTEGER NOT NULL,
  finding INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  quote TEXT NOT NULL,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, finding, ordinal),
  FOREIGN KEY (document, finding) REFERENCES findings (document, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE repairs (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  charset TEXT NOT NULL,
  printed TEXT NOT NULL,
  clean TEXT NOT NULL,
  times INTEGER NOT NULL,
  first INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, charset, printed, clean)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  level TEXT NOT NULL,
  reason TEXT NOT NULL,
  page INTEGER,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
`
