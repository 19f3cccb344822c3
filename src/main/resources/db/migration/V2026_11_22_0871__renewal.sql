-- A programme of which there is a new document. `items` is how many things cited the old one when the renewal began.
-- Of a document only one renewal is open at a time.
CREATE TABLE renewal (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document varchar(80) NOT NULL,
  old_title varchar(300) NOT NULL,
  title varchar(300) NOT NULL,
  valid_from date NOT NULL,
  valid_through date,
  items int NOT NULL,
  started_by varchar(60) NOT NULL,
  started_at timestamp(6) NOT NULL,
  closed_by varchar(60),
  closed_at timestamp(6) NULL,
  open_document varchar(80) AS (IF(closed_at IS NULL, document, NULL)) PERSISTENT UNIQUE
);

-- What somebody found out about a thing that cites the old document, by comparing it with the new one.
CREATE TABLE renewal_mark (
  renewal bigint NOT NULL,
  item varchar(400) NOT NULL,
  verdict varchar(10) NOT NULL,
  who varchar(60) NOT NULL,
  at timestamp(6) NOT NULL,
  PRIMARY KEY (renewal, item),
  FOREIGN KEY (renewal) REFERENCES renewal (id) ON DELETE CASCADE
);
