/**
 * The schema, step by step: `PRAGMA user_version` counts the steps that a database has been through. A step that
 * was released is never changed; a new one goes to the end.
 *
 * One row of `documents` is one content (SHA-256); `paths` are the files that hold it. `texts` keeps what the slow
 * half of the pipeline made, so that a change of rules reads no file again. `passages` are the stretches that the
 * full text answers with: exact (marks kept) and folded (no marks, đ as d) in one index of two columns. `labels` are the
 * words of the rules for dimensions (value '') and their values; `derived` says from what state of the documents
 * something that many of them give together was made.
 *
 * `cited` are the documents that mentions stand for (`references/links.ts`), `unlinked` the codes whose entries are out
 * of date. `figure_…` count the observations by what lists and filters ask for, kept up to date by triggers.
 * `corrections` and `marks` are what people said; they are keyed to content (document, place, words) and outlive what was read.
 * `applied` are the facts that a correction changed or took away, each as it was read.
 */
export const migrations: readonly string[] = [
  `
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
  `,
  `
  CREATE TABLE labels (
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (dimension, value)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE derived (
    name TEXT PRIMARY KEY,
    made_from TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE documents ADD COLUMN words TEXT NOT NULL DEFAULT '';
  ALTER TABLE documents ADD COLUMN code_key TEXT;
  UPDATE documents SET words = folded(coalesce(code, '') || char(10) || coalesce(title, '') || char(10) || coalesce(issuer, '')),
    code_key = code_key(code);
  ALTER TABLE paths ADD COLUMN words TEXT NOT NULL DEFAULT '';
  UPDATE paths SET words = folded(path);
  CREATE INDEX documents_by_issuer ON documents (issuer, period_to);
  CREATE INDEX documents_by_code_key ON documents (code_key);
  CREATE INDEX documents_in_short ON documents (status, format, doc_type, issuer, level, period_to, issued_on, ocr, repaired, charsets);

  ALTER TABLE refs ADD COLUMN code_key TEXT;
  ALTER TABLE refs ADD COLUMN cited INTEGER;
  UPDATE refs SET code_key = code_key(coalesce(resolved_code, code)) WHERE is_self = 0 AND kind = 'numbered';
  CREATE INDEX refs_by_code_key ON refs (code_key) WHERE code_key IS NOT NULL;
  CREATE INDEX refs_by_cited ON refs (cited) WHERE cited IS NOT NULL;

  CREATE TABLE cited (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    code_key TEXT NOT NULL,
    doc_type TEXT,
    code TEXT NOT NULL,
    issuer TEXT,
    year TEXT,
    dates TEXT NOT NULL,
    subject TEXT,
    times INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    first_cited TEXT,
    last_cited TEXT,
    document INTEGER REFERENCES documents (id) ON DELETE SET NULL,
    words TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cited_by_code_key ON cited (code_key);
  CREATE INDEX cited_by_times ON cited (times);
  CREATE INDEX cited_by_document ON cited (document);
  CREATE INDEX cited_by_issuer ON cited (issuer);
  CREATE INDEX cited_by_type ON cited (doc_type);
  CREATE TABLE conflicts (
    id INTEGER PRIMARY KEY,
    cited INTEGER NOT NULL REFERENCES cited (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    message TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conflicts_by_cited ON conflicts (cited);
  CREATE TABLE unlinked (code_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO unlinked
    SELECT code_key FROM refs WHERE code_key IS NOT NULL UNION SELECT code_key FROM documents WHERE code_key IS NOT NULL;
  CREATE TRIGGER refs_come AFTER INSERT ON refs WHEN new.code_key IS NOT NULL BEGIN
    INSERT OR IGNORE INTO unlinked VALUES (new.code_key);
  END;
  CREATE TRIGGER refs_gone AFTER DELETE ON refs WHEN old.code_key IS NOT NULL BEGIN
    INSERT OR IGNORE INTO unlinked VALUES (old.code_key);
  END;
  CREATE TRIGGER documents_coded AFTER UPDATE OF code_key, issued_on, issuer ON documents BEGIN
    INSERT OR IGNORE INTO unlinked SELECT old.code_key WHERE old.code_key IS NOT NULL;
    INSERT OR IGNORE INTO unlinked SELECT new.code_key WHERE new.code_key IS NOT NULL;
  END;

  CREATE TABLE indicators (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE figure_kinds (
    indicator TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    dimensions TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (indicator, label, unit, dimensions)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE figure_windows (
    indicator TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (indicator, period_from, period_to)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE figure_agencies (
    indicator TEXT NOT NULL,
    agency TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (indicator, agency)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO figure_kinds
    SELECT indicator, label, unit, dimensions, count(*) FROM observations GROUP BY indicator, label, unit, dimensions;
  INSERT INTO figure_windows
    SELECT indicator, coalesce(period_from, ''), coalesce(period_to, ''), count(*) FROM observations GROUP BY 1, 2, 3;
  INSERT INTO figure_agencies
    SELECT o.indicator, coalesce(d.issuer, ''), count(*) FROM observations o JOIN documents d ON d.id = o.document GROUP BY 1, 2;
  CREATE TRIGGER figures_come AFTER INSERT ON observations BEGIN
    INSERT INTO figure_kinds VALUES (new.indicator, new.label, new.unit, new.dimensions, 1)
      ON CONFLICT DO UPDATE SET times = times + 1;
    INSERT INTO figure_windows VALUES (new.indicator, coalesce(new.period_from, ''), coalesce(new.period_to, ''), 1)
      ON CONFLICT DO UPDATE SET times = times + 1;
    INSERT INTO figure_agencies VALUES (new.indicator, coalesce((SELECT issuer FROM documents WHERE id = new.document), ''), 1)
      ON CONFLICT DO UPDATE SET times = times + 1;
  END;
  CREATE TRIGGER figures_gone AFTER DELETE ON observations BEGIN
    UPDATE figure_kinds SET times = times - 1
      WHERE indicator = old.indicator AND label = old.label AND unit = old.unit AND dimensions = old.dimensions;
    DELETE FROM figure_kinds WHERE times <= 0
      AND indicator = old.indicator AND label = old.label AND unit = old.unit AND dimensions = old.dimensions;
    UPDATE figure_windows SET times = times - 1 WHERE indicator = old.indicator
      AND period_from = coalesce(old.period_from, '') AND period_to = coalesce(old.period_to, '');
    DELETE FROM figure_windows WHERE times <= 0 AND indicator = old.indicator
      AND period_from = coalesce(old.period_from, '') AND period_to = coalesce(old.period_to, '');
    UPDATE figure_agencies SET times = times - 1 WHERE indicator = old.indicator
      AND agency = coalesce((SELECT issuer FROM documents WHERE id = old.document), '');
    DELETE FROM figure_agencies WHERE times <= 0 AND indicator = old.indicator
      AND agency = coalesce((SELECT issuer FROM documents WHERE id = old.document), '');
  END;
  CREATE TRIGGER documents_gone BEFORE DELETE ON documents BEGIN
    DELETE FROM observations WHERE document = old.id;
    INSERT OR IGNORE INTO unlinked SELECT old.code_key WHERE old.code_key IS NOT NULL;
  END;
  DROP INDEX observations_by_indicator;
  CREATE INDEX observations_by_indicator ON observations (indicator, document);
  DROP INDEX refs_by_code;

  CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('observation', 'reference')),
    key TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('correct', 'reject')),
    subject TEXT NOT NULL,
    label TEXT NOT NULL,
    dimensions TEXT NOT NULL,
    quote TEXT NOT NULL,
    page INTEGER,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    note TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('standing', 'undone', 'replaced')),
    undone_by TEXT,
    undone_at TEXT,
    undone_note TEXT
  ) STRICT;
  CREATE INDEX corrections_by_document ON corrections (document_id, status);
  CREATE UNIQUE INDEX corrections_standing ON corrections (document_id, kind, key) WHERE status = 'standing';
  CREATE TABLE applied (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    correction INTEGER NOT NULL REFERENCES corrections (id),
    action TEXT NOT NULL,
    read TEXT NOT NULL,
    PRIMARY KEY (document, kind, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX applied_by_correction ON applied (correction);

  CREATE TABLE marks (
    document_id TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    "values" TEXT NOT NULL,
    start INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('seen', 'explained')),
    note TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (document_id, key)
  ) STRICT, WITHOUT ROWID;
  `,
]
