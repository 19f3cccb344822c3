-- In which file a fact stands, so that an export writes what staff changed or added into it. The next import fills it.
ALTER TABLE fact ADD COLUMN file varchar(120);

-- Every state that a fact has had, imported or edited; rows are only ever added. `who` is the function of the person
-- who changed it; empty for the files.
CREATE TABLE fact_revision (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  fact varchar(80) NOT NULL,
  kind varchar(10) NOT NULL,
  value varchar(500) NOT NULL,
  state varchar(10) NOT NULL,
  source_document varchar(300) NOT NULL,
  source_section varchar(300) NOT NULL,
  who varchar(200),
  at timestamp(6) NOT NULL,
  how varchar(10) NOT NULL,
  KEY of_fact (fact, id)
);

INSERT INTO fact_revision (fact, kind, value, state, source_document, source_section, at, how)
SELECT id, kind, value, state, source_document, source_section, current_timestamp(6), 'imported' FROM fact ORDER BY id;
