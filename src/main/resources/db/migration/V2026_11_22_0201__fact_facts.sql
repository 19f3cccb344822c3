-- Facts that pages show or state, each with its source. `upstream` is the fact as its file last had it, so that an
-- edit by staff (anything else in the row differs from it) survives the next import.
CREATE TABLE fact (
  id varchar(80) NOT NULL PRIMARY KEY,
  kind varchar(10) NOT NULL,
  value varchar(500) NOT NULL,
  state varchar(10) NOT NULL,
  source_document varchar(300) NOT NULL,
  source_section varchar(300) NOT NULL,
  upstream varchar(1500)
);
