/** What people said of facts, the cited documents, and counts for the lists of the explorer. */
export const explorer = `
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
`
