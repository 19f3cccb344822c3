-- Every text that an entry has had, imported or edited; without text: it was taken away. Rows are only ever added. `who`
-- is the function of the person who changed it; empty for the files.
CREATE TABLE entry_revision (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file varchar(120) NOT NULL,
  name varchar(170) NOT NULL,
  text mediumtext,
  who varchar(200),
  at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
  how varchar(10) NOT NULL,
  KEY of_entry (file, name, id)
);

INSERT INTO entry_revision (file, name, text, at, how)
SELECT file, name, text, changed, IF(text <=> upstream, 'imported', 'edited') FROM entry ORDER BY file, position, name;
