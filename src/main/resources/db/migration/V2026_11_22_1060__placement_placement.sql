-- Where printed QR codes hang and where they lead today. `target` is a page behind the municipality, such as
-- programme/plan; empty for its start page. From the day `ends` on a code leads to the start page.
CREATE TABLE placement (
  code varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  municipality varchar(60) NOT NULL,
  note varchar(120) NOT NULL,
  starts date NOT NULL,
  ends date,
  target varchar(160) NOT NULL,
  created_by varchar(100) NOT NULL,
  created_at timestamp(6) NOT NULL,
  KEY placement_municipality (municipality)
);

-- How it stood after each change.
CREATE TABLE placement_revision (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  who varchar(100) NOT NULL,
  at timestamp(6) NOT NULL,
  note varchar(120) NOT NULL,
  starts date NOT NULL,
  ends date,
  target varchar(160) NOT NULL,
  CONSTRAINT placement_revision_of FOREIGN KEY (code) REFERENCES placement (code) ON DELETE CASCADE
);

-- How often a code was scanned on a day in Finland. Nothing about who did.
CREATE TABLE placement_scan (
  code varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day date NOT NULL,
  scans int NOT NULL,
  PRIMARY KEY (code, day),
  CONSTRAINT placement_scan_of FOREIGN KEY (code) REFERENCES placement (code) ON DELETE CASCADE
);
