-- What changed, told to the other instances of the portal on this database, so that they make their pages anew.
CREATE TABLE changed_thing (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    instance char(36) NOT NULL,
    things mediumtext NOT NULL,
    at timestamp(6) NOT NULL,
    KEY changed_thing_at (at)
);
