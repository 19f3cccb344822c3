-- What a file says where staff had edited the text before the file changed; without text: the file no longer has it. A
-- row waits until somebody takes or refuses it, or until file and text agree.
CREATE TABLE text_proposal (
  page varchar(120) NOT NULL,
  unit varchar(80) NOT NULL,
  language varchar(12) NOT NULL,
  text text,
  meaning int,
  machine_made boolean,
  checked_role varchar(40),
  checked_on date,
  PRIMARY KEY (page, unit, language),
  FOREIGN KEY (page, unit, language) REFERENCES unit_text (page, unit, language) ON DELETE CASCADE
);

-- The same for facts; without kind and value: the files no longer have it.
CREATE TABLE fact_proposal (
  id varchar(80) NOT NULL PRIMARY KEY,
  kind varchar(10),
  value varchar(500),
  state varchar(10),
  source_document varchar(300),
  source_section varchar(300),
  FOREIGN KEY (id) REFERENCES fact (id) ON DELETE CASCADE
);

-- What each import of the content files did; `who` is empty for those at the start of the portal.
CREATE TABLE content_import (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at timestamp(6) NOT NULL,
  who varchar(60),
  files int NOT NULL,
  texts_added int NOT NULL,
  texts_unchanged int NOT NULL,
  texts_replaced int NOT NULL,
  texts_removed int NOT NULL,
  texts_proposed int NOT NULL,
  texts_removal_proposed int NOT NULL,
  facts_added int NOT NULL,
  facts_unchanged int NOT NULL,
  facts_replaced int NOT NULL,
  facts_removed int NOT NULL,
  facts_proposed int NOT NULL,
  facts_removal_proposed int NOT NULL
);
