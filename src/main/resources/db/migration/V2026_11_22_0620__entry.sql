-- Entries of lists in the content files that staff may edit: offices, courses. `text` is the entry in YAML (empty where
-- staff took away what the file still has), `upstream` as its file last had it (empty where no file has it), so that
-- an edit by staff survives the next import.
CREATE TABLE entry (
  file varchar(120) NOT NULL,
  name varchar(170) NOT NULL,
  position int NOT NULL,
  text mediumtext,
  upstream mediumtext,
  PRIMARY KEY (file, name)
);

-- What a file says where staff had edited the entry before; without text: the file no longer has it.
CREATE TABLE entry_proposal (
  file varchar(120) NOT NULL,
  name varchar(170) NOT NULL,
  text mediumtext,
  PRIMARY KEY (file, name),
  FOREIGN KEY (file, name) REFERENCES entry (file, name) ON DELETE CASCADE
);

ALTER TABLE content_import
  ADD COLUMN entries_added int NOT NULL DEFAULT 0,
  ADD COLUMN entries_unchanged int NOT NULL DEFAULT 0,
  ADD COLUMN entries_replaced int NOT NULL DEFAULT 0,
  ADD COLUMN entries_removed int NOT NULL DEFAULT 0,
  ADD COLUMN entries_proposed int NOT NULL DEFAULT 0,
  ADD COLUMN entries_removal_proposed int NOT NULL DEFAULT 0;
