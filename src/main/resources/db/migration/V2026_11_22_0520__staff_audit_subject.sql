-- A subject may be a unit of a page in a language: page, unit and language together.
ALTER TABLE audit MODIFY subject varchar(240) NOT NULL;
