/** The words of the rules, and from what state of the archive its findings were made. */
export const labels = `
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
`
