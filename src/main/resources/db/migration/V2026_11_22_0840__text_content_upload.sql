-- One row while the content is what an administrator uploaded: the portal's own files wait until they are read again.
CREATE TABLE content_upload (
  id tinyint NOT NULL PRIMARY KEY
);
