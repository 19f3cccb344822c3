-- A unit of a layer may say after which unit it stands.
ALTER TABLE text_unit ADD COLUMN after_unit varchar(80);

-- What the statement of a unit rests on: a section of a document of documents.yaml.
CREATE TABLE unit_source (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  document varchar(80) NOT NULL,
  section varchar(80) NOT NULL,
  PRIMARY KEY (page, unit, document, section)
);

-- When the texts of a page were last compared with the documents that they rest on.
CREATE TABLE page_compared (
  page varchar(120) NOT NULL PRIMARY KEY,
  compared_on date NOT NULL
);
