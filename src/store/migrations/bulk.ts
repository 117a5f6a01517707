/**
 * Counting and comparing by what changed. A figure that comes or goes is one line of `figure_changes`; the counts are
 * brought up to date with all lines of a transaction at its end (`store/changes.ts`), before anybody can see it. What
 * comes is noted by who inserts it: a trigger would make SQLite keep a journal of each single statement, at five times
 * the cost of the row.
 * `uncompared` are the indicators of agencies whose findings across documents are out of date; a finding across documents
 * keeps its indicator.
 */
export const bulk = `
CREATE TABLE figure_changes (
  indicator TEXT NOT NULL,
  label TEXT NOT NULL,
  unit TEXT NOT NULL,
  dimensions TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  agency TEXT NOT NULL,
  times INTEGER NOT NULL
) STRICT;
CREATE TABLE uncompared (
  agency TEXT NOT NULL,
  indicator TEXT NOT NULL,
  PRIMARY KEY (agency, indicator)
) STRICT, WITHOUT ROWID;
ALTER TABLE findings ADD COLUMN indicator TEXT;
DELETE FROM derived WHERE name = 'findings';

DROP TRIGGER figures_come;
DROP TRIGGER figures_gone;
DROP TRIGGER refs_come;
CREATE TRIGGER figures_gone AFTER DELETE ON observations BEGIN
  INSERT INTO figure_changes VALUES (old.indicator, old.label, old.unit, old.dimensions, coalesce(old.period_from, ''),
    coalesce(old.period_to, ''), coalesce((SELECT issuer FROM documents WHERE id = old.document), ''), -1);
END;
CREATE TRIGGER paths_gone AFTER DELETE ON paths BEGIN
  INSERT OR IGNORE INTO uncompared SELECT d.issuer, o.indicator FROM documents d JOIN observations o ON o.document = d.id
    WHERE d.id = old.document AND d.issuer IS NOT NULL;
END;
`
