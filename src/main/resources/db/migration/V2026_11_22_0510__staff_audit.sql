-- Who looked at or changed what, and when: never what was in it. Rows are added and neither changed nor removed.
CREATE TABLE audit (
  id      bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at      timestamp(6) NOT NULL,
  who     varchar(60)  NOT NULL,
  action  varchar(60)  NOT NULL,
  subject varchar(120) NOT NULL,
  KEY audit_subject (subject, id),
  KEY audit_who (who, id)
);

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is never changed';

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is never deleted';
